import { createHash } from 'node:crypto'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Result, Row, Statement } from './database.ts'
import { DatabaseError } from './database.ts'
import { Flight } from './flight.ts'

const { types } = pg

/** PostgreSQL's object ids of the types whose JavaScript shape differs from what `pg` does by itself. */
const oid = { int8: 20, date: 1082, int8Array: 1016 } as const

/** Alike on both engines: int8 as number (refused beyond 2^53), date as text, the rest as `pg` does. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (format === 'binary') return types.getTypeParser(id, format)
    const builtIn: (text: string) => unknown = types.getTypeParser(id)
    const number: number = id
    switch (number) {
      case oid.int8:
        return safeInteger
      case oid.date:
        return asText
      case oid.int8Array:
        return (text: string) => eachSafe(builtIn(text))
      default:
        return builtIn
    }
  },
}

function asText(text: string): string {
  return text
}

function eachSafe(parsed: unknown): unknown {
  return Array.isArray(parsed) ? parsed.map((item: unknown) => (typeof item === 'string' ? safeInteger(item) : item)) : parsed
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`the number ${text} is too large for JavaScript`)
  return value
}

/**
 * Keeps a lost connection from ending the process: the pool makes a new one, and queries under way are rejected.
 * `pg` raises the loss as an event besides, on the pool while a client is idle and on the client while it is lent out.
 */
export function survivesLoss(pool: pg.Pool, report: (error: Error) => void = ignore): void {
  pool.on('error', report)
  pool.on('connect', (client) => client.on('error', ignore))
}

function ignore(): void {}

/** Statement texts get a server-side name when they come again; beyond the limit they stay nameless. */
const namedLimit = 500
const noticedLimit = 5000

/**
 * Names of prepared statements, made from the text itself, so that one name never means two statements,
 * whichever process prepared it.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #noticed = new Set<string>()

  /** Undefined the first time: a text that comes once is not worth a place in the server's memory. */
  of(sql: string): string | undefined {
    const known = this.#names.get(sql)
    if (known !== undefined || this.#names.size >= namedLimit) return known
    if (!this.#noticed.has(sql)) {
      if (this.#noticed.size >= noticedLimit) this.#noticed.clear()
      this.#noticed.add(sql)
      return undefined
    }
    const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
    this.#names.set(sql, name)
    this.#noticed.delete(sql)
    return name
  }
}

/** One statement's answer; `command` is the server's completion tag, "COMMIT" or "ROLLBACK" for example. */
export interface Answer extends Result {
  command: string
}

export type Outcome = { answer: Answer } | { error: unknown }

/**
 * Writes all statements in one piece and waits for all their answers. After the first that fails, the others fail
 * for the same reason and a transaction is left open, failed: the caller rolls back.
 * @param names prepares repeated texts; undefined: never (PgBouncer before 1.21).
 * @returns one outcome per statement, in order; never rejects.
 */
export async function fly(client: pg.Client, statements: readonly Statement[], names: StatementNames | undefined): Promise<Outcome[]> {
  const [only] = statements
  // By itself a text may hold several statements, which only the simple protocol takes.
  if (only && statements.length === 1) return [await ask(client, only, names)]
  const outcomes: Outcome[] = []
  await new Promise<void>((resolve) => {
    const callbacks = statements.map((_, index) => (error: Error | null, result: pg.QueryArrayResult<unknown[]>) => {
      outcomes[index] ??= error ? { error } : { answer: shape(result) }
    })
    const configs = statements.map((statement) => ({ ...configOf(statement, names), types: typeParsers }))
    client.query(new Flight(configs, callbacks, resolve))
  })
  return outcomes
}

async function ask(client: pg.Client, statement: Statement, names: StatementNames | undefined): Promise<Outcome> {
  return new Promise((resolve) => {
    client.query<unknown[]>(configOf(statement, names), (error: Error | null, result: pg.QueryArrayResult<unknown[]>) => {
      resolve(error ? { error } : { answer: shape(result) })
    })
  })
}

function configOf({ sql, parameters }: Statement, names: StatementNames | undefined): pg.QueryArrayConfig<unknown[]> {
  const config: pg.QueryArrayConfig<unknown[]> = { text: sql, rowMode: 'array' }
  if (parameters.length > 0) config.values = [...parameters]
  const name = names?.of(sql)
  if (name !== undefined) config.name = name
  return config
}

function shape(result: pg.QueryArrayResult<unknown[]> | pg.QueryArrayResult<unknown[]>[]): Answer {
  if (!Array.isArray(result)) return { rows: rowsOf(result), affected: result.rowCount ?? 0, command: result.command }
  const parts = result.map(shape)
  return {
    rows: parts.flatMap((part) => part.rows),
    affected: parts.reduce((sum, part) => sum + part.affected, 0),
    command: parts.at(-1)?.command ?? '',
  }
}

function rowsOf(result: pg.QueryArrayResult<unknown[]>): Row[] {
  const keys = result.fields.map((field) => camelCase(field.name))
  return result.rows.map((values) => {
    const row: Row = {}
    for (const [at, key] of keys.entries()) row[key] = values[at]
    return row
  })
}

const camelCased = new Map<string, string>()

function camelCase(name: string): string {
  const known = camelCased.get(name)
  if (known !== undefined) return known
  const made = name.replace(/(?<=[^_])_+([^_])/gu, (_, letter: string) => letter.toUpperCase())
  if (camelCased.size < 10_000) camelCased.set(name, made)
  return made
}

/**
 * The answers of a flight.
 * @throws DatabaseError or AppError: the first statement that failed; those after it failed only because of it.
 */
export function answersOf(outcomes: readonly Outcome[]): Answer[] {
  return outcomes.map((outcome) => {
    if ('error' in outcome) throw failureOf(outcome.error)
    return outcome.answer
  })
}

/** A driver's error as `DatabaseError` (the server spoke) or `AppError` unavailable (it could not be reached). */
export function failureOf(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    const sqlState = error.code ?? 'XX000'
    return lostStates.test(sqlState) ? unreachable(error) : new DatabaseError(error.message, sqlState, constraintOf(error))
  }
  if (error instanceof Error && !(error instanceof AppError) && isLost(error)) return unreachable(error)
  return error
}

/** On a distributed PostgreSQL only the message, in the server's language, carries the constraint's name. */
function constraintOf(error: pg.DatabaseError): string | undefined {
  return error.constraint ?? /(?:constraint|约束)\s*["“]([^"”]+)/u.exec(error.message)?.[1]
}

/** Connection exceptions, shut-downs, too many connections, and time-outs that end the session. */
const lostStates = /^(?:08...|57P0[1-5]|53300|25P0[34])$/u

function isLost(error: Error): boolean {
  if ('code' in error && typeof error.code === 'string' && /^(?:E[A-Z]{3,}|ERR_STREAM_\w+)$/u.test(error.code)) return true
  return /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|timeout expired|Cannot use a pool after calling end)/u.test(error.message)
}

function unreachable(cause: Error): AppError {
  return new AppError(
    'unavailable',
    'database.unavailable',
    {
      zh: '数据库暂时连接不上，本次操作没有得到确认。请稍后重试；如持续出现，请联系管理员。',
      en: 'The database cannot be reached, so this action was not confirmed. Try again shortly; if it persists, tell your administrator.',
    },
    { retryAfter: 5, cause },
  )
}
