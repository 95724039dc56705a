import type { County, Login } from './county.ts'
import { accepted, httpClient } from './http-client.ts'
import type { Cast } from './steps.ts'

/** Signs everybody in by the front door and returns what the load client needs. */
export async function signIn(url: string, county: County): Promise<Cast> {
  const { tenant, villages, categoryIds, desks, officers, commission, villageOfficer } = county
  const cookies = new Map<Login, string>()
  for (const login of [...desks.map(({ head }) => head), ...officers, commission, villageOfficer]) {
    // One after another: checking a password takes memory and a processor on purpose.
    cookies.set(login, await cookieOf(url, login))
  }
  function cookie(login: Login): string {
    return cookies.get(login) ?? ''
  }
  return {
    tenant,
    villages: villages.map(({ code }) => code),
    categoryIds,
    desks: desks.map(({ unitId, head }) => ({ unitId, cookie: cookie(head) })),
    officers: officers.map((officer) => ({ townCode: officer.townCode, cookie: cookie(officer) })),
    commission: cookie(commission),
    villageOfficer: cookie(villageOfficer),
  }
}

/** The first log-in must set a password; `login` holds it afterwards. */
async function cookieOf(url: string, login: Login): Promise<string> {
  const ask = httpClient(url, 1)
  const opened = await accepted(ask({ method: 'POST', path: '/api/v1/session', cookie: '', body: { login: login.login, password: login.password } }))
  const cookie = opened.setCookie?.split(';')[0] ?? ''
  if (login.password.startsWith(chosen)) return cookie
  const newPassword = `${chosen}-${crypto.randomUUID()}`
  await accepted(
    ask({ method: 'PUT', path: '/api/v1/session/password', cookie, body: { currentPassword: login.password, newPassword } }),
  )
  login.password = newPassword
  return cookie
}

const chosen = 'bench'
