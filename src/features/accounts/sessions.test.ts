import { describe, expect, test } from 'vitest'
import { cookieOf, withTestApp, type TestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'

const url = '/api/v1/session'

describe.each(testEngines)('log-in on %s', (engine) => {
  const t = withTestApp(engine)

  test('the session says who is signed in, and ends with the log-out', async () => {
    const officer = await t.current.signedIn('liaisonOfficer', { name: '李四' })
    const me = await officer({ url })
    expect(me.status).toBe(200)
    expect(me.json).toMatchObject({ tenant: '130728', account: { name: '李四' }, position: { role: 'liaisonOfficer' }, mustChangePassword: false })
    expect((await officer({ method: 'DELETE', url })).status).toBe(204)
    const after = await officer({ url })
    expect([after.status, after.json.code]).toEqual([401, 'session.expired'])
  })

  test('the cookie cannot be read by scripts nor sent by other sites', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    const answer = await t.current.visitor({ method: 'POST', url, body: { login, password: oneTimePassword } })
    expect(answer.headers['set-cookie']).toMatch(/^lianxin_session=130728\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u)
  })

  test('an unknown login, a wrong password and a locked login get one and the same answer', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    const unknown = await attempt(t.current, 'nobody.here', 'x')
    const wrong = await attempt(t.current, login, 'x')
    for (let n = 2; n <= 5; n++) await attempt(t.current, login, 'x')
    const locked = await attempt(t.current, login, oneTimePassword)
    const texts = [unknown, wrong, locked].map(({ status, json }) => [status, json.code, json.detail])
    expect(texts[0]).toEqual([401, 'session.wrongCredentials', expect.stringContaining('登录名或密码不正确')])
    expect(texts[1]).toEqual(texts[0])
    expect(texts[2]).toEqual(texts[0])
  })

  test('the lock opens after a minute and grows with the next failure', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    for (let n = 1; n <= 5; n++) await attempt(t.current, login, 'x')
    t.current.clock.forward(0.9)
    expect((await attempt(t.current, login, oneTimePassword)).status).toBe(401)
    t.current.clock.forward(0.2)
    expect((await attempt(t.current, login, 'x')).status).toBe(401)
    t.current.clock.forward(1.5)
    expect((await attempt(t.current, login, oneTimePassword)).status, 'the sixth failure locks for two minutes').toBe(401)
    t.current.clock.forward(0.6)
    expect((await attempt(t.current, login, oneTimePassword)).status).toBe(201)
  })

  test('guesses sent at once count one by one, and the right one among them gains nothing', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    const guesses = Array.from({ length: 7 }, async () => attempt(t.current, login, 'x'))
    await Promise.all(guesses)
    expect((await attempt(t.current, login, oneTimePassword)).status).toBe(401)
  })

  test('a one-time password opens nothing but the change of the password', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    const headers = { cookie: cookieOf(await attempt(t.current, login, oneTimePassword)) }
    const refused = await t.current.visitor({ url: '/api/v1/accounts', headers })
    expect([refused.status, refused.json.code]).toEqual([403, 'session.mustChangePassword'])
    async function change(newPassword: string) {
      return t.current.visitor({ method: 'PUT', url: `${url}/password`, headers, body: { currentPassword: oneTimePassword, newPassword } })
    }
    for (const weak of ['short', `${login}-2026-x`, '1234567890', 'aaaaaaaaaaaa', 'password1234', oneTimePassword]) {
      const answer = await change(weak)
      expect([weak, answer.status, answer.json?.fields?.[0]?.field]).toEqual([weak, 422, 'newPassword'])
    }
    expect((await change('坐看云起时-行到水穷处')).status).toBe(204)
    expect((await t.current.visitor({ url, headers })).json.mustChangePassword).toBe(false)
    expect((await t.current.visitor({ url: '/api/v1/accounts', headers })).json.code).toBe('common.forbidden')
    expect((await attempt(t.current, login, '坐看云起时-行到水穷处')).status).toBe(201)
  })

  test('changing the password ends the other sessions', async () => {
    const { login, oneTimePassword } = await newAccount(t.current)
    const [here, there] = await Promise.all([attempt(t.current, login, oneTimePassword), attempt(t.current, login, oneTimePassword)])
    const body = { currentPassword: oneTimePassword, newPassword: 'green hills 27' }
    await t.current.visitor({ method: 'PUT', url: `${url}/password`, headers: { cookie: cookieOf(here) }, body })
    expect((await t.current.visitor({ url, headers: { cookie: cookieOf(here) } })).status).toBe(200)
    expect((await t.current.visitor({ url, headers: { cookie: cookieOf(there) } })).status).toBe(401)
  })

  test('a session ends after half an hour of rest and after twelve hours of work', async () => {
    const officer = await t.current.signedIn('liaisonOfficer')
    for (let n = 0; n < 24; n++) {
      t.current.clock.forward(29)
      expect((await officer({ url })).status).toBe(200)
    }
    t.current.clock.forward(25)
    expect((await officer({ url })).status, '12 h 1 min after log-in').toBe(401)
    const idle = await t.current.signedIn('liaisonOfficer')
    t.current.clock.forward(31)
    expect((await idle({ url })).status).toBe(401)
  })

  test('one account wears one hat at a time, and only its own', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const { account, oneTimePassword } = await newAccount(t.current, [
      { role: 'townPresidium', title: '左卫镇人大主席', areaCode: '130728101000' },
      { role: 'stationHead', title: '左卫镇代表联络站站长', areaCode: '130728101000' },
    ])
    const cookie = cookieOf(await attempt(t.current, account.login, oneTimePassword))
    const headers = { cookie }
    await t.current.visitor({ method: 'PUT', url: `${url}/password`, headers, body: { currentPassword: oneTimePassword, newPassword: 'blue water 9!' } })
    const me = await t.current.visitor({ url, headers })
    const other = me.json.positions.find(({ id }: { id: string }) => id !== me.json.position.id)
    const switched = await t.current.visitor({ method: 'PUT', url: `${url}/position`, headers, body: { positionId: other.id } })
    expect(switched.json.position.id).toBe(other.id)
    expect((await t.current.visitor({ url, headers })).json.position.id).toBe(other.id)
    const foreign = await t.current.visitor({ method: 'PUT', url: `${url}/position`, headers, body: { positionId: security.positionId } })
    expect(foreign.status).toBe(404)
  })

  test('an ended position and a disabled account lose their sessions at once', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const clerk = await t.current.signedIn('unitClerk')
    await security({ method: 'DELETE', url: `/api/v1/accounts/${clerk.accountId}/positions/${clerk.positionId}` })
    expect((await clerk({ url })).status).toBe(401)
    const officer = await t.current.signedIn('liaisonOfficer')
    const disabled = await security({ method: 'PATCH', url: `/api/v1/accounts/${officer.accountId}`, headers: { 'if-match': '"1"' }, body: { status: 'disabled' } })
    expect(disabled.status).toBe(200)
    expect((await officer({ url })).status).toBe(401)
  })

  test('a cookie of one tenant says nothing in another', async () => {
    const officer = await t.current.signedIn('liaisonOfficer')
    const forged = officer.cookie.replace('130728', '130727')
    expect((await t.current.visitor({ url, headers: { cookie: forged } })).status).toBe(401)
  })
})

async function attempt(app: TestApp, login: string, password: string) {
  return app.visitor({ method: 'POST', url, body: { login, password } })
}

const officerPosition = { role: 'liaisonOfficer', title: '左卫镇联络员', areaCode: '130728101000' }
let made = 0

async function newAccount(app: TestApp, positions: object[] = [officerPosition]) {
  made++
  const security = await app.signedIn('securityAdmin')
  const answer = await security({ method: 'POST', url: '/api/v1/accounts', body: { login: `zhang.san${made}`, name: '张三', positions } })
  expect(answer.status).toBe(201)
  return { ...answer.json, login: answer.json.account.login }
}
