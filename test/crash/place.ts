import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { OwnerConnection } from '../../src/kernel/database/database.ts'
import { openPostgresOwner } from '../../src/kernel/database/open.ts'
import { openPglite } from '../../src/kernel/database/pglite.ts'
import { appUrl, findBinaries, ownerUrl, runAsOwner, startCluster, type RunningCluster } from '../cluster.ts'
import type { Environment } from './server.ts'

/** A data folder with its database, where servers are started, killed and started again. */
export interface Place {
  environment: Environment
  /** The database's own tables; on the embedded engine only while no server runs. */
  inspect: <T>(work: (owner: OwnerConnection) => Promise<T>) => Promise<T>
  remove: () => Promise<void>
}

/** A place on the embedded engine. */
export async function embeddedPlace(parent = tmpdir()): Promise<Place> {
  const folder = await mkdtemp(join(parent, 'lianxin-crash-'))
  return {
    environment: { LIANXIN_DATA: folder },
    async inspect(work) {
      const database = await openPglite({ dir: join(folder, 'database') })
      try {
        return await work(database.owner())
      } finally {
        await database.close()
      }
    },
    remove: async () => rm(folder, { recursive: true, force: true }),
  }
}

/** A PostgreSQL that keeps its promises: the cluster that other tests share acknowledges before it writes. */
export interface DurableCluster extends RunningCluster {
  /** SIGKILL to one of its backends, at which it ends all others, and recovers from its log. */
  crash: () => Promise<void>
  /** Resolves when it takes connections again. */
  recovered: () => Promise<void>
}

/** @throws Error when the machine has no PostgreSQL; ask `testEngines` first */
export async function startDurableCluster(): Promise<DurableCluster> {
  const binaries = await findBinaries()
  if (binaries === undefined) throw new Error('no PostgreSQL on this machine')
  const cluster = await startCluster(binaries, ['-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on'])
  await runAsOwner(cluster.address, 'postgres', `create role lianxin_app login password '${cluster.address.appPassword}'`)
  async function recovered(): Promise<void> {
    const deadline = Date.now() + 30_000
    for (;;) {
      try {
        // Each attempt waits for the one before.
        return await runAsOwner(cluster.address, 'postgres', 'select 1')
      } catch (error) {
        if (Date.now() > deadline) throw new Error('PostgreSQL did not recover within 30 s', { cause: error })
        await sleep(50)
      }
    }
  }
  return {
    address: cluster.address,
    recovered,
    async stop() {
      // PostgreSQL 15 hangs when it is asked to stop in the middle of a recovery.
      await recovered()
      await cluster.stop()
    },
    async crash() {
      const owner = await openPostgresOwner(ownerUrl(cluster.address, 'postgres'))
      const { rows } = await owner.query(`select pid from pg_stat_activity where application_name = 'lianxin' order by pid limit 1`)
      await owner.close()
      const pid = Number(rows[0]?.['pid'])
      if (!(pid > 1)) throw new Error('nobody is connected to the cluster')
      process.kill(pid, 'SIGKILL')
    },
  }
}

/** A new, empty database of a cluster with a data folder for its keys. */
export async function postgresPlace({ address }: RunningCluster): Promise<Place> {
  const name = `crash_${randomBytes(6).toString('hex')}`
  await runAsOwner(address, 'postgres', `create database ${name}`)
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-crash-'))
  const owner = ownerUrl(address, name)
  return {
    environment: { LIANXIN_DATA: folder, LIANXIN_DATABASE_URL: appUrl(address, name), LIANXIN_OWNER_URL: owner },
    async inspect(work) {
      const connection = await openPostgresOwner(owner)
      try {
        return await work(connection)
      } finally {
        await connection.close()
      }
    },
    remove: async () => rm(folder, { recursive: true, force: true }),
  }
}

/** The data keys of a place, which another place needs to open what was sealed there. */
export async function keysOf({ environment }: Place): Promise<string> {
  return (await readFile(join(environment['LIANXIN_DATA'] ?? '', 'data.key'), 'utf8')).trim()
}
