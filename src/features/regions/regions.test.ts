import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pino } from 'pino'
import { systemCtx } from '../../../test/factories.ts'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { createCrypto, generateKey } from '../../kernel/crypto.ts'
import { areaLevels, levelOfCode, rangeHolds, subtreeRange, townOfCode } from './schema.ts'
import { importCounty } from './county-import.ts'

const silent = pino({ level: 'silent' })
const crypto = createCrypto({ keys: [generateKey()] })
const digits = { province: 2, prefecture: 4, county: 6, town: 9, village: 12 } as const
const named = fc
  .record({ level: fc.constantFrom(...areaLevels), value: fc.bigInt({ min: 110_000_000_001n, max: 829_999_999_999n }) })
  .map(({ level, value }) => String(value).slice(0, digits[level]).padEnd(12, '0'))

describe('codes of areas', () => {
  test.each([
    ['130000000000', 'province', '140000000000'],
    ['130700000000', 'prefecture', '130800000000'],
    ['130728000000', 'county', '130729000000'],
    ['130728100000', 'town', '130728101000'],
    ['130728100201', 'village', '130728100202'],
  ] as const)('%s is a %s and ends before %s', (code, level, to) => {
    expect(levelOfCode(code)).toBe(level)
    expect(subtreeRange(code)).toEqual({ from: code, to })
  })

  test('an area holds exactly the codes that begin with its own digits', () => {
    fc.assert(
      fc.property(named, named, (area, code) => {
        const prefix = area.slice(0, digits[levelOfCode(area)])
        expect(rangeHolds(subtreeRange(area), code)).toBe(code.startsWith(prefix))
      }),
    )
  })

  test('the town of a village is its first nine digits; a county has none', () => {
    expect(townOfCode('130728100201')).toBe('130728100000')
    expect(townOfCode('130728100000')).toBe('130728100000')
    expect(townOfCode('130728000000')).toBeUndefined()
  })

  test('six digits are no area code', () => {
    expect(() => subtreeRange('130728')).toThrow(RangeError)
  })
})

