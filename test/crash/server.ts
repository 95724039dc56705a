import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')

/** Built by `npm test` before the tests; a run of one file after a change needs `npm run build` first. */
export const isBuilt = existsSync(cli)

export interface Ended {
  code: number
  out: string
  err: string
}

/** The built product as a process of its own, listening. */
export interface Server {
  url: string
  /** Milliseconds from the start of the process to the line that says it is ready. */
  startMs: number
  /** What it has printed and reported so far. */
  words: () => string
  /** SIGKILL; resolves when the process is gone. */
  kill: () => Promise<void>
  /** SIGTERM; resolves with the exit code and the milliseconds it took. */
  stop: () => Promise<{ code: number | null; ms: number }>
}

export type Environment = Readonly<Record<string, string>>

/**
 * `start` on the data folder and database that the environment names, with `--demo` at first.
 * @throws Error with the process's words when it ends before it is ready
 */
export async function startServer(environment: Environment, args: readonly string[] = []): Promise<Server> {
  const port = await freePort()
  const started = performance.now()
  const child = launch(['start', ...args], { ...environment, LIANXIN_PORT: String(port) })
  const words = collect(child)
  await ready(child, words)
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    startMs: performance.now() - started,
    words: () => words.join(''),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      const asked = performance.now()
      child.kill('SIGTERM')
      return { code: await gone, ms: performance.now() - asked }
    },
  }
}

/** Runs one command to its end. */
export async function runCommand(environment: Environment, args: readonly string[]): Promise<Ended> {
  const child = launch(args, environment)
  const out: string[] = []
  const err: string[] = []
  child.stdout?.on('data', (chunk) => out.push(String(chunk)))
  child.stderr?.on('data', (chunk) => err.push(String(chunk)))
  const [code] = await once(child, 'close')
  return { code: Number(code), out: out.join(''), err: err.join('') }
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

function launch(args: readonly string[], environment: Environment): ChildProcess {
  const env = { PATH: process.env['PATH'] ?? '', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '1000000', ...environment }
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

function collect(child: ChildProcess): string[] {
  const words: string[] = []
  child.stdout?.on('data', (chunk) => words.push(String(chunk)))
  child.stderr?.on('data', (chunk) => words.push(String(chunk)))
  return words
}

async function ready(child: ChildProcess, words: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`the server ended with ${String(code)} before it was ready: ${words.join('')}`)))
    child.stdout?.on('data', () => {
      if (words.join('').includes('Ctrl+C')) resolve()
    })
  })
}
