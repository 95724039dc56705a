import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pino, type Logger } from 'pino'
import { buildApp } from '../src/app.ts'
import { jobs } from '../src/jobs.ts'
import type { Config } from '../src/kernel/config.ts'
import { createCrypto, formatKey, generateKey, parseKeys, type CryptoProvider } from '../src/kernel/crypto.ts'
import type { OwnerConnection } from '../src/kernel/database/database.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { openDatabase, openOwner, type OpenedDatabase } from '../src/kernel/database/open.ts'
import { requireScopedRole } from '../src/kernel/database/scoped-role.ts'
import { syncPath } from '../src/kernel/database/sync-path.ts'
import type { App } from '../src/kernel/http.ts'
import { migrateJobs, startJobs, type Jobs } from '../src/kernel/jobs.ts'
import { packageFile } from '../src/kernel/package-files.ts'
import { maintenanceDoor } from '../src/web/maintenance.ts'

/** An application on its database, not listening yet. */
export interface Platform {
  app: App
  config: Config
  log: Logger
  database: OpenedDatabase
  owner: OwnerConnection
  crypto: CryptoProvider
  /** The command line's key to this process. */
  token: string
  /** Names of migrations applied now. */
  migrated: string[]
  startJobs: () => Promise<void>
  /** Finishes requests, or cuts them off after a few seconds, then jobs, then closes the database. */
  stop: () => Promise<void>
}

/** Milliseconds for requests under way when the process is asked to stop. */
const graceMs = 5_000

/** Opens the database of a configuration, brings it up to date and builds the application on it. */
export async function openPlatform(config: Config): Promise<Platform> {
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: false }))
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const crypto = createCrypto({ keys: parseKeys(await readKeys(config)) })
  const database = await openDatabase(config, { log, ...template() })
  const owner = await openOwner(config, database)
  const migrated = await migrate(owner, packageFile('migrations'))
  await requireScopedRole(database)
  await migrateJobs(owner, jobs)
  const token = randomBytes(32).toString('base64url')
  const deps = { db: database, crypto, log, owner, maintenance: maintenanceDoor(token), ...consoleFolder() }
  const app = await buildApp(config, deps)
  let running: Jobs | undefined
  return {
    app,
    config,
    log,
    database,
    owner,
    crypto,
    token,
    migrated,
    async startJobs() {
      running = await startJobs({ ...deps, config, now: () => new Date() }, jobs)
    },
    async stop() {
      // An upload may trickle in for a minute, longer than what stops us waits before it kills.
      const cut = setTimeout(() => app.server.closeAllConnections(), graceMs)
      await app.close()
      clearTimeout(cut)
      await running?.stop()
      await owner.close()
      await database.close()
    },
  }
}

/** From the environment, or a key file that the first start makes; without it sealed fields are lost for ever. */
async function readKeys(config: Config): Promise<string> {
  if (config.dataKeys !== '') return config.dataKeys
  const file = join(config.dataDir, 'data.key')
  if (!existsSync(file)) await makeKeyFile(file)
  return readFile(file, 'utf8')
}

/** Whole, and on the disk, before anything is sealed with it; of two processes that start at once, the first one's counts. */
async function makeKeyFile(file: string): Promise<void> {
  const part = `${file}.${process.pid}`
  await writeFile(part, `${formatKey(generateKey())}\n`, { mode: 0o600, flush: true })
  try {
    await link(part, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(part)
  }
  syncPath(dirname(file))
}

function consoleFolder(): { consoleDir?: string } {
  const folder = join(packageFile('package.json'), '..', 'dist', 'console')
  return existsSync(folder) ? { consoleDir: folder } : {}
}

/** The build's archive of an empty, migrated database; without it the first start takes a second longer. */
function template(): { templatePath?: string } {
  const file = join(packageFile('package.json'), '..', 'dist', 'template.tar.gz')
  return existsSync(file) ? { templatePath: file } : {}
}
