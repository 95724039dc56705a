import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Actor } from '../src/kernel/access.ts'
import { scopeOf } from '../src/kernel/access.ts'
import { readConfig } from '../src/kernel/config.ts'
import type { Ctx } from '../src/kernel/context.ts'
import { createCrypto, parseKeys } from '../src/kernel/crypto.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { openDatabase, openOwner, openPostgresOwner } from '../src/kernel/database/open.ts'
import { demoTenant } from '../src/demo/county.ts'
import { appUrl, debianBinaries, findBinaries, ownerUrl, runAsOwner, startCluster } from '../test/cluster.ts'
import type { BenchEngine } from './options.ts'
import { findProcess } from './usage.ts'

const migrations = join(import.meta.dirname, '..', 'migrations')

/** What a database server of this size would be given; every commit waits for the disk. */
const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  // Loading a million rows must not be followed by minutes in which statistics are missing.
  autovacuum_naptime: '10s',
} as const

/** A database for one run, and how another process reaches it. */
export interface Engine {
  kind: BenchEngine
  /** LIANXIN_* variables for a process that shall use it. */
  environment: Record<string, string>
  /** Process id of the database server; undefined when it lives inside the application. */
  databasePid: number | undefined
  /** The superuser's address; empty on the embedded engine. */
  ownerUrl: string
  stop: () => Promise<void>
}

/**
 * Starts an empty, migrated database of its own.
 * @param key a data key in the form of LIANXIN_DATA_KEYS
 * @throws Error when PostgreSQL is asked for and not installed
 */
export async function startEngine(kind: BenchEngine, key: string): Promise<Engine> {
  const engine = kind === 'postgres' ? await startPostgres(key) : await startEmbedded(key)
  await withContext(engine, async () => {}, { migrated: false })
  return engine
}

async function startPostgres(key: string): Promise<Engine> {
  const binaries = await findBinaries()
  if (binaries === undefined) throw new Error(`no PostgreSQL under ${debianBinaries}: install it (Debian: apt-get install postgresql) or use --engine embedded`)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { address, stop } = await startCluster(binaries, flags)
  await runAsOwner(address, 'postgres', 'create database lianxin')
  await runAsOwner(address, 'postgres', `create role lianxin_app login password '${address.appPassword}'`)
  return {
    kind: 'postgres',
    environment: { LIANXIN_DATABASE_URL: appUrl(address, 'lianxin'), LIANXIN_OWNER_URL: ownerUrl(address, 'lianxin'), LIANXIN_DATA_KEYS: key },
    databasePid: findProcess(['-p', String(address.port)]),
    ownerUrl: ownerUrl(address, 'lianxin'),
    stop,
  }
}

async function startEmbedded(key: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-bench-'))
  return {
    kind: 'embedded',
    environment: { LIANXIN_DATA: folder, LIANXIN_DATA_KEYS: key },
    databasePid: undefined,
    ownerUrl: '',
    stop: async () => rm(folder, { recursive: true, force: true }),
  }
}

/** Opens the database in this process as the system of the county; on the embedded engine no other process may have it. */
export async function withContext<T>(engine: Engine, work: (ctx: Ctx) => Promise<T>, { migrated = true } = {}): Promise<T> {
  const config = readConfig({ ...engine.environment, LIANXIN_POOL: '4' })
  if (!migrated && engine.ownerUrl !== '') await migratePostgres(engine.ownerUrl)
  const database = await openDatabase(config)
  try {
    if (!migrated && engine.ownerUrl === '') await migrate(await openOwner(config, database), migrations)
    const actor: Actor = { kind: 'system', tenant: demoTenant, name: 'bench' }
    const crypto = createCrypto({ keys: parseKeys(config.dataKeys) })
    return await work({ db: database, actor, scope: scopeOf(actor), now: new Date(), language: 'zh-CN', requestId: 'bench', config, crypto, log: pino({ level: 'error' }) })
  } finally {
    await database.close()
  }
}

async function migratePostgres(url: string): Promise<void> {
  const owner = await openPostgresOwner(url)
  await migrate(owner, migrations)
  await owner.close()
}
