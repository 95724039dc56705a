import { isAbsolute, join, resolve } from 'node:path'

/** Everything the environment decides, read once at start and frozen. */
export interface Config {
  readonly dataDir: string
  /** Empty: the embedded engine in `dataDir`. */
  readonly databaseUrl: string
  /** The owner's connection, for migrations only; empty: the same as `databaseUrl`. */
  readonly ownerUrl: string
  readonly host: string
  readonly port: number
  /** Public base address for QR codes and feeds, without trailing slash. */
  readonly baseUrl: string
  readonly logLevel: string
  readonly trustProxy: boolean
  readonly poolSize: number
  /** Requests a minute from one address on public forms. */
  readonly publicFormsPerMinute: number
  /** `id:base64` pairs, the first is active; empty: a key file beside the embedded data. */
  readonly dataKeys: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration from environment variables (`LIANXIN_*`).
 * @throws Error naming the variable when a value cannot be used.
 */
export function readConfig(env: Environment): Config {
  const port = integer(env, 'LIANXIN_PORT', 8130)
  const dataDir = env['LIANXIN_DATA'] ?? 'var'
  const databaseUrl = env['LIANXIN_DATABASE_URL'] ?? ''
  return Object.freeze({
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    databaseUrl,
    ownerUrl: env['LIANXIN_OWNER_URL'] ?? databaseUrl,
    host: env['LIANXIN_HOST'] ?? '127.0.0.1',
    port,
    baseUrl: (env['LIANXIN_BASE_URL'] ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    logLevel: env['LIANXIN_LOG_LEVEL'] ?? 'info',
    trustProxy: env['LIANXIN_TRUST_PROXY'] === '1',
    poolSize: integer(env, 'LIANXIN_POOL', 10),
    publicFormsPerMinute: integer(env, 'LIANXIN_PUBLIC_FORMS_PER_MINUTE', 10),
    dataKeys: env['LIANXIN_DATA_KEYS'] ?? '',
  })
}

/** Where the embedded engine keeps its files; the lock stands beside it, never inside. */
export function embeddedDir(config: Config): string {
  return join(config.dataDir, 'database')
}

function integer(env: Environment, name: string, fallback: number): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} must be a whole number, not "${text}"`)
  return value
}
