import exceljs from 'exceljs'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import type { Client } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { makeCast, register, said, step } from '../../../test/opinion-fixture.ts'
import type { Cast } from '../../../test/opinion-fixture.ts'

const url = '/api/v1/public/130728/opinions'

async function sheet(rows: readonly (readonly (string | Date)[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook()
  const page = book.addWorksheet('表')
  page.addRows([['收到日期', '来源', '村（社区）', '类别', '反映内容', '姓名', '手机号'], ...rows])
  return Buffer.from(await book.xlsx.writeBuffer())
}

async function upload(client: Client, content: Buffer, { fileName = '登记.xlsx', url: to = '/api/v1/opinions/imports' } = {}) {
  const boundary = 'x-boundary-x'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return client({
    method: 'POST',
    url: to,
    raw: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
}

async function idsFor(client: Client, q: string): Promise<string[]> {
  const { json } = await client({ url: `/api/v1/opinions?q=${encodeURIComponent(q)}` })
  return json.items.map((item: { id: string }) => item.id)
}

describe.each(testEngines)('the doors of an opinion on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  beforeAll(async () => {
    cast = await makeCast(t.current)
  })

  async function track(body: object) {
    return t.current.visitor({ method: 'POST', url: '/api/v1/public/130728/tracking', body })
  }

  async function confirmImport(id: string) {
    return cast.officer({ method: 'POST', url: `/api/v1/opinions/imports/${id}/confirmation`, body: {} })
  }

  async function publish(id: string, body: object) {
    return cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body })
  }

  async function count() {
    return (await cast.commission({ url: '/api/v1/opinions?count=true&limit=1' })).json.total
  }

  async function counter(change: object) {
    return cast.officer({ method: 'POST', url: '/api/v1/opinions', body: { source: 'counter', content: said, areaCode: areas.village, ...change } })
  }

  test('a resident submits without an account, tracks with code and four digits, and rates', async () => {
    const { visitor } = t.current
    const made = await visitor({ method: 'POST', url, body: { content: said, areaCode: areas.village, phone: '138 1234 5678' } })
    expect(made.status).toBe(201)
    const { id, code, pin } = made.json
    expect([code, pin]).toEqual([expect.stringMatching(/^[A-Z0-9]{10}$/u), null])
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    await step(cast.clerk, id, 'acceptance')
    await step(cast.head, id, 'result', { outcome: 'solved', text: '路灯已修好。' })
    const key = { code, secret: '5678' }
    const before = await visitor({ method: 'POST', url: '/api/v1/public/130728/tracking', body: key })
    expect(before.json, 'the result is not the reply yet').toMatchObject({ state: 'resultReported', answer: null, mayRate: false })
    await step(cast.officer, id, 'reply', { mode: 'phone' })
    const after = await visitor({ method: 'POST', url: '/api/v1/public/130728/tracking', body: key })
    expect(after.json).toMatchObject({ state: 'replied', answer: '路灯已修好。', mayRate: true })
    expect(after.text).not.toContain('138')
    const rated = await visitor({ method: 'POST', url: '/api/v1/public/130728/tracking/rating', body: { ...key, value: 'satisfied' } })
    expect(rated.json).toMatchObject({ state: 'rated' })
    expect((await visitor({ method: 'POST', url: '/api/v1/public/130728/tracking/rating', body: { ...key, value: 'dissatisfied' } })).status).toBe(409)
  })

  test('an unknown code and a wrong secret get the same answer; five wrong ones lock the code', async () => {
    const { code } = (await t.current.visitor({ method: 'POST', url, body: { content: said, areaCode: areas.town } })).json
    const unknown = await track({ code: 'AAAAABBBBB', secret: '1234' })
    const wrong = await track({ code, secret: '0000000' })
    expect([unknown.status, unknown.json.detail]).toEqual([wrong.status, wrong.json.detail])
    for (let n = 2; n <= 5; n++) await track({ code, secret: '0000000' })
    expect((await track({ code, secret: '0000000' })).status).toBe(429)
  })

  test('the same form sent twice makes one record; the same key for other words is refused', async () => {
    const headers = { 'idempotency-key': '0195b1a0-0000-7000-8000-00000000aaaa' }
    const body = { content: '重复提交的同一件事情', areaCode: areas.village }
    const first = await t.current.visitor({ method: 'POST', url, body, headers })
    const again = await t.current.visitor({ method: 'POST', url, body, headers })
    expect(again.json).toEqual(first.json)
    expect((await cast.commission({ url: '/api/v1/opinions?q=重复提交的同一件&count=true' })).json.total).toBe(1)
    const other = await t.current.visitor({ method: 'POST', url, body: { ...body, content: '别的内容' }, headers })
    expect([other.status, other.json.code]).toEqual([409, 'common.idempotencyKeyReused'])
  })

  test.each([
    [{ content: '' }, 'content'],
    [{ content: 'x'.repeat(4001) }, 'content'],
    [{ areaCode: '130728999999' }, 'areaCode'],
    [{ areaCode: '130727100000' }, 'areaCode'],
    [{ phone: '12' }, 'phone'],
    [{ categoryId: '0195b1a0-0000-7000-8000-00000000aaaa' }, 'categoryId'],
    [{ content: 5 }, 'content'],
    [{ colour: 'red' }, 'colour'],
  ])('%j is refused by a sentence about its field, and nothing is stored', async (change, field) => {
    const before = await count()
    const answer = await t.current.visitor({ method: 'POST', url, body: { content: said, areaCode: areas.village, ...change } })
    expect([answer.status, answer.json.fields?.map((each: { field: string }) => each.field)]).toEqual([422, [field]])
    expect(await count()).toBe(before)
  })

  test('a date in the future and a village outside the position are refused at the counter', async () => {
    expect((await counter({ receivedOn: '2026-03-11' })).json.fields[0].field).toBe('receivedOn')
    expect((await counter({ areaCode: areas.otherVillage })).json.code).toBe('opinion.outsideArea')
  })

  test('three switches: hidden from the unit, anonymous keeps no contact, confidential opens to the congress only', async () => {
    const hidden = await register(cast.officer, { hideFromUnit: true })
    await step(cast.officer, hidden.id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    expect((await cast.head({ url: `/api/v1/opinions/${hidden.id}` })).json.contact).toMatchObject({ withheld: true, phone: null })
    const reveal = { method: 'POST' as const, url: `/api/v1/opinions/${hidden.id}/contact-reveal`, body: { reason: '电话回访' } }
    expect((await cast.head(reveal)).status).toBe(403)
    expect((await cast.officer(reveal)).json).toEqual({ name: '张三丰', phone: '13812345678' })
    const anonymous = await register(cast.officer, { anonymous: true })
    expect(anonymous.pin).toMatch(/^\d{6}$/u)
    expect((await cast.officer({ url: `/api/v1/opinions/${anonymous.id}` })).json.contact).toMatchObject({ name: null, phone: null })
    const secret = await register(cast.officer, { confidential: true })
    expect((await cast.officer({ url: `/api/v1/opinions/${secret.id}` })).json.contact.withheld).toBe(true)
  })

  test('found by number, by two characters, by phone and by name; names only by those who may see them', async () => {
    const { id, number } = await register(cast.officer, { content: '灌溉渠道堵塞，今年春灌受影响。', contact: { name: '欧阳测试', phone: '13900001111' } })
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    expect(await idsFor(cast.officer, number)).toEqual([id])
    expect(await idsFor(cast.officer, '灌溉')).toContain(id)
    expect(await idsFor(cast.head, '春灌')).toEqual([id])
    expect(await idsFor(cast.officer, '13900001111')).toEqual([id])
    expect(await idsFor(cast.officer, '欧阳测试')).toEqual([id])
    expect(await idsFor(cast.head, '欧阳测试')).toEqual([])
    expect(await idsFor(cast.otherHead, '灌溉')).toEqual([])
    expect((await cast.officer({ url: '/api/v1/opinions?q=灯' })).json.code).toBe('opinion.searchTooShort')
  })

  test('similar opinions nearby are shown with their likeness while one is typed', async () => {
    const { id } = await register(cast.officer, { content: '村里的自来水三天没有水了，老人孩子用水困难。' })
    await register(cast.officer, { content: '乡道路面坑洼，班车不好走。' })
    const { json } = await cast.officer({ method: 'POST', url: '/api/v1/opinions/similar', body: { text: '自来水停水好几天，用水困难', areaCode: areas.village } })
    expect(json.items[0]).toMatchObject({ id, sameTown: true })
    expect(json.items[0].likeness).toBeGreaterThan(25)
    expect(json.items.every((item: { title: string }) => !item.title.includes('班车'))).toBe(true)
  })

  test('a spreadsheet: every wrong cell is named, nothing goes in by halves, and a good one goes in once', async () => {
    const bad = await upload(
      cast.officer,
      await sheet([
        ['2026-03-01', '纸质登记', '左卫村', '', '村口路灯不亮', '李四', '13812345678'],
        ['2026-02-30', '纸质登记', '没有的村', '外星', '', '', '123'],
      ]),
    )
    expect(bad.json).toMatchObject({ rows: 2, good: 1 })
    expect(bad.json.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [3, '类别'],
      [3, '手机号'],
      [3, '反映内容'],
      [3, '村（社区）'],
      [3, '收到日期'],
    ])
    expect((await confirmImport(bad.json.id)).json.code).toBe('import.hasErrors')
    const good = await upload(cast.officer, await sheet([['2026-03-01', '纸质登记', '左卫镇左卫村', '', '导入的第一件', '', ''], ['2026年3月2日', '', '左卫村', '', '导入的第二件', '', '']]))
    expect((await confirmImport(good.json.id)).json).toMatchObject({ registered: 2 })
    expect((await confirmImport(good.json.id)).json.code).toBe('import.confirmed')
    expect((await cast.officer({ url: '/api/v1/opinions?q=导入的第&count=true' })).json.total).toBe(2)
  })

  test.each([
    ['a text file', Buffer.from('不是表格')],
    ['an empty file', Buffer.alloc(1)],
  ])('%s is not taken for a spreadsheet', async (_name, content) => {
    expect((await upload(cast.officer, content)).json.code).toBe('import.notXlsx')
  })

  test('a photo is stored re-encoded, and open only to who may see its opinion', async () => {
    const { id } = await register(cast.officer)
    const to = { fileName: '现场.jpg', url: `/api/v1/opinions/${id}/photos` }
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } }).jpeg().toBuffer()
    const added = await upload(cast.officer, picture, to)
    expect(added.status).toBe(201)
    const [photo] = (await cast.officer({ url: `/api/v1/opinions/${id}` })).json.photos
    expect(photo).toMatchObject({ id: added.json.ids[0], width: 40, height: 30 })
    const file = { url: `/api/v1/files/${photo.id}` }
    expect((await cast.officer(file)).headers['content-type']).toBe('image/jpeg')
    expect([(await cast.head(file)).status, (await t.current.visitor(file)).status]).toEqual([404, 401])
    const fake = await upload(cast.officer, Buffer.from('<html>not a photo</html>'), to)
    expect([fake.status, fake.json.fields[0].field]).toEqual([422, 'photo'])
    expect((await upload(cast.officer, Buffer.alloc(13 * 1024 * 1024), to)).status).toBe(413)
  })

  test('published: reviewed text only, no numbers of persons, never a confidential one', async () => {
    const { id } = await register(cast.officer, { content: '我叫张三丰，电话13812345678，村口路灯坏了。' })
    await step(cast.officer, id, 'on-spot-answer', { outcome: 'explained', text: '已说明维修计划。' })
    const draft = (await cast.commission({ url: `/api/v1/opinions/${id}/publication-draft` })).json
    expect([draft.content, draft.hits.content.map((hit: { kind: string }) => hit.kind)]).toEqual(['我叫张三丰，电话***，村口路灯坏了。', ['name']])
    const text = { title: '路灯维修', content: '村口路灯坏了。', answer: '已说明维修计划。' }
    expect((await publish(id, { ...text, content: '电话13812345678' })).json.fields[0].field).toBe('content')
    expect((await publish(id, text)).status).toBe(204)
    const answers = await t.current.visitor({ url: '/api/v1/public/130728/answers?q=路灯' })
    expect(answers.json.items).toEqual([expect.objectContaining({ ...text, outcome: 'explained', townName: '左卫镇' })])
    expect(answers.text).not.toContain('张三丰')
    const secret = await register(cast.officer, { confidential: true })
    await step(cast.officer, secret.id, 'on-spot-answer', { outcome: 'explained', text: '已说明。' })
    expect((await publish(secret.id, text)).status).toBe(409)
  })
})
