import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ask, Client } from './app-harness.ts'
import { withTestApp } from './app-harness.ts'
import { areas } from './factories.ts'
import { makeCast, register } from './opinion-fixture.ts'

/** The part of JSON Schema that the API's document uses. */
interface Shape {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  format?: string
  pattern?: string
}

interface Parameter {
  name: string
  in: string
  schema: Shape
}

interface Operation {
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Shape }> }
}

interface Door {
  method: string
  path: string
  operation: Operation
}

const requests = Number(process.env['LIANXIN_FUZZ_REQUESTS'] ?? 1500)

const hostileTexts = [
  '', ' ', '\u0000', '路灯\u0000坏了', '\uD800', '😀'.repeat(70), 'a'.repeat(5000), '__proto__', 'constructor', '%', '_', '\\', "'", '"', '=1+1', '../../x',
  '-1', '0', 'NaN', '1e999', '2026-02-30', '0000-01-01', '9999-12-31', '10000-01-01', '2026-13', '0000-00', '9999-12', 'none', 'null', 'true', '9223372036854775808',
  '00000000-0000-0000-0000-000000000000', '999999999999', '130728', 'W10', 'WyJhIl0', 'WyJhIiwiYiJd', Buffer.from('["\u0000"]').toString('base64url'),
  Buffer.from('["2026-13-45","x"]').toString('base64url'), Buffer.from('["+275760-09-13T00:00:00.001Z","00000000-0000-0000-0000-000000000000"]').toString('base64url'), "a & | ! <-> 'b", '(((((', '::1', '\r\nset-cookie: a=b', '١٢٣', '张三', '13812345678',
]
const hostileValues: unknown[] = [null, true, 0, -1, 1e308, 2 ** 31, 2 ** 53, 0.5, [], {}, [[]], { __proto__: 1 }, ...hostileTexts]

describe('requests made from the document of the API', () => {
  const t = withTestApp('pglite')
  let clients: ((ask: Ask) => ReturnType<Client>)[] = []
  let known: string[] = []
  let doors: Door[] = []

  beforeAll(async () => {
    const cast = await makeCast(t.current)
    const receipts = [await register(cast.officer), await register(cast.officer), await register(cast.officer)]
    known = [...receipts.map(({ id }) => id), cast.unitId, cast.otherUnitId, cast.categoryId, areas.village, areas.town, areas.county, receipts[0].code, receipts[0].number, '130728']
    clients = [t.current.visitor, cast.commission, cast.officer, cast.head, cast.clerk, cast.presidium]
    for (const role of ['deputy', 'governmentOffice', 'auditor', 'securityAdmin', 'systemAdmin'] as const) clients.push(await t.current.signedIn(role))
    const document = (await t.current.visitor({ url: '/api/v1/openapi.json' })).json
    doors = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
    )
    doors = doors.filter(({ method, path }) => !(path === '/api/v1/session' && method === 'DELETE'))
    doors.push(...pages.map((path) => ({ method: 'GET', path, operation: {} })), ...forms.map((path) => ({ method: 'POST', path, operation: {} })))
  }, 60_000)

  test('none is answered with a failure of the server', async () => {
    expect(doors.length).toBeGreaterThan(60)
    const failures: string[] = []
    const statuses = new Map<number, number>()
    const ask = fc.record({ door: fc.nat(), client: fc.nat(), dice: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })) })
    await fc.assert(
      fc.asyncProperty(ask, async ({ door, client, dice }) => {
        const chosen = doors[door % doors.length]
        const asker = clients[client % clients.length]
        if (!chosen || !asker) throw new Error('nothing to ask')
        function roll(): number {
          return dice.next().value ?? 0
        }
        const request = forms.includes(chosen.path) && chosen.method === 'POST' ? formFor(chosen.path, roll, known) : requestFor(chosen, roll, known)
        const answer = await asker(request)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        if (answer.status >= 500) failures.push(`${answer.status} ${JSON.stringify(request).slice(0, 900)} ${answer.text.slice(0, 200)}`)
      }),
      { numRuns: requests, seed: Number(process.env['LIANXIN_FUZZ_SEED'] ?? 20260310), endOnFailure: true },
    )
    if (process.env['LIANXIN_FUZZ_SHOW']) process.stdout.write(`${JSON.stringify([...statuses])}\n`)
    expect(failures).toEqual([])
  }, 900_000)
})

const pages = ['/', '/{tenant}', '/{tenant}/submit', '/{tenant}/track', '/{tenant}/answers', '/{tenant}/answers/{id}', '/{tenant}/answers.atom', '/{tenant}/stations', '/{tenant}/stations/{id}', '/{tenant}/statistics', '/{tenant}/receipt', '/preferences']
const pageParameters = ['q', 'town', 'category', 'cursor', 'limit', 'lang', 'type', 'back', 'by', 'code', 'done'].map((name) => ({ name, in: 'query', schema: { type: 'string' } }))

const forms = ['/{tenant}/submit', '/{tenant}/s/{code}', '/{tenant}/track', '/{tenant}/track/rating', '/{tenant}/track/withdrawal', '/{tenant}/track/end']
const formFields = ['content', 'town', 'village', 'phone', 'name', 'idempotencyKey', 'code', 'secret', 'token', 'value', 'reason', 'hideFromPublic', 'anonymous', '__proto__', 'constructor']

