import { beforeAll, describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { errorAt, html, wordsOf } from '../../../test/portal-fixture.ts'

const path = '/130728/stations'

describe.each(testEngines)('the pages of stations and deputies on %s', (engine) => {
  const t = withTestApp(engine)

  async function get(url: string) {
    return t.current.visitor({ url, headers: html })
  }

  beforeAll(async () => {
    const commission = await t.current.signedIn('commission')
    async function create(url: string, body: object) {
      return (await commission({ method: 'POST', url, body })).json
    }
    const station = await create('/api/v1/stations', { kind: 'village', name: '左卫村联络站', areaCode: areas.village, code: '600001', phone: '0313-7820001', openingHours: '每月5日、15日上午', address: '村委会院内' })
    await create('/api/v1/stations', { kind: 'centre', name: '左卫镇中心联络站', areaCode: areas.town, code: '600002' })
    await create('/api/v1/stations', { kind: 'centre', name: '柴沟堡镇联络站', areaCode: areas.otherTown, code: '600003' })
    const deputy = await create('/api/v1/deputies', { name: '赵示例', occupation: '果农', mandates: [{ level: 'county', areaCode: areas.town, electoralDistrict: '左卫第一选区', startsOn: '2021-12-01' }] })
    await create(`/api/v1/stations/${station.id}/postings`, { deputyId: deputy.id })
  })

  test('a village finds its own station first, those of its town, and its deputies', async () => {
    const page = await get(`${path}?area=${areas.village}`)
    const words = wordsOf(page.text)
    expect([...page.text.matchAll(/href="\/130728\/stations\/(\d+)">[^<]*联络站<\/a><\/h3>/gu)].map((match) => match[1])).toEqual(['600001', '600002'])
    for (const part of ['赵示例', '县人大代表 · 左卫第一选区', '果农', '每月5日、15日上午']) expect(words).toContain(part)
    expect(words).not.toContain('柴沟堡镇联络站')
  })

  test('with nothing chosen all stations are listed and no deputies', async () => {
    const page = await get(`${path}?area=`)
    expect([...page.text.matchAll(/\/130728\/stations\/(\d+)"/gu)]).toHaveLength(3)
    expect(page.text).not.toContain('赵示例')
  })

  test('an unknown area gets a sentence at the choice', async () => {
    for (const area of ['130728999999', '130727100000', 'x']) {
      // One after the other, so that a failure names its area.
      const page = await get(`${path}?area=${area}`)
      expect([area, page.status, errorAt(page.text, 'area') !== '']).toEqual([area, 422, true])
    }
  })

  test('a station’s page has its deputies and the way to write to it, and no telephone of a deputy', async () => {
    const page = await get(`${path}/600001`)
    expect(page.text).toContain('href="/130728/s/600001"')
    expect(page.text).toContain('href="tel:03137820001"')
    expect(wordsOf(page.text)).toMatch(/进站代表.*赵示例.*代表的私人电话不公开/u)
    expect((await get(`${path}/999999`)).status).toBe(404)
    expect((await get('/130727/stations/600001')).status).toBe(404)
  })
})
