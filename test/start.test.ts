import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')
const row = /^(demo-[a-z]+) +((?:[A-Z0-9]{5}-){2}[A-Z0-9]{5}) /gmu
const everything = ['late', 'soon', 'sorting', 'acceptance', 'result', 'reply', 'rating', 'another-look', 'merged-reply']
const ofUnit = ['late', 'soon', 'acceptance', 'result', 'sign-off']
/** What waits for each role, at least; the three administrators see no matters. */
const expected: Readonly<Record<string, readonly string[]>> = {
  townPresidium: everything,
  stationHead: everything,
  liaisonOfficer: everything,
  commission: everything,
  governmentOffice: everything,
  unitClerk: ofUnit,
  unitHead: ofUnit,
  deputy: ['acceptance', 'result', 'another-look'],
}

// Built by `npm test` before the tests; a run of this file alone after a change needs `npm run build` first.
describe.runIf(existsSync(cli))('the first start of a newcomer', () => {
  let folder = ''
  let base = ''
  let server: ChildProcess
  let printed = ''
  const passwords = new Map<string, string>()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianxin-start-'))
    base = `http://localhost:${await freePort()}`
    server = start()
    printed = await readyText(server)
    for (const [, login = '', password = ''] of printed.matchAll(row)) passwords.set(login, password)
  }, 120_000)
  afterAll(async () => {
    await stop(server)
    await rm(folder, { recursive: true, force: true })
  })

  test('prints the addresses and an account for every role', async () => {
    expect(printed).toContain(`${base}/console/`)
    expect(printed).toContain(`${base}/130728 `)
    expect([...passwords.keys()].toSorted()).toEqual([
      'demo-auditor',
      'demo-chair',
      'demo-clerk',
      'demo-commission',
      'demo-deputy',
      'demo-head',
      'demo-office',
      'demo-officer',
      'demo-security',
      'demo-system',
    ])
    expect(new Set(passwords.values()).size).toBe(10)
    expect((await fetch(`${base}/console/`)).status).toBe(200)
  })

  test('serves the home of the county and its published answers', async () => {
    const home = await fetch(`${base}/130728`, { headers: { accept: 'text/html' } })
    expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('怀安县')])
    const answers = await ask('GET', '/api/v1/public/130728/answers', {})
    expect(answers.json.items).toHaveLength(8)
  })

  test('opens the printed receipt', async () => {
    const [, code = '', secret = ''] = /\/track +(\w+) +(\d{4})$/mu.exec(printed) ?? []
    const answer = await ask('POST', '/api/v1/public/130728/tracking', { body: { code, secret } })
    expect(answer).toMatchObject({ status: 200, json: { state: 'replied', mayRate: true } })
  })

  test('lets every account in with its own password, asks for another one, and gives every hat its work', async () => {
    const found: { login: string; role: string; without: readonly string[] }[] = []
    for (const [login, password] of passwords) {
      // One after the other, as persons do.
      found.push(...(await hatsOf(login, password)))
    }
    expect(found).toHaveLength(12)
    expect(found.filter(({ without }) => without.length > 0)).toEqual([])
  }, 60_000)

  test('starts again without passwords, but says how to get a new one, which works', async () => {
    await stop(server)
    server = start()
    const again = await readyText(server)
    expect(again).toContain('admin password --tenant 130728')
    expect(again).not.toMatch(row)
    const renewed = start(['admin', 'password', '--tenant', '130728', '--login', 'demo-officer'])
    const said = await textOf(renewed)
    const password = /one-time password: (\S+)/u.exec(said)?.[1] ?? ''
    expect(await ask('POST', '/api/v1/session', { body: { login: 'demo-officer', password } })).toMatchObject({ status: 201 })
  }, 60_000)

  async function hatsOf(login: string, password: string) {
    const { cookie, positions } = await signIn(login, password)
    const found = []
    for (const { id, role } of positions) {
      // The active position belongs to the session: one at a time.
      await ask('PUT', '/api/v1/session/position', { cookie, body: { positionId: id } })
      const { status, json } = await ask('GET', '/api/v1/opinions/today', { cookie })
      const lists = workOf(json)
      const wanted = expected[role]
      expect([role, status]).toEqual([role, wanted ? 200 : 403])
      found.push({ login, role, without: (wanted ?? []).filter((key) => !lists.includes(key)) })
    }
    return found
  }

  async function signIn(login: string, password: string): Promise<{ cookie: string; positions: { id: string; role: string }[] }> {
    const opened = await ask('POST', '/api/v1/session', { body: { login, password } })
    expect([login, opened.status]).toEqual([login, 201])
    const { cookie } = opened
    const early = await ask('GET', '/api/v1/opinions/today', { cookie })
    expect([login, early.status, early.json.code]).toEqual([login, 403, 'session.mustChangePassword'])
    const changed = await ask('PUT', '/api/v1/session/password', { cookie, body: { currentPassword: password, newPassword: 'Blue-Lamp-Harvest-27' } })
    expect([login, changed.status]).toEqual([login, 204])
    return { cookie, positions: opened.json.positions }
  }

  async function ask(method: string, path: string, { cookie = '', body }: { cookie?: string; body?: object }) {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', json: text === '' ? undefined : JSON.parse(text) }
  }

  function start(args: readonly string[] = ['start', '--demo']): ChildProcess {
    const env = { PATH: process.env['PATH'] ?? '', LIANXIN_DATA: join(folder, 'data'), LIANXIN_PORT: new URL(base).port, LIANXIN_PUBLIC_FORMS_PER_MINUTE: '1000' }
    return spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  }
})

/** The lists of the Today page with something in them. */
function workOf({ items = [] }: { items?: { key: string; count: number }[] }): string[] {
  return items.filter(({ count }) => count > 0).map(({ key }) => key)
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill('SIGINT')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
}

async function readyText(server: ChildProcess): Promise<string> {
  let text = ''
  for await (const chunk of server.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk)
    if (text.includes('Ctrl+C')) return text
  }
  throw new Error(`the server ended before it was ready: ${text}`)
}

async function textOf(child: ChildProcess): Promise<string> {
  const chunks: string[] = []
  child.stdout?.on('data', (chunk) => chunks.push(String(chunk)))
  await once(child, 'close')
  return chunks.join('')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
