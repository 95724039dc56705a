import { describe, expect, test } from 'vitest'
import { withTestApp, type TestApp } from '../test/app-harness.ts'

const session = '/api/v1/session'
const accounts = '/api/v1/accounts'

describe('the application at its door', () => {
  const t = withTestApp('pglite', { LIANXIN_BASE_URL: 'https://renda.example.cn' })

  test('a refused form names every field in the reader’s language', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const body = { login: '王', name: '', positions: [{ role: 'king', title: 'x', areaCode: '13' }], extra: 1 }
    const zh = await security({ method: 'POST', url: accounts, body })
    expect(zh.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(zh.json).toMatchObject({ type: 'about:blank', title: '提交的内容有误', status: 422, code: 'request.fields', requestId: expect.any(String) })
    const said = Object.fromEntries(zh.json.fields.map(({ field, detail }: { field: string; detail: string }) => [field, detail]))
    expect(said).toEqual({
      login: '登录名至少要有 2 个字，请补充。',
      name: '请填写姓名。',
      extra: '这里没有“extra”这一项，请去掉后再提交。',
      'positions/0/role': '角色不在可选范围内，请从列表中选择。',
      'positions/0/areaCode': '地区的写法不对，请按提示修改。',
    })
    const en = await security({ method: 'POST', url: accounts, body: {}, headers: { 'accept-language': 'en-GB,zh;q=0.5' } })
    expect(en.json.fields[0]).toEqual({ field: 'login', code: 'field.required', detail: 'Login name is missing. Fill it in.' })
  })

  test('types are exact in JSON and read from text in queries', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const number = await security({ method: 'POST', url: accounts, body: { login: 'abc', name: 12, positions: [] } })
    expect(number.json.fields[0]).toMatchObject({ field: 'name', code: 'field.type', detail: '姓名应当是文字，请修改。' })
    expect((await security({ url: `${accounts}?limit=5` })).status).toBe(200)
    expect((await security({ url: `${accounts}?limit=many` })).json.fields[0].code).toBe('field.type')
    expect((await security({ url: `${accounts}?rolle=auditor` })).json.fields[0].code).toBe('field.additionalProperties')
    expect((await security({ url: `${accounts}/not-an-id` })).status).toBe(422)
  })

  test.each([
    ['broken JSON', { payload: '{"login":', headers: { 'content-type': 'application/json' } }, 422, 'request.malformedJson'],
    ['an unknown kind of content', { payload: '<a/>', headers: { 'content-type': 'text/xml' } }, 422, 'request.mediaType'],
    ['a form in GBK', { payload: 'login=%CD%F5&password=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 422, 'request.encoding'],
    ['two megabytes', { payload: JSON.stringify({ login: 'x'.repeat(2_000_000) }), headers: { 'content-type': 'application/json' } }, 413, 'request.tooLarge'],
    ['files where none are taken', { payload: '--b\r\n\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } }, 422, 'request.noFilesHere'],
  ])('%s has a sentence of its own', async (_name, request, status, code) => {
    const answer = await t.current.app.inject({ method: 'POST', url: session, ...request })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
    expect(answer.json().detail).toMatch(/\p{Script=Han}/u)
  })

  test('a form post is read like JSON', async () => {
    const answer = await t.current.visitor({ method: 'POST', url: session, form: { login: 'nobody', password: '不知道' } })
    expect(answer.json.code).toBe('session.wrongCredentials')
  })

  test('an unknown address is a page for readers and a problem for programs', async () => {
    const page = await t.current.visitor({ url: '/130728/nowhere?lang=en', headers: { accept: 'text/html' } })
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(page.text).toContain('<html lang="en"')
    expect(page.text).toContain('href="/130728"')
    const problem = await t.current.visitor({ url: '/api/v1/nowhere', headers: { accept: 'text/html' } })
    expect(problem.json).toMatchObject({ status: 404, code: 'request.unknownRoute' })
    expect((await t.current.visitor({ url: '/%E0%A4%A' })).json).toMatchObject({ status: 404 })
  })

  test('what another site sends in a reader’s name is refused', async () => {
    const officer = await t.current.signedIn('liaisonOfficer')
    const forged = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://evil.example' }, { origin: 'null' }, {}]
    for (const headers of forged) {
      const answer = await t.current.app.inject({ method: 'DELETE', url: session, headers: { cookie: officer.cookie, ...headers } })
      expect([headers, answer.statusCode]).toEqual([headers, 403])
    }
    const own = await t.current.app.inject({ method: 'DELETE', url: session, headers: { cookie: officer.cookie, origin: 'https://renda.example.cn' } })
    expect(own.statusCode).toBe(204)
  })

  test('every answer carries the security headers', async () => {
    const { headers } = await t.current.visitor({ url: '/nowhere' })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': 'max-age=31536000',
    })
  })

  test('a long answer is compressed for whom that helps', async () => {
    const url = '/api/v1/openapi.json'
    const plain = await t.current.visitor({ url })
    const brotli = await t.current.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotli.rawPayload.length * 4).toBeLessThan(plain.text.length)
    expect(plain.json.openapi).toBe('3.1.0')
    expect((await t.current.app.inject({ url, headers: { 'accept-encoding': 'br;q=0, gzip' } })).headers['content-encoding']).toBe('gzip')
  })

  test('a reader’s language and type size are kept, and lead back to this site only', async () => {
    const answer = await t.current.visitor({ url: '/preferences?lang=en&type=large&back=%2F130728%2Ftrack' })
    expect([answer.status, answer.headers['location']]).toEqual([303, '/130728/track'])
    expect(answer.headers['set-cookie']).toContain('lang=en')
    expect((await t.current.visitor({ url: '/preferences?back=https%3A%2F%2Fevil.example' })).headers['location']).toBe('/')
  })

  test('the style sheet is served for ever under its own digest', async () => {
    const page = await t.current.visitor({ url: '/x', headers: { accept: 'text/html' } })
    const path = /href="(\/assets\/portal-[0-9a-f]{12}\.css)"/u.exec(page.text)?.[1] ?? ''
    const css = await t.current.visitor({ url: path })
    expect([css.status, css.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })
})

describe('the limit of public forms', () => {
  const t = withTestApp('pglite', { LIANXIN_PUBLIC_FORMS_PER_MINUTE: '3' })

  test('the fourth log-in in a minute is told when to come again', async () => {
    for (let n = 0; n < 3; n++) expect((await failedLogIn(t.current)).status).toBe(401)
    const answer = await failedLogIn(t.current)
    expect(answer.json).toMatchObject({ status: 429, code: 'request.tooMany' })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  })
})

async function failedLogIn(app: TestApp) {
  return app.visitor({ method: 'POST', url: session, body: { login: 'nobody', password: 'x' } })
}
