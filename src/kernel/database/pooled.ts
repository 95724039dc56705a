import { AsyncLocalStorage } from 'node:async_hooks'
import type pg from 'pg'
import type { PoolClient } from 'pg'
import type { Scope } from '../access.ts'
import type { Database, Result, Session, Statement, TransactionOptions } from './database.ts'
import { DatabaseError } from './database.ts'
import type { Answer, StatementNames } from './wire.ts'
import { answersOf, failureOf, fly } from './wire.ts'

const begin: Statement = { sql: 'BEGIN', parameters: [] }
const beginReadOnly: Statement = { sql: 'BEGIN READ ONLY', parameters: [] }
const commit: Statement = { sql: 'COMMIT', parameters: [] }
const rollback: Statement = { sql: 'ROLLBACK', parameters: [] }

interface Options {
  engine: Database['engine']
  pool: pg.Pool
  /** Undefined: no prepared statements. */
  names: StatementNames | undefined
  close: () => Promise<void>
}

/** The one door to a pool of `pg` clients, whatever stands behind them. */
export function pooledDatabase({ engine, pool, names, close }: Options): Database {
  /** Marks the asynchronous flow of an open transaction, to catch the outer handle being used inside it. */
  const inside = new AsyncLocalStorage<{ open: boolean }>()

  function refuseInside(): void {
    if (inside.getStore()?.open === true) {
      throw new Error('the outer database handle was used inside a transaction: pass the inner ctx on, or this would wait for itself for ever')
    }
  }

  async function alone(statements: readonly Statement[], prepared: StatementNames | undefined): Promise<Answer[]> {
    refuseInside()
    const client = await acquireFrom(pool)
    const outcomes = await fly(client, statements, prepared)
    if (client.getTransactionStatus() === 'E') await fly(client, [rollback], undefined)
    const clean = client.getTransactionStatus() === 'I'
    client.release(!clean)
    return answersOf(outcomes)
  }

  return {
    engine,
    async read(scope, statements) {
      const answers = await alone([beginReadOnly, scopeStatement(scope), ...statements, commit], names)
      return answers.slice(2, -1)
    },
    async transaction(options) {
      refuseInside()
      const mark = { open: true }
      const open = new OpenTransaction(pool, options.scope, names)
      try {
        return await inside.run(mark, async () => runTransaction(open, options))
      } finally {
        mark.open = false
      }
    },
    async script(sql) {
      return first(await alone([{ sql, parameters: [] }], undefined))
    },
    async unscoped(statement) {
      return first(await alone([statement], names))
    },
    close,
  }
}

async function acquireFrom(pool: pg.Pool): Promise<PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw failureOf(error)
  }
}

async function runTransaction<T>(open: OpenTransaction, { work, last }: TransactionOptions<T>): Promise<T> {
  try {
    const value = await work(open)
    await open.commit(last())
    return value
  } catch (error) {
    await open.abandon()
    throw error
  }
}

/** Takes a client with the first statement and gives it back at the end; BEGIN and scope travel with the first flight. */
class OpenTransaction implements Session {
  readonly #pool: pg.Pool
  readonly #names: StatementNames | undefined
  readonly #opening: readonly Statement[]
  #client: Promise<PoolClient> | undefined
  /** Flights follow one another; a client that is asked twice at once would queue them itself. */
  #landed: Promise<unknown> = Promise.resolve()
  #begun = false
  #ended = false

  constructor(pool: pg.Pool, scope: Scope, names: StatementNames | undefined) {
    this.#pool = pool
    this.#names = names
    this.#opening = [begin, scopeStatement(scope)]
  }

  async send(statements: readonly Statement[]): Promise<Result[]> {
    if (this.#ended) throw new Error('statement on a transaction that has ended')
    return this.#fly(statements)
  }

  async commit(last: readonly Statement[]): Promise<void> {
    if (this.#client === undefined && last.length === 0) return
    const answers = await this.#fly([...last, commit])
    // PostgreSQL answers COMMIT with ROLLBACK when an earlier error was caught and passed over.
    if (answers.at(-1)?.command !== 'COMMIT') throw new DatabaseError('the transaction had failed before COMMIT and was rolled back', '25P02', undefined)
    await this.#release(false)
  }

  /** Rolls back what is open; a client on which that fails is thrown away. */
  async abandon(): Promise<void> {
    const client = await this.#settledClient()
    if (!client || this.#ended) return
    await this.#landed
    const [outcome] = client.getTransactionStatus() === 'I' ? [] : await fly(client, [rollback], undefined)
    await this.#release(outcome !== undefined && 'error' in outcome)
  }

  async #fly(statements: readonly Statement[]): Promise<Answer[]> {
    this.#client ??= acquireFrom(this.#pool)
    const client = await this.#client
    const opening = this.#begun ? [] : this.#opening
    this.#begun = true
    const outcomes = this.#landed.then(async () => fly(client, [...opening, ...statements], this.#names))
    this.#landed = outcomes
    return answersOf(await outcomes).slice(opening.length)
  }

  async #settledClient(): Promise<PoolClient | undefined> {
    const [settled] = await Promise.allSettled([this.#client])
    return settled.status === 'fulfilled' ? settled.value : undefined
  }

  async #release(destroy: boolean): Promise<void> {
    this.#ended = true
    const client = await this.#client
    client?.release(destroy)
  }
}

function first(answers: readonly Answer[]): Result {
  return answers[0] ?? { rows: [], affected: 0 }
}

const setScope = 'select app.set_ctx($1, $2, $3, $4, $5, $6, $7, $8)'

function scopeStatement(scope: Scope): Statement {
  const { tenant, reach, areaFrom, areaTo, unitId, deputyId, accountId, matterId } = scope
  return { sql: setScope, parameters: [tenant, reach, areaFrom, areaTo, unitId, deputyId, accountId, matterId] }
}
