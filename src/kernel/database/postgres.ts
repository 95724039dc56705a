import pg from 'pg'
import type { Log } from '../log.ts'
import type { Database } from './database.ts'
import { pooledDatabase } from './pooled.ts'
import { StatementNames, survivesLoss, typeParsers } from './wire.ts'

export interface PostgresOptions {
  /** postgres://user:password@host:port/database, of the application's role. */
  url: string
  poolSize: number
  log?: Log
  /** False for PgBouncer before 1.21 in transaction mode, which does not know prepared statements. */
  prepare?: boolean
}

/** Row security makes plans look dear, so that fetching fifty rows would start workers and a compiler: tens of milliseconds each. */
const quickPlans = '-c max_parallel_workers_per_gather=0 -c jit=off'

export interface PostgresDatabase extends Database {
  readonly engine: 'postgres'
}

/**
 * Opens a pool of pipelined connections to PostgreSQL 15 or newer.
 * @throws AppError `database.unavailable` when the first connection cannot be made.
 */
export async function openPostgres({ url, poolSize, log, prepare = true }: PostgresOptions): Promise<PostgresDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: typeParsers,
    application_name: 'lianxin',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    options: quickPlans,
  })
  survivesLoss(pool, (error) => log?.warn({ err: error }, 'an idle database connection was lost'))
  const database = pooledDatabase({
    engine: 'postgres',
    pool,
    names: prepare ? new StatementNames() : undefined,
    close: async () => pool.end(),
  })
  try {
    await database.unscoped({ sql: 'select 1', parameters: [] })
  } catch (error) {
    await pool.end()
    throw error
  }
  return { ...database, engine: 'postgres' }
}
