import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../kernel/errors.ts'
import { installedDivisions } from './division-file.ts'
import { openDivisions } from './divisions.ts'
import type { Area } from './divisions.ts'

const divisions = openDivisions()

/** Every area of the nation, reached from the provinces by `children` alone. */
function walk(): Area[] {
  const floors = [divisions.provinces()]
  for (const floor of floors) {
    const below = floor.flatMap((area) => divisions.children(area.code))
    if (below.length > 0) floors.push(below)
  }
  return floors.flat()
}

function names(areas: readonly Area[]): string[] {
  return areas.map((area) => area.name)
}

function error(action: () => unknown): unknown {
  try {
    return action()
  } catch (error_) {
    return error_
  }
}

describe('the whole nation', () => {
  const all = walk()

  test('has exactly the divisions of 2023-06-30, each under one parent and with one code', () => {
    const counts = Object.fromEntries(Object.entries(Object.groupBy(all, (area) => area.level)).map(([level, areas]) => [level, areas.length]))
    expect(counts).toEqual({ province: 31, prefecture: 342, county: 2_978, town: 41_352, village: 620_573 })
    expect(divisions.counts).toEqual(counts)
    expect(divisions.vintage).toBe('2023-06-30')
    expect(new Set(all.map((area) => area.code)).size).toBe(all.length)
  })

  test('gives every area a 12-digit code inside the range of its parent, a name and letters', () => {
    const digits = { province: 2, prefecture: 4, county: 6, town: 9, village: 12 }
    const parents = new Map(all.map((area) => [area.code, area]))
    const wrong = all.filter((area) => {
      const parent = parents.get(area.parentCode ?? '')
      const prefix = parent ? parent.code.slice(0, digits[parent.level]) : ''
      const lettered = /^[a-z0-9]+$/.test(area.initials) && area.pinyin.startsWith(area.initials.charAt(0))
      return !/^\d{12}$/.test(area.code) || !area.code.startsWith(prefix) || area.name === '' || !lettered
    })
    expect(wrong.map((area) => `${area.code} ${area.name} ${area.initials}`)).toEqual([])
  })

  test('finds any area by its code and leads back up to its province', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: all.length - 1 }), (index) => {
      const area = all[index]
      const chain = divisions.chain(area?.code ?? '')
      expect(divisions.find(area?.code ?? '')).toEqual(area)
      expect(chain.at(-1)?.code ?? null).toBe(area?.parentCode)
      expect(chain.map((above) => above.level)).toEqual(['province', 'prefecture', 'county', 'town'].slice(0, chain.length))
    }), { numRuns: 300 })
  })

  test('finds any area by name and by code inside its county', () => {
    fc.assert(fc.property(fc.integer({ min: 400, max: all.length - 1 }), (index) => {
      const area = all[index]
      const under = area?.code.slice(0, 6)
      expect(divisions.search(area?.name ?? '', { under, limit: 10_000 })).toContainEqual(area)
      expect(divisions.search(area?.code ?? '')).toEqual([area])
    }), { numRuns: 100 })
  })
})

describe('a county', () => {
  test('130728 Huaian has its eleven towns and 283 villages', () => {
    const [county, ...rest] = divisions.subtree('130728')
    const towns = rest.filter((area) => area.level === 'town')
    expect(county).toEqual({ code: '130728000000', name: '怀安县', level: 'county', parentCode: '130700000000', initials: 'hax', pinyin: 'huaianxian' })
    expect(towns.map((town) => [town.code, town.name, rest.filter((area) => area.parentCode === town.code).length])).toEqual([
      ['130728100000', '柴沟堡镇', 44],
      ['130728101000', '左卫镇', 33],
      ['130728102000', '头百户镇', 23],
      ['130728103000', '怀安城镇', 41],
      ['130728200000', '渡口堡乡', 27],
      ['130728201000', '第六屯乡', 12],
      ['130728202000', '西湾堡乡', 15],
      ['130728203000', '西沙城乡', 11],
      ['130728204000', '太平庄乡', 17],
      ['130728205000', '王虎屯乡', 26],
      ['130728206000', '第三堡乡', 34],
    ])
    expect(rest).toHaveLength(11 + 283)
    expect(names(divisions.chain('130728'))).toEqual(['河北省', '张家口市'])
  })

  test('610329 Linyou has its seven towns and 70 villages', () => {
    const subtree = divisions.subtree('610329000000')
    expect(names(subtree.slice(0, 8))).toEqual(['麟游县', '九成宫镇', '崔木镇', '招贤镇', '两亭镇', '常丰镇', '丈八镇', '酒房镇'])
    expect(subtree.filter((area) => area.level === 'village')).toHaveLength(70)
    expect(names(divisions.chain('610329'))).toEqual(['陕西省', '宝鸡市'])
  })

  test.each(['1307', '130728100', '999999', '13072', '', '怀安', '130728100999'])('subtree of %j, which is no county, is refused with a sentence', (code) => {
    const thrown = error(() => divisions.subtree(code))
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ kind: 'missing', code: 'regions.unknown' })
  })
})

