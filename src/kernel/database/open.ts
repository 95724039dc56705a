import pg from 'pg'
import type { Config } from '../config.ts'
import { embeddedDir } from '../config.ts'
import type { Log } from '../log.ts'
import type { OwnerConnection } from './database.ts'
import { ownerOver } from './owner.ts'
import type { PgliteDatabase } from './pglite.ts'
import { openPglite } from './pglite.ts'
import type { PostgresDatabase } from './postgres.ts'
import { openPostgres } from './postgres.ts'
import { survivesLoss, typeParsers } from './wire.ts'

export type OpenedDatabase = PgliteDatabase | PostgresDatabase

/** Any number that nobody else on the same server uses. */
const migrationLock = 7_281_301_728

export interface OpenOptions {
  log?: Log
  /** An archive written by scripts/make-template.ts: an empty data folder is ready in half the time. */
  templatePath?: string
}

/**
 * Opens the engine that the configuration names: PostgreSQL when there is an address, else the embedded one.
 * @throws AppError `database.folderInUse`, `database.unavailable`, `database.notStarted` or `database.notDurable`.
 */
export async function openDatabase(config: Config, { log, templatePath }: OpenOptions = {}): Promise<OpenedDatabase> {
  if (config.databaseUrl === '') return openPglite({ dir: embeddedDir(config), ...(templatePath !== undefined && { templatePath }) })
  return openPostgres({ url: config.databaseUrl, poolSize: config.poolSize, ...(log && { log }) })
}

/**
 * The owner's connection for migrations: the same worker on PGlite, `ownerUrl` on PostgreSQL.
 * @throws AppError `database.unavailable` when the server cannot be reached.
 */
export async function openOwner(config: Config, database: OpenedDatabase): Promise<OwnerConnection> {
  if (database.engine === 'pglite') return database.owner()
  return openPostgresOwner(config.ownerUrl)
}

/**
 * The owner's connection to a PostgreSQL; `exclusively` waits for other processes as long as they take.
 * After failed work the connection is dropped, and the lock with it.
 */
export async function openPostgresOwner(url: string): Promise<OwnerConnection> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    types: typeParsers,
    application_name: 'lianxin-owner',
    connectionTimeoutMillis: 0,
    // Building an index may take long; waiting for another process's migration too.
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  })
  survivesLoss(pool)
  const owner = ownerOver(pool)
  return {
    query: async (sql, parameters) => owner.query(sql, parameters),
    async exclusively(work) {
      return owner.exclusively(async () => {
        await owner.query('select pg_advisory_lock($1)', [migrationLock])
        const value = await work()
        await owner.query('select pg_advisory_unlock($1)', [migrationLock])
        return value
      })
    },
    close: async () => pool.end(),
  }
}