type Dice = () => number

/** A form as a browser posts it, with fields that are strange, missing or sent twice. */
function formFor(path: string, dice: Dice, known: readonly string[]): Ask {
  const names = [...formFields.filter(() => dice() < 0.7), pick(formFields, dice)]
  const pairs = names.map((name): [string, string] => [name, dice() < 0.5 ? pick(known, dice) : pick(hostileTexts, dice).toWellFormed()])
  const body = new URLSearchParams([...pairs, ['idempotencyKey', crypto.randomUUID()]]).toString()
  return { method: 'POST', url: addressOf(path, dice, known), raw: Buffer.from(body), headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' } }
}

function requestFor({ method, path, operation }: Door, dice: Dice, known: readonly string[]): Ask {
  const parameters = operation.parameters ?? []
  const isPage = !path.startsWith('/api/')
  const asked = isPage ? pageParameters : parameters.filter((parameter) => parameter.in === 'query')
  const query = queryOf(asked, dice, known)
  const address = addressOf(path, dice, known)
  const schema = operation.requestBody?.content['application/json']?.schema
  const body = schema && { raw: Buffer.from(JSON.stringify(bodyOf(schema, dice, known))) }
  return {
    url: query === '' ? address : `${address}?${query}`,
    // Only what the harness can send; others are not in the document.
    method: methods.find((each) => each === method) ?? 'GET',
    ...body,
    headers: { ...(body && { 'content-type': 'application/json' }), ...versionOf(dice), accept: isPage ? 'text/html' : '*/*' },
  }
}

function versionOf(dice: Dice): Record<string, string> {
  return dice() < 0.7 ? { 'if-match': `"${1 + Math.floor(dice() * 3)}"` } : {}
}

/** Mostly of this county and of things that exist: strange ids alone would see nothing but "not found". */
function addressOf(path: string, dice: Dice, known: readonly string[]): string {
  return path.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => {
    if (name === 'tenant' && dice() < 0.9) return '130728'
    const fitting = name === 'id' ? known.filter((each) => each.length === 36) : known
    return encodeURIComponent(dice() < 0.85 ? pick(fitting, dice) : pick(hostileTexts, dice).toWellFormed())
  })
}

/** Few at a time: one wrong parameter hides what the others would do. */
function queryOf(asked: readonly Parameter[], dice: Dice, known: readonly string[]): string {
  const chosen = Array.from({ length: Math.min(asked.length, Math.floor(dice() * 4)) }, () => pick(asked, dice))
  return chosen.map(({ name, schema }) => `${encodeURIComponent(name)}=${encodeURIComponent(String(valueOf(schema, dice, known)).toWellFormed())}`).join('&')
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** One body in three is as the document asks; in the others single values are hostile. */
function bodyOf(schema: Shape, dice: Dice, known: readonly string[]): unknown {
  return valueOf(schema, dice, known, pick([0, 0.04, 0.15], dice))
}

function valueOf(schema: Shape, dice: Dice, known: readonly string[], hostility = 0.12): unknown {
  if (dice() < hostility) return pick(hostileValues, dice)
  const choices = schema.enum ?? (schema.const === undefined ? [] : [schema.const])
  if (choices.length > 0) return pick(choices, dice)
  const type = Array.isArray(schema.type) ? pick(schema.type, dice) : schema.type
  if (type === 'object') return objectOf(schema, dice, known, hostility)
  if (type === 'array') return Array.from({ length: Math.floor(dice() * 3) }, () => valueOf(schema.items ?? {}, dice, known, hostility))
  return plainOf(type, dice) ?? textOf(schema, dice, known)
}

function plainOf(type: string | undefined, dice: Dice): number | boolean | undefined {
  if (type === 'integer') return Math.floor(dice() * 40)
  if (type === 'number') return dice() * 200 - 50
  return type === 'boolean' ? dice() < 0.5 : undefined
}

function objectOf({ properties = {}, required = [] }: Shape, dice: Dice, known: readonly string[], hostility: number): object {
  const entries = Object.entries(properties)
    .filter(([name]) => (required.includes(name) ? dice() >= hostility : dice() < 0.4))
    .map(([name, each]) => [name, valueOf(each, dice, known, hostility)])
  return Object.fromEntries(entries)
}

function textOf({ format, pattern }: Shape, dice: Dice, known: readonly string[]): string {
  if (format === 'date') return pick(['2026-03-10', '2026-03-01', '2025-12-31', '2027-01-01', '0001-01-01', '9999-12-31', '1989-01-01'], dice)
  if (format === 'uuid') return pick(known.filter((each) => each.length === 36), dice)
  if (pattern !== undefined) return dice() < 0.3 ? pick(['2026-03', '2026', '0001-01', '9999-12', '0000', '1234'], dice) : pick(known, dice)
  return dice() < 0.35 ? pick(hostileTexts, dice) : pick(['左卫村路灯坏了', '请尽快处理这件事', 'solved', ...known], dice)
}

function pick<T>(from: readonly T[], dice: Dice): T {
  const value = from[Math.floor(dice() * from.length)]
  if (value === undefined && from.length === 0) throw new Error('nothing to pick from')
  // The index lies inside the list.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as T
}
