import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { makeCast, register, step, type Cast } from '../../../test/opinion-fixture.ts'
import { errorAt, html, titleOf, wordsOf } from '../../../test/portal-fixture.ts'

const path = '/130728/answers'

describe.each(testEngines)('published answers on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  let lampId = ''

  async function published(text: { title: string; content: string; answer: string }, changes: object = {}): Promise<string> {
    const { id } = await register(cast.commission, changes)
    await step(cast.commission, id, 'on-spot-answer', { outcome: 'solved', text: '已办' })
    const answer = await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body: text })
    if (answer.status !== 204) throw new Error(answer.text)
    return String(id)
  }

  async function get(url: string) {
    return t.current.visitor({ url, headers: html })
  }

  beforeAll(async () => {
    cast = await makeCast(t.current)
    lampId = await published({ title: '村口路灯不亮', content: '路灯坏了 <script>alert(1)</script>', answer: '已经修好 & 检查' }, { categoryId: cast.categoryId })
    for (let n = 1; n <= 11; n++) {
      t.current.clock.forward(1)
      // Each one is newer than the one before.
      await published({ title: `灌溉水渠第${n}件`, content: '水渠漏水。', answer: '已经维修。' }, { areaCode: areas.otherVillage })
    }
  })

  test('are listed newest first, ten a page, with a link to the rest', async () => {
    const first = await get(path)
    expect([...first.text.matchAll(/第\d+件/gu)].map(String)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `第${n}件`))
    const next = /<a href="([^"]*)" rel="next"/u.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await get(next)
    expect(wordsOf(second.text)).toContain('村口路灯不亮')
    expect(second.text).not.toContain('rel="next"')
  })

  test('are found by a word, a town and a category; empty controls count for nothing', async () => {
    for (const query of ['?q=路灯', `?town=${areas.town}&q=&category=`, `?category=${cast.categoryId}`]) {
      // One page after the other, so that a failure names its query.
      const page = await get(encodeURI(`${path}${query}`))
      expect([query, page.text.match(/class="panel"/gu)?.length]).toEqual([query, 1])
      expect(wordsOf(page.text)).toContain('村口路灯不亮')
    }
    expect(wordsOf((await get(encodeURI(`${path}?q=没有的词语`))).text)).toContain('没有找到')
  })

  test('a search that is too long or tampered with says so', async () => {
    const long = await get(encodeURI(`${path}?q=${'长'.repeat(61)}`))
    expect([long.status, errorAt(long.text, 'q'), titleOf(long.text).startsWith('错误：')]).toEqual([422, '错误：搜索词最多 60 个字，请缩短。', true])
    expect((await get(`${path}?town=1`)).status).toBe(422)
    expect((await get(`${path}?cursor=tampered`)).status).toBe(422)
  })

  test('one is read on its own page, its text never as markup', async () => {
    const page = await get(`${path}/${lampId}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('&lt;script&gt;')
    expect(page.text).not.toContain('<script')
    expect(wordsOf(page.text)).toContain('已经修好 &amp; 检查')
    expect(page.text).toContain('<link rel="alternate" type="application/atom+xml" href="/130728/answers.atom"/>')
    expect((await get(`${path}/${randomUUID()}`)).status).toBe(404)
    expect((await get(`${path}/not-an-id`)).status).toBe(404)
    expect((await get(`/130727/answers/${lampId}`)).status).toBe(404)
  })

  test('any address can ask for a language', async () => {
    const page = await t.current.visitor({ url: `${path}?lang=en` })
    expect([page.status, page.text.includes('<html lang="en"')]).toEqual([200, true])
  })

  test('the feed holds them with ids that last', async () => {
    const feed = await t.current.visitor({ url: `${path}.atom` })
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(feed.text).toContain(`<id>urn:uuid:${lampId}</id><title>村口路灯不亮</title>`)
    expect(feed.text).toContain(`href="http://localhost/130728/answers/${lampId}"`)
    expect(feed.text.match(/<entry>/gu)).toHaveLength(12)
  })

  test('what is taken back is gone from list, page and feed', async () => {
    const id = await published({ title: '要撤下的一件', content: '内容在此。', answer: '答复在此。' })
    await cast.commission({ method: 'DELETE', url: `/api/v1/opinions/${id}/publication` })
    expect((await get(`${path}/${id}`)).status).toBe(404)
    expect((await get(path)).text).not.toContain('要撤下的一件')
    expect((await t.current.visitor({ url: `${path}.atom` })).text).not.toContain('要撤下的一件')
  })
})
