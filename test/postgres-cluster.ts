import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { makeTemplate } from '../scripts/make-template.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { openPostgresOwner } from '../src/kernel/database/open.ts'
import type { ClusterAddress } from './cluster.ts'
import { debianBinaries, findBinaries, ownerUrl, runAsOwner, startCluster } from './cluster.ts'

/** Vitest's global set-up: one PostgreSQL cluster and one PGlite archive, both migrated, for all test files. */

declare module 'vitest' {
  interface ProvidedContext {
    /** Null: PostgreSQL was not asked for or could not be started. */
    postgres: TestCluster | null
    pgliteTemplate: string
  }
}

/** A cluster with a migrated database to copy from. */
export interface TestCluster extends ClusterAddress {
  template: string
}

const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

let stopCluster: (() => Promise<void>) | undefined
let archiveFolder: string | undefined

export async function setup({ provide }: TestProject): Promise<void> {
  archiveFolder = await mkdtemp(join(tmpdir(), 'lianxin-template-'))
  const archive = join(archiveFolder, 'template.tar.gz')
  await makeTemplate(archive)
  provide('pgliteTemplate', archive)
  provide('postgres', await startPostgres())
}

export async function teardown(): Promise<void> {
  await stopCluster?.()
  if (archiveFolder !== undefined) await rm(archiveFolder, { recursive: true, force: true })
}

/** Engines the run was asked for by LIANXIN_TEST_ENGINES; both by default. */
function isWanted(engine: string): boolean {
  return (process.env['LIANXIN_TEST_ENGINES'] ?? 'pglite,postgres').split(',').includes(engine)
}

async function startPostgres(): Promise<TestCluster | null> {
  if (!isWanted('postgres')) return null
  const binaries = await findBinaries()
  if (binaries === undefined) {
    const message = `PostgreSQL was NOT tested: no server binaries under ${debianBinaries}. Install them (Debian: apt-get install postgresql) or set LIANXIN_TEST_ENGINES=pglite.`
    if (process.env['CI'] === 'true') throw new Error(message)
    process.stderr.write(`\n${'!'.repeat(80)}\n${message}\n${'!'.repeat(80)}\n\n`)
    return null
  }
  const cluster = await startCluster(binaries, ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'])
  stopCluster = cluster.stop
  const template = 'lianxin_template'
  await runAsOwner(cluster.address, 'postgres', `create database ${template}`)
  const owner = await openPostgresOwner(ownerUrl(cluster.address, template))
  await migrate(owner, migrations)
  await owner.query(`alter role lianxin_app password '${cluster.address.appPassword}'`)
  await owner.close()
  return { ...cluster.address, template }
}
