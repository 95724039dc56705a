import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { systemCtx } from '../../../test/factories.ts'
import { createCrypto, generateKey } from '../../kernel/crypto.ts'
import { pino } from 'pino'
import { ensureLocalUnits } from './local-units.ts'

const unit = { kind: 'countyUnit', name: '怀安县水务局', shortName: '水务局', areaCode: '130728000000' }

describe.each(testEngines)('units and bodies on %s', (engine) => {
  const running = withTestApp(engine)

  test('a unit is made once per key, changed at its version and refused at an older one', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    const headers = { 'idempotency-key': 'unit-water-1' }
    const made = await admin({ method: 'POST', url: '/api/v1/units', body: unit, headers })
    expect([made.status, made.headers['etag']]).toEqual([201, '"1"'])
    const again = await admin({ method: 'POST', url: '/api/v1/units', body: unit, headers })
    expect(again.json).toEqual(made.json)

    const url = `/api/v1/units/${made.json.id}`
    const changed = await admin({ method: 'PATCH', url, body: { phone: '0313-7800000' }, headers: { 'if-match': '"1"' } })
    expect([changed.status, changed.headers['etag'], changed.json.phone]).toEqual([200, '"2"', '0313-7800000'])
    const stale = await admin({ method: 'PATCH', url, body: { phone: '' }, headers: { 'if-match': '"1"' } })
    expect([stale.status, stale.json.code]).toEqual([412, 'common.stale'])
    expect((await admin({ method: 'PATCH', url, body: { phone: '' } })).json.code).toBe('common.versionRequired')
    expect((await admin({ url })).json).toEqual(changed.json)
  })

  test.each([
    ['a name in use', { ...unit, name: '怀安县民政局' }, 409, 'units.nameInUse'],
    ['a place outside the county', { ...unit, name: '阳原县民政局', areaCode: '130727000000' }, 422, 'areas.unknown'],
    ['a kind that does not exist', { ...unit, kind: 'province' }, 422, 'field.enum'],
    ['an unknown field', { ...unit, boss: 'x' }, 422, 'field.additionalProperties'],
  ])('%s is refused', async (_what, body, status, code) => {
    const admin = await running.current.signedIn('commission')
    await admin({ method: 'POST', url: '/api/v1/units', body: { ...unit, name: '怀安县民政局' } })
    const answer = await admin({ method: 'POST', url: '/api/v1/units', body })
    expect([answer.status, answer.json.fields?.[0]?.code ?? answer.json.code]).toEqual([status, code])
  })

  test('towns and villages become units once, whoever lists them pages through all', async () => {
    const { db, config, clock, signedIn } = running.current
    const ctx = systemCtx({ db: db.database, config, now: clock.now, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'silent' }) })
    expect(await ensureLocalUnits(ctx, ['130728100000', '130728101000'])).toBe(4)
    expect(await ensureLocalUnits(ctx, ['130728100000', '130728101000'])).toBe(0)
    const clerk = await signedIn('liaisonOfficer')
    const first = await clerk({ url: '/api/v1/units?area=130728101000&limit=1' })
    expect(first.json.items[0]).toMatchObject({ kind: 'town', name: '左卫镇人民政府', areaCode: '130728101000' })
    const second = await clerk({ url: `/api/v1/units?area=130728101000&limit=1&cursor=${first.json.next}` })
    expect(second.json).toMatchObject({ items: [{ kind: 'village', name: '左卫镇左卫村' }], next: null })
  })

  test('staff without the right read units and change none; strangers see nothing', async () => {
    const officer = await running.current.signedIn('liaisonOfficer')
    expect((await officer({ method: 'POST', url: '/api/v1/units', body: { ...unit, name: '某局' } })).status).toBe(403)
    expect((await running.current.visitor({ url: '/api/v1/units' })).status).toBe(401)
  })

  test('another county does not know the unit', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    const { json } = await admin({ url: '/api/v1/units?limit=1' })
    const stranger = await running.current.signedIn('systemAdmin', { tenant: '130727' })
    expect((await stranger({ url: `/api/v1/units/${json.items[0].id}` })).status).toBe(404)
    expect((await stranger({ url: '/api/v1/units' })).json.items).toEqual([])
  })

  test('a body gets its terms in order; overlapping ones are refused and an open one ends with the next', async () => {
    const admin = await running.current.signedIn('commission')
    const given = { kind: 'congress', level: 'county', areaCode: '130728000000', name: '怀安县人民代表大会', validFrom: '2000-01-01' }
    const { json: body } = await admin({ method: 'POST', url: '/api/v1/congress-bodies', body: given })
    const url = `/api/v1/congress-bodies/${body.id}/terms`
    async function term(version: number, fields: object) {
      return admin({ method: 'POST', url, body: fields, headers: { 'if-match': `"${version}"` } })
    }
    expect((await term(1, { termNo: 16, startsOn: '2016-12-01' })).json.terms).toHaveLength(1)
    const next = await term(2, { termNo: 17, startsOn: '2021-12-01' })
    expect(next.json.terms).toMatchObject([
      { termNo: 17, endsOn: null },
      { termNo: 16, endsOn: '2021-12-01' },
    ])
    expect((await term(3, { termNo: 17, startsOn: '2026-12-01' })).json.code).toBe('bodies.termNumberUsed')
    expect((await term(3, { termNo: 15, startsOn: '2018-01-01', endsOn: '2019-01-01' })).json.code).toBe('bodies.termsOverlap')
    expect((await term(3, { termNo: 18, startsOn: '2026-12-01', endsOn: '2026-01-01' })).json.code).toBe('common.endsBeforeStart')
    expect((await admin({ url: '/api/v1/congress-bodies' })).json.items[0]).toMatchObject({ version: 3, terms: [{ termNo: 17 }, { termNo: 16 }] })
  })
})
