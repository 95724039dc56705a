import type { CryptoProvider } from '../kernel/crypto.ts'
import type { Database, OwnerConnection } from '../kernel/database/database.ts'
import type { Log } from '../kernel/log.ts'
import type { MaintenanceDoor } from './maintenance.ts'

/** What an application is made of. */
export interface AppDeps {
  db: Database
  crypto: CryptoProvider
  log: Log
  now?: () => Date
  /** The command line's key to this process; absent: no maintenance over HTTP. */
  maintenance?: MaintenanceDoor
  /** The tables' owner, for backups; absent: no maintenance routes. */
  owner?: OwnerConnection
  /** Where the built console lies; absent: none is served. */
  consoleDir?: string
}
