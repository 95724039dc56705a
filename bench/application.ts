import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
/** Another build to measure can be named. */
const bundle = process.env['LIANXIN_BENCH_SERVER'] ?? join(root, 'dist', 'server.js')

/** The application as a process of its own. */
export interface Application {
  url: string
  pid: number
  /** Milliseconds from the start of the process to the first page that was served. */
  startMs: number
  stop: () => Promise<void>
}

export interface StartOptions {
  environment: Record<string, string>
  /** Public page that counts as served. */
  page?: string
  /** Folder for a CPU profile, written when the process stops. */
  profile?: string | undefined
}

const startsWithin = 60_000

/**
 * Starts the built server and waits for its first page.
 * @throws Error with the process's words when it ends or serves nothing within a minute
 */
export async function startApplication({ environment, page = '/', profile }: StartOptions): Promise<Application> {
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run npm run build`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, [...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]), bundle], {
    cwd: root,
    env: { ...process.env, LIANXIN_PORT: String(port), LIANXIN_BASE_URL: url, LIANXIN_LOG_LEVEL: 'error', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '1000000', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  child.stdout.on('data', (chunk) => words.push(String(chunk)))
  child.stderr.on('data', (chunk) => words.push(String(chunk)))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await servesPage(`${url}${page}`, () => {
    if (child.exitCode !== null) throw new Error(`the application ended at start: ${words.join('')}`)
  })
  return {
    url,
    pid: child.pid ?? 0,
    startMs: performance.now() - started,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function servesPage(address: string, stillRuns: () => void): Promise<void> {
  const deadline = performance.now() + startsWithin
  while (performance.now() < deadline) {
    stillRuns()
    // Each attempt waits for the one before.
    if (await isServed(address)) return
    await sleep(10)
  }
  throw new Error(`${address} was not served within ${startsWithin / 1000} s`)
}

async function isServed(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address)
    await answer.arrayBuffer()
    return answer.status === 200
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false
    throw error
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}
