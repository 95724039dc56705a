import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Database, OwnerConnection } from './database.ts'
import { lockFolder } from './folder-lock.ts'
import { ownerOver } from './owner.ts'
import { startInFolder } from './pglite-folder.ts'
import { PgliteHost } from './pglite-host.ts'
import { PgliteStream, takeAppRole } from './pglite-stream.ts'
import { pooledDatabase } from './pooled.ts'
import { StatementNames, survivesLoss, typeParsers } from './wire.ts'

export interface PgliteOptions {
  /** Folder of the data files, made when missing; null: in memory, gone at `close`. */
  dir: string | null
  /** An archive from `dump`, unpacked into an empty folder instead of building a new cluster. */
  templatePath?: string
  /** Milliseconds a single flight may take before the engine is stopped and opened anew. */
  patience?: number
}

export interface PgliteDatabase extends Database {
  readonly engine: 'pglite'
  /** Completed syncs to disk since opening; stays 0 in memory. */
  syncs(): Promise<number>
  /** The same engine without the application's role, for migrations. */
  owner(): OwnerConnection
  /** A gzipped tar archive of the data folder. */
  dump(): Promise<Uint8Array>
}

/**
 * Opens PGlite in a worker thread. On a folder it is durable: a commit is answered after it is on the disk.
 * @throws AppError `database.folderInUse` when another process has the folder.
 * @throws Error when the engine does not start or does not sync.
 */
export async function openPglite({ dir, templatePath, patience = 60_000 }: PgliteOptions): Promise<PgliteDatabase> {
  const unlock = dir === null ? undefined : await lockFolder(dir)
  const host = new PgliteHost(dir, dir === null ? (templatePath ?? null) : null)
  try {
    await (dir === null ? host.ready() : startInFolder(dir, host, templatePath))
    const database = serve(host, patience, async () => {
      await host.close()
      await unlock?.()
    })
    if (dir !== null) await assertDurable(database)
    return database
  } catch (error) {
    await host.close()
    await unlock?.()
    throw error
  }
}

function serve(host: PgliteHost, patience: number, close: () => Promise<void>): PgliteDatabase {
  // Building an index over a million rows is no runaway.
  let isOwnerAtWork = false
  const pool = new pg.Pool({
    user: 'postgres',
    database: 'postgres',
    max: 1,
    types: typeParsers,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 0,
    stream: () => new PgliteStream(host, () => (isOwnerAtWork ? Number.POSITIVE_INFINITY : patience)),
  })
  survivesLoss(pool)
  const common = pooledDatabase({
    engine: 'pglite',
    pool,
    names: new StatementNames(),
    close: async () => {
      await pool.end()
      await close()
    },
  })
  function owner(): OwnerConnection {
    return ownerOver(pool, {
      enter: async (client) => {
        isOwnerAtWork = true
        await client.query('reset role')
      },
      leave: async (client) => client.query(takeAppRole),
      ended: () => {
        isOwnerAtWork = false
      },
    })
  }
  return { ...common, engine: 'pglite', syncs: async () => host.syncs, owner, dump: async () => host.dump() }
}

async function assertDurable(database: PgliteDatabase): Promise<void> {
  const before = await database.syncs()
  const setting = await database.unscoped({ sql: 'show fsync', parameters: [] })
  await database.unscoped({ sql: "select pg_logical_emit_message(true, 'lianxin', 'start')", parameters: [] })
  const isSynced = (await database.syncs()) > before
  if (setting.rows[0]?.['fsync'] === 'on' && isSynced) return
  throw new AppError('unavailable', 'database.notDurable', {
    zh: '嵌入式数据库没有把提交写入磁盘，为防止丢失数据，系统拒绝启动。请重新安装与本版本配套的依赖。',
    en: 'The embedded database does not write its commits to disk, so it refuses to start rather than lose data. Install the dependencies of this version again.',
  })
}
