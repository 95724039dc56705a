import { describe, expect, test } from 'vitest'
import { withTestApp, type Client } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { spellPerson } from './person-pinyin.ts'

const town = '130728101000'
const village = '130728101200'
const otherTown = '130728100000'
const mandate = { level: 'county', areaCode: town, startsOn: '2021-12-01' }

async function create(client: Client, body: object) {
  return client({ method: 'POST', url: '/api/v1/deputies', body })
}

function namesOf(answer: { json: { items: { name: string }[] } }) {
  return answer.json.items.map(({ name }) => name)
}

test.each([
  ['张示例', 'zhangshili zsl'],
  ['单样本', 'shanyangben syb'],
  ['吕范例', 'lvfanli lfl'],
])('%s is spelled %s', (name, spelled) => {
  expect(spellPerson(name)).toBe(spelled)
})

describe.each(testEngines)('deputies on %s', (engine) => {
  const running = withTestApp(engine)

  test('the commission adds deputies; pickers find them by name, pinyin and initials in the order of the alphabet', async () => {
    const commission = await running.current.signedIn('commission')
    await create(commission, { name: '张示例', mandates: [mandate] })
    await create(commission, { name: '单样本', mandates: [{ ...mandate, level: 'township', areaCode: village }] })
    await create(commission, { name: '安演示', mandates: [{ ...mandate, areaCode: otherTown }] })
    const officer = await running.current.signedIn('liaisonOfficer')
    async function find(query: string) {
      return namesOf(await officer({ url: `/api/v1/deputies?${query}` }))
    }
    expect(await find('')).toEqual(['安演示', '单样本', '张示例'])
    expect(await find('q=zsl')).toEqual(['张示例'])
    expect(await find('q=Shan')).toEqual(['单样本'])
    expect(await find(`q=${encodeURIComponent('示')}`)).toEqual(['安演示', '张示例'])
    expect(await find('level=township')).toEqual(['单样本'])
    expect(await find(`area=${town}`)).toEqual(['单样本', '张示例'])
    const page = await officer({ url: '/api/v1/deputies?limit=2' })
    expect(await find(`limit=2&cursor=${page.json.next}`)).toEqual(['张示例'])
    expect((await create(officer, { name: '某人' })).status).toBe(403)
  })

  test('a place shows its own deputies, and a village those of its town, without any phone', async () => {
    async function covering(area: string) {
      return running.current.visitor({ url: `/api/v1/public/130728/deputies?area=${area}` })
    }
    expect(namesOf(await covering(village))).toEqual(['单样本', '张示例'])
    expect(namesOf(await covering(otherTown))).toEqual(['安演示'])
    expect(namesOf(await covering('130728000000'))).toHaveLength(3)
    const shown = await covering(village)
    expect(Object.keys(shown.json.items[0]).toSorted()).toEqual(['id', 'introduction', 'mandates', 'name', 'occupation', 'stations'])
    expect(namesOf(await running.current.visitor({ url: `/api/v1/public/130727/deputies?area=${village}` }))).toEqual([])
  })

  test('one mandate of a level and area at a time; an ended one leaves the lists', async () => {
    const commission = await running.current.signedIn('commission')
    const made = await create(commission, { name: '何虚构', occupation: '教师', mandates: [mandate] })
    const url = `/api/v1/deputies/${made.json.id}`
    const twice = await commission({ method: 'POST', url: `${url}/mandates`, body: { ...mandate, startsOn: '2022-01-01' } })
    expect([twice.status, twice.json.code]).toEqual([409, 'mandates.alreadyHeld'])
    const other = await commission({ method: 'POST', url: `${url}/mandates`, body: { ...mandate, level: 'township' } })
    expect([other.status, other.headers['etag']]).toEqual([201, '"2"'])

    const held = other.json.mandates.find(({ level }: { level: string }) => level === 'county')
    async function end(version: string, endsOn: string) {
      return commission({ method: 'PATCH', url: `${url}/mandates/${held.id}`, body: { endsOn }, headers: { 'if-match': version } })
    }
    expect((await end('"1"', '2026-03-01')).status).toBe(412)
    expect((await end('"2"', '2021-01-01')).json.code).toBe('common.endsBeforeStart')
    expect((await end('"2"', '2026-03-01')).status).toBe(200)
    const listed = await commission({ url: '/api/v1/deputies?q=hexugou' })
    expect(listed.json.items[0].mandates.map(({ level }: { level: string }) => level)).toEqual(['township'])
    expect((await commission({ url })).json.mandates).toHaveLength(2)
    const again = await commission({ method: 'POST', url: `${url}/mandates`, body: { ...mandate, startsOn: '2026-03-01' } })
    expect(again.status).toBe(201)
  })

  test('a mandate of a body that does not exist names the field', async () => {
    const commission = await running.current.signedIn('commission')
    const bodyId = '019a0000-0000-7000-8000-000000000000'
    const refused = await create(commission, { name: '无此会', mandates: [{ ...mandate, bodyId }] })
    expect([refused.status, refused.json.code, refused.json.fields[0].field]).toEqual([422, 'mandates.unknownBody', 'bodyId'])
  })

  test('a wrong mandate leaves no deputy behind', async () => {
    const commission = await running.current.signedIn('commission')
    const refused = await create(commission, { name: '无此人', mandates: [{ ...mandate, areaCode: '130728999000' }] })
    expect([refused.status, refused.json.code]).toEqual([422, 'areas.unknown'])
    expect(namesOf(await commission({ url: '/api/v1/deputies?q=wuciren' }))).toEqual([])
  })
})
