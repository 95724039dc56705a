import { PGlite } from '@electric-sql/pglite'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold, keyTerms, likeness, searchTokens, tsquery, tsqueryAny } from './words.ts'

const han = fc.constantFrom(...'村口路灯不亮了三个月自来水发黄低保医保危房灌溉沟渠'.split(''))
const wild = fc.constantFrom("'", '"', '\\', '&', '|', '!', ':', '*', '(', ')', '<->', ' ', '\0', '\uD800', 'é', 'Ａ', '𠮷', 'ئ', '9', '-')
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(han, wild), { maxLength: 30 }).map((signs) => signs.join('')))
const hanText = fc.array(han, { minLength: 2, maxLength: 20 }).map((signs) => signs.join(''))

describe('fold', () => {
  test.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['村東頭的路燈壞了', '村东头的路灯坏了'],
    ['㎡ ⑩ ﬁ', 'm2 10 fi'],
    ['Éa\u0301', 'éá'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('searchTokens', () => {
  test.each([
    ['村口路灯不亮', ['村口', '口路', '路灯', '灯不', '不亮']],
    ['自来水', ['自来', '来水', '自来水']],
    ['路燈不亮', ['路灯', '灯不', '不亮']],
    ['4G 信号，电话 0317-5561234', ['4g', '信号', '电话', '0317', '5561234']],
    ['灯', []],
    ['', []],
    ['，。！', []],
  ])('of %s', (text, tokens) => {
    expect(searchTokens(text).toSorted()).toEqual(tokens.toSorted())
  })

  test('are distinct, the same every time, and hold letters, marks and digits only', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = searchTokens(text)
        expect(searchTokens(text)).toEqual(tokens)
        expect(new Set(tokens).size).toBe(tokens.length)
        for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{M}\p{N}]{1,64}$/u)
      }),
    )
  })
})

describe('tsquery', () => {
  test.each([
    ['村口路灯', "'村口' & '口路' & '路灯'"],
    ['路灯 4G', "'路灯' & '4g':*"],
    ["路灯' | '电", "'路灯'"],
    ['a & !b:*', "'a':* & 'b':*"],
    ['灯', null],
    ['灯 水', null],
    [" ' \\ & | ! : * ", null],
    ['', null],
  ])('of %j is %s', (text, query) => {
    expect(tsquery(text)).toBe(query)
  })

  test('has 64 terms at most', () => {
    expect(tsquery(Array.from({ length: 500 }, (_, index) => `词${index}`).join(' '))?.split(' & ')).toHaveLength(64)
  })

  test.each([
    [['路灯', '自来水'], "('路灯') | ('自来' & '来水')"],
    [['灯', '路灯'], "('路灯')"],
    [['灯'], null],
    [[], null],
  ])('of any of %j is %s', (terms, query) => {
    expect(tsqueryAny(terms)).toBe(query)
  })
})

describe('in PostgreSQL', () => {
  const database: { client?: PGlite } = {}
  beforeAll(async () => {
    database.client = await PGlite.create()
  }, 30_000)
  afterAll(async () => {
    await database.client?.close()
  })

  async function matches(text: string, query: string): Promise<boolean | undefined> {
    const sql = 'select array_to_tsvector($1::text[]) @@ $2::tsquery as found'
    return (await database.client?.query<{ found: boolean }>(sql, [searchTokens(text), query]))?.rows[0]?.found
  }

  test('every query has exactly its own terms, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const query = tsquery(text)
        fc.pre(query !== null)
        const terms = query.split(' & ')
        const sql = 'select numnode($1::tsquery) as nodes, $1::tsquery::text as shown'
        const row = (await database.client?.query<{ nodes: number; shown: string }>(sql, [query]))?.rows[0]
        expect(row).toEqual({ nodes: 2 * terms.length - 1, shown: query })
        expect(await matches(text, query)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('every part of two characters and more is found, words or not', async () => {
    await fc.assert(
      fc.asyncProperty(hanText, fc.nat(), fc.nat(), async (text, from, length) => {
        const start = from % (text.length - 1)
        const part = text.slice(start, start + 2 + (length % (text.length - start - 1)))
        expect(await matches(`甲，${text}。`, tsquery(part) ?? '')).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['村口路灯不亮了三个月', '灯不亮', true],
    ['村口路燈不亮', '路灯', true],
    ['电话０３１７-5561234', '55612', true],
    ['装了ETC', 'et', true],
    ['村口路灯不亮', '灯路', false],
    ['自来水发黄', '路灯', false],
  ])('%s, looked for by %s: %s', async (text, typed, found) => {
    expect(await matches(text, tsquery(typed) ?? '')).toBe(found)
  })
})

describe('likeness', () => {
  test.each([
    ['村口路灯不亮了三个月', '村口的路灯坏了，晚上不亮', 0.7],
    ['村東頭的路燈壞了', '村东头路灯坏了', 0.9],
    ['低保申请被拒', '申请低保三个月没有答复', 0.6],
    ['建议在学校门口设置红绿灯和斑马线', '实验小学门口没有红绿灯，学生过马路危险', 0.3],
    ['村里垃圾没有人清运', '垃圾桶满了好几天无人清理清运', 0.25],
    ['道路坑洼', '村里主街道路面破损坑洼不平，下雨积水，车辆难行，老人小孩出行不便，建议尽快修复', 0.25],
  ])('%s ~ %s is at least %d', (a, b, least) => {
    expect(likeness(a, b)).toBeGreaterThanOrEqual(least)
  })

  test.each([
    ['村口路灯不亮了三个月', '自来水发黄有异味，希望尽快解决'],
    ['我们村的垃圾没人清运，希望有关部门尽快解决', '我们村自来水三天没水了，希望有关部门尽快解决'],
    ['农村养老院太少', '幼儿园学费太贵'],
    ['建议加强养殖场污染治理', '建议加强对网络诈骗的打击'],
    ['希望解决', '希望答复'],
  ])('%s ~ %s is under 0.2', (a, b) => {
    expect(likeness(a, b)).toBeLessThan(0.2)
  })

  test('is between 0 and 1, symmetric, and 1 for the same text', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const value = likeness(a, b)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(likeness(b, a)).toBeCloseTo(value, 12)
        expect(likeness(a, a)).toBe(1)
      }),
    )
  })
})

describe('keyTerms', () => {
  test.each([
    ['我们村口的路灯不亮了，希望有关部门尽快解决问题', ['不亮', '路灯', '村口']],
    ['建议在学校门口设置红绿灯和斑马线', ['红绿灯', '斑马线', '门口']],
    ['希望尽快解决', []],
    ['', []],
  ])('of %s', (text, terms) => {
    expect(keyTerms(text, 3)).toEqual(terms)
  })

  test('find the text they come from', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const tokens = new Set(searchTokens(text))
        for (const term of keyTerms(text, 5)) {
          const pairs = searchTokens(term).filter((token) => Array.from(token).length === 2 || token === term)
          expect(pairs.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair) && !tokens.has(pair))).toEqual([])
        }
      }),
    )
  })
})
