import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import type { OwnerConnection } from '../src/kernel/database/database.ts'
import type { OpenedDatabase } from '../src/kernel/database/open.ts'
import { openPostgresOwner } from '../src/kernel/database/open.ts'
import { openPglite } from '../src/kernel/database/pglite.ts'
import { openPostgres } from '../src/kernel/database/postgres.ts'
import { appUrl, ownerUrl, runAsOwner } from './cluster.ts'
import type { TestCluster } from './postgres-cluster.ts'

export type Engine = 'pglite' | 'postgres'

/** A migrated, empty database for one test file. */
export interface TestDatabase {
  engine: Engine
  database: OpenedDatabase
  /** As the owner of the tables; on PostgreSQL the superuser. */
  owner: OwnerConnection
  /** Addresses for another process; empty on PGlite. */
  appUrl: string
  ownerUrl: string
  close: () => Promise<void>
}

const asked = (process.env['LIANXIN_TEST_ENGINES'] ?? 'pglite,postgres').split(',')

/** The engines of this run, for `describe.each(testEngines)`. */
export const testEngines: readonly Engine[] = (['pglite', 'postgres'] as const).filter(
  (engine) => asked.includes(engine) && (engine === 'pglite' || inject('postgres') !== null),
)

/**
 * Opens a database of its own from the migrated template; the caller closes it.
 * @param options.migrated false: without any table of ours.
 */
export async function openTestDatabase(engine: Engine, { migrated = true } = {}): Promise<TestDatabase> {
  if (engine === 'pglite') return openEmbedded(migrated)
  const cluster = inject('postgres')
  if (!cluster) throw new Error('no PostgreSQL in this run: use testEngines')
  return openOnCluster(cluster, migrated)
}

/** The same for a whole test file or `describe` block, opened before and closed after its tests. */
export function withTestDatabase(engine: Engine): { readonly current: TestDatabase } {
  let opened: TestDatabase | undefined
  beforeAll(async () => {
    opened = await openTestDatabase(engine)
  }, 60_000)
  afterAll(async () => opened?.close())
  return {
    get current() {
      if (!opened) throw new Error('the test database is open inside tests only')
      return opened
    },
  }
}

async function openEmbedded(migrated: boolean): Promise<TestDatabase> {
  const database = await openPglite({ dir: null, ...(migrated && { templatePath: inject('pgliteTemplate') }) })
  return { engine: 'pglite', database, owner: database.owner(), appUrl: '', ownerUrl: '', close: async () => database.close() }
}

async function openOnCluster(cluster: TestCluster, migrated: boolean): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await runAsOwner(cluster, 'postgres', `create database ${name} template ${migrated ? cluster.template : 'template0'} strategy file_copy`)
  const urls = { appUrl: appUrl(cluster, name), ownerUrl: ownerUrl(cluster, name) }
  const owner = await openPostgresOwner(urls.ownerUrl)
  const database = await openPostgres({ url: urls.appUrl, poolSize: 10 })
  return {
    engine: 'postgres',
    database,
    owner,
    ...urls,
    async close() {
      await Promise.all([database.close(), owner.close()])
      await runAsOwner(cluster, 'postgres', `drop database ${name} with (force)`)
    },
  }
}
