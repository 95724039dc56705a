import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** How processes reach a cluster; the passwords hold for one run only. */
export interface ClusterAddress {
  host: string
  port: number
  ownerPassword: string
  appPassword: string
}

export interface RunningCluster {
  address: ClusterAddress
  stop: () => Promise<void>
}

export const debianBinaries = '/usr/lib/postgresql'

/** Runs one statement as superuser on a connection of its own. */
export async function runAsOwner(address: ClusterAddress, database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl(address, database) })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** The superuser's address of a database. */
export function ownerUrl({ host, port, ownerPassword }: ClusterAddress, database: string): string {
  return `postgres://postgres:${ownerPassword}@${host}:${port}/${database}`
}

/** The address under which the application logs in. */
export function appUrl({ host, port, appPassword }: ClusterAddress, database: string): string {
  return `postgres://lianxin_app:${appPassword}@${host}:${port}/${database}`
}

/** The folder with initdb and postgres of the newest Debian release; undefined when there is none. */
export async function findBinaries(): Promise<string | undefined> {
  const versions = await readdir(debianBinaries).catch(emptyWhenMissing)
  const newest = versions.map(Number).filter(Number.isFinite).toSorted((left, right) => right - left)[0]
  return newest === undefined ? undefined : join(debianBinaries, String(newest), 'bin')
}

function emptyWhenMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

/** Makes a cluster in a temporary folder and starts it on a free port; as root under the system's postgres user. */
export async function startCluster(binaries: string, settings: readonly string[]): Promise<RunningCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-postgres-'))
  const user = userInfo().uid === 0 ? await postgresUser() : undefined
  const address = { host: '127.0.0.1', port: await freePort(), ownerPassword: secret(), appPassword: secret() }
  const passwordFile = join(folder, 'password')
  const data = join(folder, 'data')
  await writeFile(passwordFile, address.ownerPassword)
  if (user) await Promise.all([folder, passwordFile].map(async (path) => chown(path, user.uid, user.gid)))
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'], user)
  const server = spawn(
    'sh',
    ['-c', untilParentEnds, 'sh', folder, join(binaries, 'postgres'), '-D', data, '-p', String(address.port), '-k', folder, '-h', address.host, '-c', 'max_connections=200', ...settings],
    { stdio: ['pipe', 'ignore', 'ignore'], cwd: tmpdir(), ...user },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await waitUntilUp(address)
  return {
    address,
    async stop() {
      server.stdin.end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The pipe closes with the test run, even a killed one, so no server and no folder stays behind. */
const untilParentEnds = 'folder=$1; shift; "$@" </dev/null & server=$!; read -r _; kill -INT "$server"; wait "$server"; rm -rf "$folder"'

interface SystemUser {
  uid: number
  gid: number
}

async function postgresUser(): Promise<SystemUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
  return { uid: Number(uid), gid: Number(gid) }
}

async function run(command: string, parameters: readonly string[], user?: SystemUser): Promise<string> {
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir(), ...user })
  const output: string[] = []
  child.stdout.on('data', (chunk) => output.push(String(chunk)))
  child.stderr.on('data', (chunk) => output.push(String(chunk)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${command} failed with ${String(code)}: ${output.join('')}`)
  return output.join('').trim()
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

async function waitUntilUp(address: ClusterAddress): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    try {
      // Each attempt waits for the one before.
      return await runAsOwner(address, 'postgres', 'select 1')
    } catch (error) {
      if (Date.now() > deadline) throw new Error('the test cluster did not come up within 20 s', { cause: error })
      await sleep(50)
    }
  }
}

function secret(): string {
  return randomBytes(12).toString('hex')
}
