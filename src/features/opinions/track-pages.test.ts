import { beforeAll, describe, expect, test } from 'vitest'
import { cookieOf, withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { makeCast, step, type Cast } from '../../../test/opinion-fixture.ts'
import { errorAt, html, submitByForm, summaryOf, titleOf, valueOf, wordsOf } from '../../../test/portal-fixture.ts'

const path = '/130728/track'

describe.each(testEngines)('tracking by the receipt on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  beforeAll(async () => {
    cast = await makeCast(t.current)
  })

  async function post(url: string, form: Record<string, string>) {
    return t.current.visitor({ method: 'POST', url, form, headers: html })
  }

  /** The result's page as the browser sees it after the code has been entered. */
  async function track(code: string, secret: string) {
    const posted = await post(path, { code, secret })
    expect([posted.status, posted.headers['location']]).toEqual([303, `${path}/opinion`])
    return t.current.visitor({ url: `${path}/opinion`, headers: { ...html, cookie: cookieOf(posted) } })
  }

  async function submitted() {
    const { code, number } = await submitByForm(t.current, { phone: '13812345678' })
    const list = await cast.commission({ url: '/api/v1/opinions?limit=200' })
    return { code, number, id: String(list.json.items.find((item: { number: string }) => item.number === number).id) }
  }

  async function answered() {
    const opinion = await submitted()
    const road: [keyof Pick<Cast, 'commission' | 'clerk' | 'head'>, string, object][] = [
      ['commission', 'forwarding', { exit: 'countyUnit', unitId: cast.unitId }],
      ['clerk', 'acceptance', {}],
      ['head', 'result', { outcome: 'solved', text: '路灯已经修好，共更换 12 盏。' }],
      ['commission', 'reply', { mode: 'phone' }],
    ]
    for (const [who, action, body] of road) {
      // Each step waits for the state that the one before has made.
      const taken = await step(cast[who], opinion.id, action, body)
      if (taken.status >= 300) throw new Error(taken.text)
    }
    return opinion
  }

  test('code in any spelling and four digits lead to state, holder, dates and public steps', async () => {
    const { code, number, id } = await submitted()
    await step(cast.commission, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    const page = await track(` ${code.toLowerCase().replace('-', ' ')} `, '5678')
    expect(page.headers['cache-control']).toBe('no-store')
    const words = wordsOf(page.text)
    for (const part of [number, '已转办', '县水务局', '最晚办到哪天', '转交办理', '等待承办单位接收']) expect(words).toContain(part)
    expect(page.text).not.toContain(code.replace('-', ''))
  })

  test('a PIN opens what was left without a phone, also written apart', async () => {
    const { code, pin } = await submitByForm(t.current)
    expect((await track(code, `${pin?.slice(0, 3)} ${pin?.slice(3)}`)).status).toBe(200)
  })

  test.each([
    ['nothing', {}, ['请填写查询码。', '请填写手机号后四位或查询密码。']],
    ['an unknown code', { code: 'AAAAA-AAAAA', secret: '5678' }, [expect.stringContaining('查询码或后四位（查询密码）不对')]],
    ['something else', { code: '<b>不是码</b>', secret: '5678' }, [expect.stringContaining('查询码或后四位（查询密码）不对')]],
  ])('%s: the form again with its sentence', async (_what, form, sentences) => {
    const answer = await post(path, form)
    expect(answer.status).toBe(422)
    expect(summaryOf(answer.text)).toEqual(sentences)
    expect(titleOf(answer.text)).toMatch(/^错误：/u)
    expect(answer.text).not.toContain('<b>')
  })

  test('wrong digits are refused alike, and the sixth try has to wait minutes', async () => {
    const { code } = await submitted()
    const statuses: number[] = []
    for (let tries = 0; tries < 6; tries++) {
      // Tries are counted one after the other.
      statuses.push((await post(path, { code, secret: '0000' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
    const locked = await post(path, { code, secret: '5678' })
    expect(errorAt(locked.text, 'code')).toMatch(/输错次数过多，请 5 分钟后再试/u)
    expect(valueOf(locked.text, 'code')).toBe(code)
    expect(valueOf(locked.text, 'secret')).toBe('')
  })

  test('code in the address fills the form and opens nothing', async () => {
    const { code } = await submitted()
    const page = await t.current.visitor({ url: `${path}?code=${code.replace('-', '')}`, headers: html })
    expect(valueOf(page.text, 'code')).toBe(code)
    const opinion = await t.current.visitor({ url: `${path}/opinion`, headers: html })
    expect([opinion.status, opinion.headers['location']]).toEqual([303, path])
  })

  test('the answer is read and rated once; the unit does not learn the rating', async () => {
    const { code, id } = await answered()
    const page = await track(code, '5678')
    expect(wordsOf(page.text)).toContain('共更换 12 盏')
    const token = valueOf(page.text, 'token')
    expect(token).not.toContain(code.replace('-', ''))
    const missing = await post(`${path}/rating`, { token, reason: '修得快' })
    expect([missing.status, errorAt(missing.text, 'value')]).toEqual([422, '错误：请填写评价。'])
    expect(missing.text).toContain('修得快')
    const rated = await post(`${path}/rating`, { token, value: 'satisfied', reason: '修得快' })
    expect([rated.status, rated.headers['location']]).toEqual([303, `${path}/opinion?done=rated`])
    const after = await t.current.visitor({ url: `${path}/opinion?done=rated`, headers: { ...html, cookie: cookieOf(rated) } })
    expect(wordsOf(after.text)).toContain('您的评价已经记下')
    expect(after.text).not.toContain('name="value"')
    const again = await post(`${path}/rating`, { token, value: 'dissatisfied' })
    expect([again.status, summaryOf(again.text)[0]]).toEqual([422, expect.stringContaining('已经走到别的步骤')])
    expect((await cast.commission({ url: `/api/v1/opinions/${id}` })).json.rating).toBe('satisfied')
    expect((await cast.head({ url: `/api/v1/opinions/${id}` })).json.rating).toBeNull()
  })

  test('an opinion is taken back with a reason', async () => {
    const { code, id } = await submitted()
    const token = valueOf((await track(code, '5678')).text, 'token')
    const noReason = await post(`${path}/withdrawal`, { token })
    expect([noReason.status, errorAt(noReason.text, 'reason')]).toEqual([422, '错误：请填写理由。'])
    const done = await post(`${path}/withdrawal`, { token, reason: '已经解决了' })
    expect(done.headers['location']).toBe(`${path}/opinion?done=withdrawn`)
    expect((await cast.commission({ url: `/api/v1/opinions/${id}` })).json.state).toBe('withdrawn')
  })

  test('a token is good for half an hour, in its own place, as it was made', async () => {
    const { code } = await answered()
    const token = valueOf((await track(code, '5678')).text, 'token')
    const elsewhere = await post('/130727/track/rating', { token, value: 'satisfied' })
    const forged = await post(`${path}/rating`, { token: `${token.slice(0, -10)}${token.at(-10) === 'A' ? 'B' : 'A'}${token.slice(-9)}`, value: 'satisfied' })
    t.current.clock.forward(31)
    const late = await post(`${path}/rating`, { token, value: 'satisfied' })
    for (const answer of [elsewhere, forged, late]) {
      expect([answer.status, errorAt(answer.text, 'code')]).toEqual([422, expect.stringContaining('这个页面已过期')])
    }
  })

  test('the device forgets when it is told to', async () => {
    const answer = await post(`${path}/end`, {})
    expect([answer.status, answer.headers['location'], answer.headers['set-cookie']]).toEqual([303, path, expect.stringMatching(/^tracking=; .*Path=\/130728\/track/u)])
  })
})