describe('levels that do not exist', () => {
  test.each([
    ['110101', ['北京市', '市辖区']],
    ['500229', ['重庆市', '县']],
    ['419001', ['河南省', '省直辖县级行政区划']],
    ['429021', ['湖北省', '省直辖县级行政区划']],
    ['659001', ['新疆维吾尔自治区', '自治区直辖县级行政区划']],
    ['441900', ['广东省', '东莞市']],
    ['460400', ['海南省', '儋州市']],
    ['620201', ['甘肃省', '嘉峪关市']],
  ])('county %s stands below %j', (code, above) => {
    expect(names(divisions.chain(code))).toEqual(above)
  })

  test('a county that repeats its prefecture has a code of its own', () => {
    expect(divisions.find('4419')).toMatchObject({ code: '441900000000', level: 'prefecture', name: '东莞市' })
    expect(divisions.find('441900000000')).toMatchObject({ level: 'prefecture' })
    expect(divisions.find('441900')).toMatchObject({ code: '441900000001', level: 'county', parentCode: '441900000000' })
    expect(divisions.children('441900000000').map((area) => area.code)).toEqual(['441900000001'])
    expect(divisions.find('441900003')).toMatchObject({ name: '东城街道', parentCode: '441900000001' })
    expect(divisions.subtree('441900')[0]?.code).toBe('441900000001')
    expect(error(() => divisions.subtree('441900000000'))).toMatchObject({ kind: 'missing' })
  })

  test('Kinmen repeats itself as its only town and village', () => {
    const subtree = divisions.subtree('350527')
    expect(subtree.map((area) => [area.code, area.level, area.parentCode])).toEqual([
      ['350527000000', 'county', '350500000000'],
      ['350527000001', 'town', '350527000000'],
      ['350527000002', 'village', '350527000001'],
    ])
  })

  test('six digits padded with zeros are the province or prefecture', () => {
    expect(divisions.find('130000')).toMatchObject({ code: '130000000000', name: '河北省' })
    expect(divisions.find('130700')).toMatchObject({ code: '130700000000', name: '张家口市' })
  })

  test('children of an unknown code are refused, find answers undefined', () => {
    expect(error(() => divisions.children('139999'))).toMatchObject({ kind: 'missing' })
    expect(divisions.find('139999')).toBeUndefined()
    expect(divisions.find('995527000001')).toBeUndefined()
  })
})

describe('search', () => {
  test.each([
    ['怀安', '怀安县'],
    ['怀安县', '怀安县'],
    ['hax', '怀安县'],
    ['huaianxian', '怀安县'],
    ["Huai'an Xian", '怀安县'],
    ['１３０７２８', '怀安县'],
    ['130728000000', '怀安县'],
    ['1307280', '怀安县'],
    ['441900000001', '东莞市'],
    ['lin you', '麟游县'],
    ['yuxian', '蔚县'],
    ['xunxian', '浚县'],
    ['duyunshi', '都匀市'],
    ['kashishi', '喀什市'],
    ['minhangqu', '闵行区'],
    ['lvliang', '吕梁市'],
    ['chaigoubao', '柴沟堡镇'],
    ['cgbz', '柴沟堡镇'],
  ])('%j offers %s nationwide', (text, name) => {
    expect(names(divisions.search(text))).toContain(name)
  })

  test('puts the exact name before the beginning before the inside, and the larger area first', () => {
    expect(divisions.search('怀安', { limit: 3 }).map((area) => [area.name, area.level])).toEqual([
      ['怀安县', 'county'],
      ['怀安城镇', 'town'],
      ['怀安镇', 'town'],
    ])
    expect(names(divisions.search('河北省'))[0]).toBe('河北省')
  })

  test('reaches villages by name, initials, and under a county by full pinyin', () => {
    const village = { code: '130728100001', name: '长胜北街居委会' }
    expect(divisions.search('长胜北街', { under: '130728' })).toEqual([expect.objectContaining(village)])
    expect(divisions.search('csbj', { under: '130728' })).toEqual([expect.objectContaining(village)])
    expect(divisions.search('changshengbei', { under: '130728100' })).toEqual([expect.objectContaining(village)])
    expect(divisions.search('长胜北街居委会', { limit: 50 })).toContainEqual(expect.objectContaining(village))
  })

  test('keeps to the subtree and the limit', () => {
    const found = divisions.search('村', { under: '130728', limit: 500 })
    expect(found.length).toBeGreaterThan(200)
    expect(found.every((area) => area.code.startsWith('130728'))).toBe(true)
    expect(divisions.search('村', { under: '130728', limit: 7 })).toEqual(found.slice(0, 7))
    expect(divisions.search('13', { under: '1307' }).every((area) => area.code.startsWith('1307'))).toBe(true)
  })

  test.each(['', '  ', '查无此地名甲乙丙', 'qqqqqq', '99', '000000000000', '（'.repeat(5), '%', '\n', '\n\n'])('%j finds nothing', (text) => {
    expect(divisions.search(text)).toEqual([])
  })

  test('any text gives a list within the limit', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
      expect(divisions.search(text, { limit: 5, under: '130728' }).length).toBeLessThanOrEqual(5)
    }), { numRuns: 200 })
  })
})

describe('the file', () => {
  test('is at most five megabytes', () => {
    expect(readFileSync(installedDivisions()).length).toBeLessThanOrEqual(5 * 1024 * 1024)
  })

  test('is refused by name when it is another file, cut short or absent', () => {
    const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
    const other = join(folder, 'other.bin')
    const short = join(folder, 'short.bin')
    writeFileSync(other, '{"format":"something else"}\n')
    writeFileSync(short, readFileSync(installedDivisions()).subarray(0, 2_000_000))
    expect(() => openDivisions(other)).toThrow(/other\.bin is not a file of format lianxin-divisions\/1/)
    expect(() => openDivisions(short)).toThrow(/short\.bin/)
    expect(() => openDivisions(join(folder, 'absent.bin'))).toThrow(/absent\.bin/)
    rmSync(folder, { recursive: true })
  })
})
