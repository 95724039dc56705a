import { randomUUID } from 'node:crypto'
import type { Server } from './server.ts'

export const tenant = '130728'

/** What the writers need of the demo county; sessions are cookies and outlive the server. */
export interface County {
  /** Passes opinions on, in the whole county. */
  commission: string
  /** Takes them on, for `unitId`. */
  clerk: string
  unitId: string
  areaCode: string
}

export interface Ask {
  method?: string
  cookie?: string
  key?: string
  body?: object
}

export interface Answer {
  status: number
  cookie: string
  body: Record<string, unknown>
}

/** Signs in the people whose one-time passwords the first start has printed. */
export async function openCounty(server: Server): Promise<County> {
  const { cookie: commission } = await signIn(server, 'demo-commission')
  const { cookie: clerk, body } = await signIn(server, 'demo-clerk')
  const towns = await ask(server.url, `/api/v1/public/${tenant}/areas`, {})
  return { commission, clerk, unitId: textAt(recordAt(body, 'position'), 'unitId'), areaCode: textAt(firstItem(towns.body), 'code') }
}

/** One request; rejects when no whole answer came. */
export async function ask(url: string, path: string, { method = 'GET', cookie, key, body }: Ask): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(cookie !== undefined && { cookie }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const cookieSet = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { status: answer.status, cookie: cookieSet, body: asRecord(text === '' ? {} : JSON.parse(text)) }
}

/** A text of an answer. @throws Error when it is not there */
export function textAt(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name]
  if (typeof value !== 'string') throw new Error(`no text "${name}" in ${JSON.stringify(record)}`)
  return value
}

async function signIn(server: Server, login: string): Promise<Answer> {
  const password = new RegExp(`${login}\\s+((?:[A-Z0-9]{5}-){2}[A-Z0-9]{5})`, 'u').exec(server.words())?.[1] ?? ''
  const opened = await ask(server.url, '/api/v1/session', { method: 'POST', body: { login, password } })
  const change = { currentPassword: password, newPassword: `crash-${randomUUID()}` }
  const changed = await ask(server.url, '/api/v1/session/password', { method: 'PUT', cookie: opened.cookie, body: change })
  if (changed.status !== 204) throw new Error(`${login} cannot sign in: ${JSON.stringify([opened.body, changed.body])}`)
  return opened
}

function firstItem(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const items = body['items']
  return asRecord(Array.isArray(items) ? items[0] : undefined)
}

function recordAt(record: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return asRecord(record[name])
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
