import type { Compilable } from 'kysely'
import type { Actor, Scope } from './access.ts'
import { scopeOf } from './access.ts'
import type { Config } from './config.ts'
import type { CryptoProvider } from './crypto.ts'
import type { Database, Result, Row, Session, Statement } from './database/database.ts'
import { DatabaseError } from './database/database.ts'
import type { Language } from './text.ts'
import type { Log } from './log.ts'

/** What every operation gets as its first argument. */
export interface Ctx {
  readonly db: Database
  readonly actor: Actor
  readonly scope: Scope
  readonly now: Date
  readonly language: Language
  readonly requestId: string
  readonly config: Config
  readonly crypto: CryptoProvider
  readonly log: Log
  readonly tx?: Transaction | undefined
}

/** A context inside a transaction; operations that must not run outside one ask for it by type. */
export interface TxCtx extends Ctx {
  readonly tx: Transaction
}

interface Transaction {
  readonly session: Session
  /** Statements that need no answer; they travel with COMMIT in one flight. */
  readonly deferred: Statement[]
  open: boolean
}

const retryable = new Set(['40001', '40P01'])
const attempts = 3

/**
 * Runs `work` in one transaction; inside one already, joins it. The inner context shadows the outer
 * one, so a statement cannot leak out of the transaction. Serialisation failures and deadlocks
 * are tried again, so `work` must have no outside effect.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx)
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(ctx, work)
    } catch (error) {
      if (!(error instanceof DatabaseError && retryable.has(error.sqlState)) || attempt === attempts) throw error
    }
  }
}

async function runOnce<T>(ctx: Ctx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const deferred: Statement[] = []
  return ctx.db.transaction({
    scope: ctx.scope,
    work: async (session) => {
      const tx: Transaction = { session, deferred, open: true }
      try {
        return await work({ ...ctx, tx })
      } finally {
        tx.open = false
      }
    },
    last: () => deferred,
  })
}

function isTx(ctx: Ctx): ctx is TxCtx {
  return ctx.tx !== undefined
}

/** The same context for another actor or a narrower scope; not inside a transaction, whose scope is set already. */
export function actingAs(ctx: Ctx, actor: Actor, scope: Scope = scopeOf(actor)): Ctx {
  if (ctx.tx) throw new Error('actingAs inside a transaction: the scope of the transaction is already set')
  return { ...ctx, actor, scope }
}

/** All rows of a query: in the open transaction, or as one scoped flight of its own. */
export async function rows<R>(ctx: Ctx, query: Compilable<R>): Promise<R[]> {
  const [result] = await send(ctx, [statementOf(query)])
  return shaped<R>(result)
}

/** The first row, if any. */
export async function first<R>(ctx: Ctx, query: Compilable<R>): Promise<R | undefined> {
  const found = await rows(ctx, query)
  return found[0]
}

type Answers<Q extends readonly Compilable<unknown>[]> = {
  [K in keyof Q]: Q[K] extends Compilable<infer R> ? R[] : never
}

/** Several queries in one flight, answered in order. */
export async function together<const Q extends readonly Compilable<unknown>[]>(ctx: Ctx, queries: Q): Promise<Answers<Q>> {
  const results = await send(ctx, queries.map(statementOf))
  // The tuple's types come from the queries' own row types, which TypeScript cannot follow through map().
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return results.map((result) => result.rows) as Answers<Q>
}

/** Runs a changing statement now; returns the number of rows it touched. */
export async function execute(ctx: TxCtx, query: Compilable<unknown>): Promise<number> {
  const [result] = await send(ctx, [statementOf(query)])
  return result?.affected ?? 0
}

/** Queues a statement whose answer nobody needs: it travels with COMMIT. Its errors fail the whole transaction. */
export function defer(ctx: TxCtx, query: Compilable<unknown>): void {
  ctx.tx.deferred.push(statementOf(query))
}

async function send(ctx: Ctx, statements: Statement[]): Promise<Result[]> {
  if (!ctx.tx) return ctx.db.read(ctx.scope, statements)
  if (!ctx.tx.open) throw new Error('statement on a transaction that has ended: a context leaked out of inTransaction')
  return ctx.tx.session.send(statements)
}

function statementOf(query: Compilable<unknown>): Statement {
  const { sql, parameters } = query.compile()
  return { sql, parameters }
}

function shaped<R>(result: Result | undefined): R[] {
  const found: Row[] = result?.rows ?? []
  // Kysely has typed the row; the engine delivers it untyped.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return found as R[]
}
