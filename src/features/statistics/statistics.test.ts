import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../test/app-harness.ts'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas, otherTenant, tenant } from '../../../test/factories.ts'
import { monthsBetween } from './months.ts'
import type { Statistics } from './schema.ts'

const units = { road: '019a0000-0000-7000-8000-000000000001', water: '019a0000-0000-7000-8000-000000000002' }

async function sums(client: Client, query: string): Promise<Statistics> {
  const answer = await client({ url: `/api/v1/statistics?${query}` })
  expect(answer.status).toBe(200)
  return answer.json
}

function pairs({ rows }: Statistics): [string, number][] {
  return rows.map(({ name, count }) => [name, count])
}

/** Every figure is the length of its list, as this client sees it. */
async function expectListsBehind(client: Client, by: string, query = ''): Promise<void> {
  const { rows } = await sums(client, `by=${by}&${query}`)
  for (const { count, filters } of rows) {
    const { json } = await client({ url: `/api/v1/opinions?${new URLSearchParams({ ...filters, limit: '200' }).toString()}` })
    expect([filters, json.items.length]).toEqual([filters, count])
  }
}

describe.each(testEngines)('statistics on %s', (engine) => {
  const test = withTestApp(engine)
  let commission: Client

  /** Registers at the counter and, with a unit, forwards. */
  async function register(areaCode: string, unitId?: string): Promise<void> {
    const made = await commission({ method: 'POST', url: '/api/v1/opinions', body: { source: 'counter', content: '村口的路灯坏了，晚上看不见路。', areaCode } })
    expect(made.status).toBe(201)
    if (unitId === undefined) return
    const forwarded = await commission({ method: 'POST', url: `/api/v1/opinions/${made.json.id}/forwarding`, body: { exit: 'countyUnit', unitId } })
    expect(forwarded.status).toBe(200)
  }

  beforeAll(async () => {
    const { db, signedIn } = test.current
    for (const [name, id] of Object.entries(units)) {
      await db.owner.query("insert into handling_units (tenant, id, kind, name, short_name, area_code) values ($1, $2, 'countyUnit', $3, $3, $4)", [tenant, id, `${name} bureau`, areas.county])
    }
    commission = await signedIn('commission')
    await register(areas.village, units.road)
    await register(areas.village)
    await register(areas.village)
    await register(areas.otherVillage, units.water)
  })

  const dimensions = ['town', 'category', 'source', 'state', 'outcome', 'unit', 'month', 'rating']

  it('keeps towns without opinions and says what has no value', async () => {
    expect(pairs(await sums(commission, `by=town&state=forwarded`))).toEqual([['柴沟堡镇', 1], ['左卫镇', 1]])
    expect(pairs(await sums(commission, `by=town&unit=${units.road}`))).toEqual([['柴沟堡镇', 0], ['左卫镇', 1]])
    expect(pairs(await sums(commission, 'by=unit'))).toEqual([['road bureau', 1], ['water bureau', 1], ['未交承办单位', 2]])
    expect(pairs(await sums(commission, 'by=outcome'))).toEqual([['尚无结果', 4]])
    const empty = await sums(commission, 'by=outcome&month=2020-01')
    expect([empty.total, empty.percentSum, empty.rows]).toEqual([0, null, []])
  })

  it.each(dimensions)('lists by %s exactly what it counts, for the county, a town, a village and with filters', async (by) => {
    const { signedIn } = test.current
    const clerks = await Promise.all([signedIn('townPresidium', { areaCode: areas.town }), signedIn('liaisonOfficer', { areaCode: areas.village })])
    for (const client of [commission, ...clerks]) {
      await expectListsBehind(client, by)
    }
    await expectListsBehind(commission, by, 'state=forwarded,registered&lane=opinion&from=2026-01-01')
  })

  it('shows a town and a village their own opinions only', async () => {
    const { signedIn } = test.current
    const town = await signedIn('townPresidium', { areaCode: areas.otherTown })
    expect(pairs(await sums(town, 'by=town'))).toEqual([['柴沟堡镇', 1]])
    expect((await sums(town, 'by=unit')).total).toBe(1)
    const village = await signedIn('liaisonOfficer', { areaCode: areas.village })
    expect(pairs(await sums(village, 'by=state'))).toEqual([['已登记', 2], ['已转办', 1]])
  })

  it('shows a unit its own matters and no ratings', async () => {
    const clerk = await test.current.signedIn('unitClerk', { unitId: units.road })
    expect(pairs(await sums(clerk, 'by=town'))).toEqual([['左卫镇', 1]])
    for (const query of ['by=rating', 'by=town&rating=satisfied']) {
      expect((await clerk({ url: `/api/v1/statistics?${query}` })).status).toBe(403)
    }
  })

  it('is closed to administrators, other counties and unknown filters', async () => {
    const { signedIn, visitor } = test.current
    expect((await (await signedIn('systemAdmin'))({ url: '/api/v1/statistics' })).status).toBe(403)
    expect((await sums(await signedIn('commission', { tenant: otherTenant }), 'by=town')).total).toBe(0)
    expect((await visitor({ url: '/api/v1/statistics' })).status).toBe(401)
    expect((await commission({ url: '/api/v1/statistics?by=town&colour=red' })).status).toBe(422)
  })

  it('tells the public the whole place and no lists', async () => {
    const { visitor } = test.current
    const answer = await visitor({ url: `/api/v1/public/${tenant}/statistics?by=town` })
    expect(answer.json.rows).toEqual([
      { key: areas.otherTown, name: '柴沟堡镇', count: 1, percent: '25.00' },
      { key: areas.town, name: '左卫镇', count: 3, percent: '75.00' },
    ])
    expect((await visitor({ url: `/api/v1/public/${tenant}/statistics?by=unit` })).status).toBe(422)
    expect((await visitor({ url: '/api/v1/public/999999/statistics' })).status).toBe(404)
  })

  it('gives the report only to those who may take figures out', async () => {
    const { signedIn } = test.current
    for (const [role, status] of [['commission', 200], ['townPresidium', 200], ['governmentOffice', 200], ['liaisonOfficer', 403], ['deputy', 403], ['auditor', 403]] as const) {
      expect([role, (await (await signedIn(role))({ url: '/api/v1/statistics/report.xlsx?from=2026-01-01' })).status]).toEqual([role, status])
    }
  })
})

describe('monthsBetween', () => {
  it.each([
    [[], []],
    [['2012-11', '2013-02'], ['2012-11', '2012-12', '2013-01', '2013-02']],
    [['2026-03'], ['2026-03']],
  ])('%j fills to %j', (given, filled) => {
    expect(monthsBetween(given)).toEqual(filled)
  })
})