describe.each(testEngines)('areas on %s', (engine) => {
  const running = withTestApp(engine)

  async function load(code: string) {
    const { db, config, clock } = running.current
    const parts = { db: db.database, config, now: clock.now, crypto, log: silent }
    return importCounty(systemCtx(parts, code), code)
  }

  test('a county is loaded once with its chain, towns and villages, and a second time changes nothing', async () => {
    const began = performance.now()
    const loaded = await load('130726')
    const ms = performance.now() - began
    expect(loaded).toMatchObject({ tenant: '130726', name: '蔚县' })
    expect(loaded.towns).toBeGreaterThan(10)
    expect(loaded.areas).toBe(3 + loaded.towns + loaded.villages)
    expect(loaded.added).toBe(loaded.areas - 2)
    expect(await load('130726')).toMatchObject({ areas: loaded.areas, added: 0 })
    expect(ms).toBeLessThan(10_000)
    const towns = await running.current.visitor({ url: '/api/v1/public/130726/areas' })
    expect(towns.json.items).toHaveLength(loaded.towns)
  })

  test('only the command line may load a county', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    expect((await admin({ method: 'POST', url: '/api/v1/maintenance/regions', body: { code: '130725' } })).status).toBe(404)
    expect((await running.current.visitor({ url: '/api/v1/public/130725/areas' })).json.items).toEqual([])
  })

  test.each([
    ['name', '左卫', '130728101000'],
    ['initials', 'cgp', '130728100000'],
    ['pinyin', 'chaigou', '130728100000'],
    ['code', '130728101', '130728101000'],
    ['full width', '　ｃｇｐ', '130728100000'],
  ])('a picker finds a town by %s', async (_how, q, code) => {
    const { json } = await running.current.visitor({ url: `/api/v1/public/130728/areas?q=${encodeURIComponent(q)}` })
    expect(json.items[0]).toMatchObject({ code })
  })

  test('a picker finds nothing outside its own county', async () => {
    const { json } = await running.current.visitor({ url: `/api/v1/public/130728/areas?q=${encodeURIComponent('西城')}` })
    expect(json.items).toEqual([])
  })

  test('a rename keeps the past name readable by its date', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    const renamed = await admin({
      method: 'POST',
      url: '/api/v1/areas/130728101200/versions',
      body: { action: 'rename', validFrom: '2026-02-01', name: '新左卫村' },
    })
    expect(renamed.status).toBe(201)
    expect(renamed.json).toMatchObject({ name: '新左卫村', validFrom: '2026-02-01', validTo: null })
    const before = await admin({ url: '/api/v1/areas/130728101200?on=2026-01-31' })
    expect(before.json).toMatchObject({ name: '左卫村', validTo: '2026-02-01' })
    expect(before.json.versions).toHaveLength(2)
    const found = await admin({ url: '/api/v1/areas?q=xzw' })
    expect(found.json.items.map(({ code }: { code: string }) => code)).toEqual(['130728101200'])
  })

  test('a version that begins before the present one is refused and changes nothing', async () => {
    const admin = await running.current.signedIn('commission')
    const url = '/api/v1/areas/130728100201'
    const { json: before } = await admin({ url })
    const refused = await admin({ method: 'POST', url: `${url}/versions`, body: { action: 'close', validFrom: '2020-01-01' } })
    expect(refused.status).toBe(422)
    expect(refused.json.fields[0]).toMatchObject({ field: 'validFrom', code: 'areas.backwards' })
    expect((await admin({ url })).json).toEqual(before)
  })

  test('a village is added, moved to another town under a new code, and leaves the picker of the old one', async () => {
    const admin = await running.current.signedIn('commission')
    const added = await admin({
      method: 'POST',
      url: '/api/v1/areas',
      body: { code: '130728101299', name: '新建村', parentCode: '130728101000', validFrom: '2026-01-01' },
    })
    expect(added.status).toBe(201)
    const moved = await admin({
      method: 'POST',
      url: '/api/v1/areas/130728101299/versions',
      body: { action: 'move', validFrom: '2026-03-01', newCode: '130728100299', parentCode: '130728100000' },
    })
    expect(moved.json).toMatchObject({ code: '130728100299', name: '新建村', parentCode: '130728100000' })
    const old = await admin({ url: '/api/v1/areas/130728101299?on=2026-02-28' })
    expect(old.json).toMatchObject({ name: '新建村', validTo: '2026-03-01' })
    expect((await admin({ url: '/api/v1/areas/130728101299' })).status).toBe(404)
  })

  test.each([
    ['outside its parent', { code: '130728100288', name: '某村', parentCode: '130728101000', validFrom: '2026-01-01' }, 422, 'areas.outsideParent'],
    ['a code in use', { code: '130728100201', name: '某村', parentCode: '130728100000', validFrom: '2026-01-01' }, 409, 'areas.codeInUse'],
    ['an unknown parent', { code: '130728777201', name: '某村', parentCode: '130728777000', validFrom: '2026-01-01' }, 422, 'areas.unknownParent'],
    ['another county', { code: '130727100201', name: '某村', parentCode: '130727100000', validFrom: '2026-01-01' }, 403, 'common.forbidden'],
  ])('an area with %s is refused', async (_what, body, status, code) => {
    const admin = await running.current.signedIn('systemAdmin')
    const answer = await admin({ method: 'POST', url: '/api/v1/areas', body })
    expect([answer.status, answer.json.code]).toEqual([status, code])
  })

  test('a town with villages is not closed', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    const answer = await admin({ method: 'POST', url: '/api/v1/areas/130728100000/versions', body: { action: 'close', validFrom: '2026-04-01' } })
    expect([answer.status, answer.json.code]).toEqual([409, 'areas.hasChildren'])
  })

  test('a liaison officer reads areas and changes none', async () => {
    const officer = await running.current.signedIn('liaisonOfficer')
    expect((await officer({ url: '/api/v1/areas' })).json.items).toHaveLength(2)
    const body = { action: 'rename', validFrom: '2026-02-01', name: '别名' }
    expect((await officer({ method: 'POST', url: '/api/v1/areas/130728100201/versions', body })).status).toBe(403)
  })
})
