import { describe, expect, test } from 'vitest'
import { withTestApp, type Client } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'

const town = '130728101000'
const otherTown = '130728100000'

describe.each(testEngines)('stations on %s', (engine) => {
  const running = withTestApp(engine)
  let names = 0
  async function station(client: Client, fields: object = {}) {
    return client({ method: 'POST', url: '/api/v1/stations', body: { kind: 'centre', name: `左卫镇联络站${names++}`, areaCode: town, ...fields } })
  }
  async function deputyNamed(name: string) {
    const commission = await running.current.signedIn('commission')
    const mandates = [{ level: 'county', areaCode: town, electoralDistrict: '第一选区', startsOn: '2021-12-01' }]
    return (await commission({ method: 'POST', url: '/api/v1/deputies', body: { name, mandates } })).json
  }

  test('a presidium opens a station in its own town only, with a code of six digits', async () => {
    const presidium = await running.current.signedIn('townPresidium', { areaCode: town })
    const made = await station(presidium, { openingHours: '每月15日' })
    expect([made.status, made.headers['etag']]).toEqual([201, '"1"'])
    expect(made.json).toMatchObject({ townCode: town, active: true, openingHours: '每月15日' })
    expect(made.json.code).toMatch(/^[1-9]\d{5}$/u)
    expect((await station(presidium, { areaCode: otherTown })).status).toBe(403)
    const officer = await running.current.signedIn('liaisonOfficer', { areaCode: town })
    expect((await station(officer)).status).toBe(403)
    const neighbour = await running.current.signedIn('townPresidium', { areaCode: otherTown })
    const url = `/api/v1/stations/${made.json.id}`
    expect((await neighbour({ method: 'PATCH', url, body: { address: '别处' }, headers: { 'if-match': '"1"' } })).status).toBe(403)
    expect((await presidium({ url })).json).toEqual(made.json)
  })

  test.each([
    ['above the town', { areaCode: '130728000000' }, 422, 'stations.aboveTown'],
    ['in another county', { areaCode: '130727100000' }, 422, 'areas.unknown'],
    ['of a taken name', { name: '同名联络站' }, 409, 'stations.nameInUse'],
    ['of a taken code', { code: '555555' }, 409, 'stations.codeInUse'],
    ['with a code of four digits', { code: '5555' }, 422, 'field.pattern'],
    ['off the map', { longitude: 200 }, 422, 'field.maximum'],
  ])('a station %s is refused', async (_what, fields, status, code) => {
    const commission = await running.current.signedIn('commission')
    await station(commission, { name: '同名联络站', code: '555555' })
    const answer = await station(commission, fields)
    expect([answer.status, answer.json.fields?.[0]?.code ?? answer.json.code]).toEqual([status, code])
  })

  test('the public finds a station by town and by its code, with its deputies, and never one out of use', async () => {
    const commission = await running.current.signedIn('commission')
    const { json: made } = await station(commission, { code: '700001', areaCode: otherTown })
    const deputy = await deputyNamed('赵示例')
    const posted = await commission({ method: 'POST', url: `/api/v1/stations/${made.id}/postings`, body: { deputyId: deputy.id } })
    expect(posted.json).toMatchObject({ deputyName: '赵示例', startsOn: '2026-03-10', endsOn: null })

    const list = await running.current.visitor({ url: `/api/v1/public/130728/stations?town=${otherTown}` })
    expect(list.json.items).toMatchObject([{ code: '700001', townName: '柴沟堡镇' }])
    const detail = await running.current.visitor({ url: '/api/v1/public/130728/stations/700001' })
    expect(detail.json.deputies).toEqual([
      {
        id: deputy.id,
        name: '赵示例',
        occupation: '',
        introduction: '',
        mandates: [{ level: 'county', electoralDistrict: '第一选区' }],
        stations: [{ id: made.id, name: made.name, code: '700001' }],
      },
    ])
    expect((await running.current.visitor({ url: '/api/v1/public/130727/stations/700001' })).status).toBe(404)

    await commission({ method: 'PATCH', url: `/api/v1/stations/${made.id}`, body: { active: false }, headers: { 'if-match': '"1"' } })
    expect((await running.current.visitor({ url: '/api/v1/public/130728/stations/700001' })).status).toBe(404)
  })

  test('nobody is posted twice; an ended posting leaves the station and stays in its past', async () => {
    const presidium = await running.current.signedIn('townPresidium', { areaCode: town })
    const { json: made } = await station(presidium)
    const deputy = await deputyNamed('钱样本')
    const url = `/api/v1/stations/${made.id}/postings`
    const { json: posting } = await presidium({ method: 'POST', url, body: { deputyId: deputy.id, startsOn: '2026-01-01' } })
    const twice = await presidium({ method: 'POST', url, body: { deputyId: deputy.id } })
    expect([twice.status, twice.json.code]).toEqual([409, 'postings.alreadyPosted'])
    const nobody = await presidium({ method: 'POST', url, body: { deputyId: made.id } })
    expect([nobody.status, nobody.json.fields[0].field]).toEqual([422, 'deputyId'])

    const early = await presidium({ method: 'PATCH', url: `${url}/${posting.id}`, body: { endsOn: '2025-12-31' } })
    expect([early.status, early.json.code]).toEqual([422, 'common.endsBeforeStart'])
    const ended = await presidium({ method: 'PATCH', url: `${url}/${posting.id}`, body: {} })
    expect(ended.json).toMatchObject({ endsOn: '2026-03-10' })
    expect((await presidium({ method: 'PATCH', url: `${url}/${posting.id}`, body: {} })).json.code).toBe('postings.alreadyEnded')
    expect((await presidium({ url })).json.items).toEqual([])
    expect((await presidium({ url: `${url}?past=true` })).json.items).toHaveLength(1)
    expect((await presidium({ method: 'POST', url, body: { deputyId: deputy.id } })).status).toBe(201)
  })

  test('two postings at once make one', async () => {
    const commission = await running.current.signedIn('commission')
    const { json: made } = await station(commission)
    const deputy = await deputyNamed('孙范例')
    async function post() {
      return commission({ method: 'POST', url: `/api/v1/stations/${made.id}/postings`, body: { deputyId: deputy.id } })
    }
    const answers = await Promise.all([post(), post(), post()])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  })

  test('a list pages through stations by place and finds them by name', async () => {
    const officer = await running.current.signedIn('liaisonOfficer', { areaCode: town })
    const all = await officer({ url: '/api/v1/stations?limit=200' })
    const seen: string[] = []
    let cursor = ''
    do {
      // Every page names the next one.
      const { json } = await officer({ url: `/api/v1/stations?limit=2&cursor=${cursor}` })
      seen.push(...json.items.map(({ id }: { id: string }) => id))
      cursor = json.next ?? ''
    } while (cursor !== '')
    expect(seen).toEqual(all.json.items.map(({ id }: { id: string }) => id))
    expect(seen.length).toBeGreaterThan(2)
    expect((await officer({ url: `/api/v1/stations?q=${encodeURIComponent('同名')}` })).json.items).toHaveLength(1)
    expect((await officer({ url: '/api/v1/stations?cursor=nonsense' })).status).toBe(422)
  })
})
