import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { makeCast } from '../../../test/opinion-fixture.ts'
import { errorAt, html, submitByForm, summaryOf, titleOf, valueOf, wordsOf } from '../../../test/portal-fixture.ts'

const path = '/130728/submit'
const said = '村口的路灯坏了三个月，希望尽快修好。'

/** One sign inside the sealed data is another one. */
function altered(text: string): string {
  return `${text.slice(0, -10)}${text.at(-10) === 'A' ? 'B' : 'A'}${text.slice(-9)}`
}

describe.each(testEngines)('the submission form on %s', (engine) => {
  const t = withTestApp(engine)

  beforeAll(async () => {
    await makeCast(t.current)
  })

  async function post(fields: Record<string, string>, url = path) {
    return t.current.visitor({ method: 'POST', url, headers: html, form: { idempotencyKey: randomUUID(), content: said, town: areas.town, ...fields } })
  }

  async function postFiles(fields: Record<string, string>, photos: readonly Uint8Array<ArrayBuffer>[]) {
    const data = new FormData()
    for (const [name, value] of Object.entries({ idempotencyKey: randomUUID(), content: said, town: areas.town, ...fields })) data.append(name, value)
    for (const photo of photos) data.append('photo', new Blob([photo], { type: 'image/jpeg' }), 'photo.jpg')
    const encoded = new Response(data)
    const headers = { ...html, 'sec-fetch-site': 'same-origin', 'content-type': encoded.headers.get('content-type') ?? '' }
    return t.current.app.inject({ method: 'POST', url: path, headers, payload: Buffer.from(await encoded.arrayBuffer()) })
  }

  async function recorded(content: string) {
    const commission = await t.current.signedIn('commission')
    const list = await commission({ url: '/api/v1/opinions?limit=200' })
    const details = await Promise.all(list.json.items.map(async ({ id }: { id: string }) => (await commission({ url: `/api/v1/opinions/${id}` })).json))
    return details.filter((detail) => detail.content === content)
  }

  test('three fields make a record that waits to be sorted, and lead to a receipt', async () => {
    const { number, code, pin, answer } = await submitByForm(t.current, { content: '三个字段就够了。', phone: '138 1234 5678' })
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(number).toMatch(/^2026-\d{6}$/u)
    expect(code).toMatch(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/u)
    expect(pin).toBeNull()
    expect(wordsOf(answer.text)).toContain('您手机号的后四位')
    expect(await recorded('三个字段就够了。')).toMatchObject([{ number, source: 'portal', lane: 'unsorted', areaCode: areas.town, hideFromPublic: true, hideFromUnit: false, anonymous: false }])
  })

  test('without a phone the receipt shows a PIN, and no address carries it', async () => {
    const page = await t.current.visitor({ url: path, headers: html })
    const posted = await post({ idempotencyKey: valueOf(page.text, 'idempotencyKey') })
    expect([posted.status, posted.headers['location']]).toEqual([303, '/130728/receipt'])
    expect(posted.headers['set-cookie']).toMatch(/^receipt=.*HttpOnly; SameSite=Strict/u)
    const { pin, code } = await submitByForm(t.current)
    expect(pin).toMatch(/^\d{6}$/u)
    expect(cookieOf(posted)).not.toContain(code.replace('-', ''))
  })

  test('the receipt is for the browser that submitted, for half an hour', async () => {
    const posted = await post({})
    const cookie = cookieOf(posted)
    const stranger = await t.current.visitor({ url: '/130728/receipt', headers: html })
    expect([stranger.status, wordsOf(stranger.text).includes('这里看不到回执了')]).toEqual([404, true])
    expect((await t.current.visitor({ url: '/130727/receipt', headers: { ...html, cookie } })).status).toBe(422)
    expect((await t.current.visitor({ url: '/130728/receipt', headers: { ...html, cookie: altered(cookie) } })).status).toBe(422)
    t.current.clock.forward(31)
    expect((await t.current.visitor({ url: '/130728/receipt', headers: { ...html, cookie } })).status).toBe(422)
  })

  test.each([
    ['nothing said', { content: '' }, 'content', '请填写反映内容。'],
    ['only spaces', { content: '   \r\n  ' }, 'content', '请填写反映内容。'],
    ['over-long', { content: '长'.repeat(4001) }, 'content', '反映内容最多 4000 个字，请缩短。'],
    ['no place', { town: '' }, 'town', '请填写乡镇（街道）。'],
    ['an unknown town', { town: '130728999000' }, 'town', '没有这个村（社区），请从列表中选择。'],
    ['a town of another county', { town: '130727100000' }, 'town', '没有这个村（社区），请从列表中选择。'],
    ['an unknown village', { village: '130728101999' }, 'village', '没有这个村（社区），请从列表中选择。'],
    ['a village of another town', { village: areas.otherVillage }, 'village', '您选的村（社区）不在上面选的乡镇（街道），请改选其中一个。'],
    ['a broken code', { village: 'x' }, 'village', '村（社区）的写法不对，请按提示修改。'],
    ['a bad phone', { phone: '12345' }, 'phone', '手机号应是11位数字，座机请加区号；也可以不填。'],
    ['an unknown category', { categoryId: randomUUID() }, 'categoryId', '没有这个类别，请从列表中选择。'],
    ['an over-long name', { name: '王'.repeat(41) }, 'name', '姓名最多 40 个字，请缩短。'],
  ])('%s: a sentence at its field, everything typed is kept, nothing is stored', async (_what, wrong, field, sentence) => {
    const content = `留着这句话 ${randomUUID()}`
    const key = randomUUID()
    const answer = await post({ idempotencyKey: key, content, place: '老井旁', phone: '13812345678', hideFromUnit: 'true', ...wrong })
    expect(answer.status).toBe(422)
    expect(summaryOf(answer.text)).toEqual([sentence])
    expect(errorAt(answer.text, field)).toBe(`错误：${sentence}`)
    expect(titleOf(answer.text)).toMatch(/^错误：提交意见 - /u)
    expect(valueOf(answer.text, 'place')).toBe('老井旁')
    expect(valueOf(answer.text, 'idempotencyKey')).toBe(key)
    expect(answer.text).toMatch(/name="hideFromUnit"[^>]*checked/u)
    expect(answer.text.includes(content) || 'content' in wrong).toBe(true)
    expect(await recorded(content)).toEqual([])
  })

  test('everything that is missing is said at once, and a village tells its town', async () => {
    const nothing = await t.current.visitor({ method: 'POST', url: path, headers: html, form: { idempotencyKey: randomUUID() } })
    expect(summaryOf(nothing.text)).toEqual(['请填写反映内容。', '请填写乡镇（街道）。'])
    const content = `只选了村 ${randomUUID()}`
    expect((await post({ content, town: '', village: areas.village })).status).toBe(303)
    expect(await recorded(content)).toMatchObject([{ areaCode: areas.village, townCode: areas.town }])
  })

  test('a form sent twice makes one record with one receipt; changed content asks first and then makes a second', async () => {
    const key = randomUUID()
    const content = `只登记一次 ${key}`
    const answers = await Promise.all([post({ idempotencyKey: key, content }), post({ idempotencyKey: key, content })])
    const again = await post({ idempotencyKey: key, content })
    expect([...answers, again].map(({ status }) => status).filter((status) => status !== 303)).toEqual([])
    expect(await recorded(content)).toHaveLength(1)
    const changed = await post({ idempotencyKey: key, content: `${content}，改` })
    expect([changed.status, summaryOf(changed.text)[0]]).toEqual([422, expect.stringContaining('已经成功提交过一次')])
    const fresh = valueOf(changed.text, 'idempotencyKey')
    expect(fresh).not.toBe(key)
    expect((await post({ idempotencyKey: fresh, content: `${content}，改` })).status).toBe(303)
  })

  test('script in the text stays text', async () => {
    const attack = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    const answer = await post({ content: attack, place: attack, phone: '1' })
    expect(answer.status).toBe(422)
    expect(answer.text).not.toContain('<script')
    expect(answer.text).not.toContain('<img')
    expect(answer.text).toContain('&lt;script&gt;')
  })

  test('anonymous keeps no phone and gives a PIN', async () => {
    const { pin } = await submitByForm(t.current, { content: '匿名反映一件事。', phone: '13812345678', name: '王五', anonymous: 'true' })
    expect(pin).toMatch(/^\d{6}$/u)
    const [detail] = await recorded('匿名反映一件事。')
    expect(detail).toMatchObject({ anonymous: true, contact: { name: null, phone: null } })
  })

  test('a station’s code opens the form with the station and its place, and the record knows both', async () => {
    const commission = await t.current.signedIn('commission')
    const made = await commission({ method: 'POST', url: '/api/v1/stations', body: { kind: 'village', name: '左卫村联络站', areaCode: areas.village, code: '600123' } })
    expect(made.status).toBe(201)
    const page = await t.current.visitor({ url: '/130728/s/600123', headers: html })
    expect(wordsOf(page.text)).toContain('左卫村联络站')
    expect(page.text).toMatch(new RegExp(`<option value="${areas.village}" selected`, 'u'))
    await submitByForm(t.current, { content: '扫码反映。', village: areas.village }, '/130728/s/600123')
    expect(await recorded('扫码反映。')).toMatchObject([{ source: 'stationCode', stationId: made.json.id, areaCode: areas.village }])
    expect((await t.current.visitor({ url: '/130728/s/999999', headers: html })).status).toBe(404)
  })

  test('photos come with the record; what is no photo, too large or too many is refused with the words kept', async () => {
    const photo = new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#abc' } }).jpeg().toBuffer())
    expect((await postFiles({ content: '附两张照片。' }, [photo, photo])).statusCode).toBe(303)
    const [detail] = await recorded('附两张照片。')
    expect(detail.photos).toMatchObject([{ width: 40, height: 30 }, { width: 40, height: 30 }])

    const content = '照片不对，话要留着。'
    const refused = [
      await postFiles({ content }, [new TextEncoder().encode('not a photo')]),
      await postFiles({ content }, [photo, photo, photo, photo]),
      await postFiles({ content }, [new Uint8Array(13 * 1024 * 1024)]),
    ]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([422, 422, 413])
    for (const { body } of refused) {
      expect(errorAt(body, 'photo')).toMatch(/^错误：.*照片|图片/u)
      expect(body).toContain(content)
    }
    expect(await recorded(content)).toEqual([])
  })

  test('the form and its errors exist in English', async () => {
    const form = await t.current.visitor({ url: path, headers: { ...html, cookie: 'lang=en' } })
    expect(titleOf(form.text)).toMatch(/^Give an opinion - /u)
    const answer = await t.current.visitor({ method: 'POST', url: path, headers: { ...html, cookie: 'lang=en' }, form: { idempotencyKey: randomUUID(), content: said } })
    expect(titleOf(answer.text)).toMatch(/^Error: Give an opinion - /u)
    expect(summaryOf(answer.text)).toEqual(['Town or street is missing. Fill it in.'])
  })

  test('unknown places and foreign forms', async () => {
    expect((await t.current.visitor({ url: '/999999/submit', headers: html })).status).toBe(404)
    expect((await post({}, '/999999/submit')).status).toBe(404)
    const foreign = await t.current.visitor({ method: 'POST', url: path, form: { content: said }, headers: { ...html, 'sec-fetch-site': 'cross-site' } })
    expect(foreign.status).toBe(403)
  })
})
