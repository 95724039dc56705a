import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { Role } from '../src/kernel/access.ts'
import { readConfig, type Config } from '../src/kernel/config.ts'
import { createCrypto, generateKey, type CryptoProvider } from '../src/kernel/crypto.ts'
import type { Log } from '../src/kernel/log.ts'
import type { App } from '../src/kernel/http.ts'
import type { Engine, TestDatabase } from './database-harness.ts'
import { openTestDatabase } from './database-harness.ts'
import { makeAccount, seedCounty, systemCtx } from './factories.ts'

/** What a test may vary of an account's position. */
export interface SignInOptions {
  areaCode?: string
  unitId?: string
  stationId?: string
  deputyId?: string
  tenant?: string
  name?: string
}

/** A request as a test writes it; `body` goes as JSON, `form` as an HTML form. */
export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  body?: object
  form?: Record<string, string>
  /** A body as it is, with its own content-type header. */
  raw?: Buffer
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Record<string, string>
  text: string
  /** The parsed JSON, or undefined for an empty answer. */
  // A test checks what it reads; typing every answer twice would only repeat the schemas.
  // oxlint-disable-next-line typescript/no-explicit-any
  json: any
}

export type Client = ((ask: Ask) => Promise<Answer>) & { cookie: string; accountId: string; positionId: string }

/** A running application on a migrated database with the county of the tests. */
export interface TestApp {
  app: App
  db: TestDatabase
  config: Config
  crypto: CryptoProvider
  log: Log
  clock: Clock
  /** A visitor without log-in. */
  visitor: (ask: Ask) => Promise<Answer>
  /** A new account in one position of that role, signed in by the front door. */
  signedIn: (role: Role, options?: SignInOptions) => Promise<Client>
  close: () => Promise<void>
}

export interface Clock {
  now: Date
  forward: (minutes: number) => void
}

/** Starts the application for tests; the caller closes it. */
export async function openTestApp(engine: Engine, environment: Record<string, string> = {}): Promise<TestApp> {
  const db = await openTestDatabase(engine)
  const config = readConfig({ LIANXIN_BASE_URL: 'http://localhost', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '100000', ...environment })
  const clock: Clock = {
    now: new Date('2026-03-10T01:00:00Z'),
    forward(minutes) {
      clock.now = new Date(clock.now.getTime() + minutes * 60_000)
    },
  }
  const deps = { db: db.database, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'error' }), now: () => clock.now }
  await seedCounty(db.owner)
  const app = await buildApp(config, deps)
  async function visitor(ask: Ask): Promise<Answer> {
    return send(app, ask)
  }
  return {
    app,
    db,
    config,
    crypto: deps.crypto,
    log: deps.log,
    clock,
    visitor,
    signedIn: async (role, options = {}) => {
      const made = await makeAccount(systemCtx({ ...deps, config, now: clock.now }), role, options)
      const answer = await visitor({ method: 'POST', url: '/api/v1/session', body: { login: made.login, password: made.password } })
      if (answer.status !== 201) throw new Error(`sign-in failed: ${answer.text}`)
      const cookie = cookieOf(answer)
      async function client(ask: Ask): Promise<Answer> {
        return send(app, { ...ask, headers: { cookie, ...ask.headers } })
      }
      return Object.assign(client, { cookie, accountId: made.accountId, positionId: made.positionId })
    },
    async close() {
      await app.close()
      await db.close()
    },
  }
}

/** The same for a whole `describe` block. */
export function withTestApp(engine: Engine, environment?: Record<string, string>): { readonly current: TestApp } {
  let opened: TestApp | undefined
  beforeAll(async () => {
    opened = await openTestApp(engine, environment)
  }, 60_000)
  afterAll(async () => opened?.close())
  return {
    get current() {
      if (!opened) throw new Error('the test application is open inside tests only')
      return opened
    },
  }
}

/** `name=value` of the first cookie that an answer sets. */
export function cookieOf(answer: Answer): string {
  return (answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
}

async function send(app: App, { method = 'GET', url, body, form, raw, headers }: Ask): Promise<Answer> {
  const content =
    form === undefined
      ? { payload: raw ?? body, type: undefined }
      : { payload: new URLSearchParams(form).toString(), type: { 'content-type': 'application/x-www-form-urlencoded' } }
  const answer = await app.inject({
    method,
    url,
    headers: { 'sec-fetch-site': 'same-origin', ...content.type, ...headers },
    ...(content.payload !== undefined && { payload: content.payload }),
  })
  const isJson = answer.headers['content-type']?.includes('json') === true
  const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value ?? '')])
  return { status: answer.statusCode, headers: Object.fromEntries(flat), text: answer.body, json: isJson && answer.body !== '' ? answer.json() : undefined }
}

