import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { makeCast, register, step } from '../../../test/opinion-fixture.ts'
import { html, titleOf, wordsOf } from '../../../test/portal-fixture.ts'

describe.each(testEngines)('the way in on %s', (engine) => {
  const t = withTestApp(engine)

  async function get(url: string, headers: Record<string, string> = {}) {
    return t.current.visitor({ url, headers: { ...html, ...headers } })
  }

  test('an empty county shows what one can do, and no figures', async () => {
    const page = await get('/130727')
    for (const part of ['提交意见', '查询进度', '找代表和联络站', '提交以后']) expect(wordsOf(page.text)).toContain(part)
    expect(page.text).not.toContain('class="figures"')
  })

  test('figures are those of the records, and the latest answers are at hand', async () => {
    const cast = await makeCast(t.current)
    await register(cast.commission, { receivedOn: '2025-12-31' })
    await register(cast.commission)
    const { id } = await register(cast.commission)
    await step(cast.commission, id, 'on-spot-answer', { outcome: 'solved', text: '已办' })
    await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body: { title: '路灯修好了', content: '路灯坏了。', answer: '已经修好。' } })
    const page = await get('/130728')
    expect(wordsOf(page.text)).toMatch(/今年收到 2 件 累计收到 3 件 累计办结 1 件/u)
    expect(page.text).toContain(`<a href="/130728/answers/${id}">路灯修好了</a>`)
  })

  test('at / one chooses among several places, in either language', async () => {
    const page = await get('/')
    expect([...page.text.matchAll(/<a href="\/(\d{6})">/gu)].map((match) => match[1])).toEqual(['130727', '130728'])
    expect(titleOf((await get('/', { cookie: 'lang=en' })).text)).toBe('Choose your place')
  })

  test('unknown places and addresses have a page that says so', async () => {
    for (const url of ['/999999', '/somewhere', '/1307280', '/130728/nowhere']) {
      // One after the other, so that a failure names its address.
      const page = await get(url)
      expect(page.text).toContain(url.startsWith('/130728/') ? 'href="/130728"' : 'href="/"')
      expect([url, page.status, page.headers['content-type'], page.text.includes('<h1>')]).toEqual([url, 404, 'text/html; charset=utf-8', true])
    }
  })
})

describe('a platform with one place', () => {
  const t = withTestApp('pglite')

  test('leads there at once', async () => {
    await t.current.db.owner.query("delete from tenants where code = '130727'", [])
    const answer = await t.current.visitor({ url: '/', headers: html })
    expect([answer.status, answer.headers['location']]).toEqual([303, '/130728'])
  })
})
