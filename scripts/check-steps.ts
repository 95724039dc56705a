import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The top of the checkout. */
export const root = resolve(import.meta.dirname, '..')

interface Step {
  readonly name: string
  /** A program of node_modules/.bin or, ending in `.ts`, a script of ours. */
  readonly command: readonly [string, ...string[]]
  /** The step exists as soon as this file does. */
  readonly needs?: string
}

/** How a step ended. */
export interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

// Longest first, so that two at a time end together.
const steps: readonly Step[] = [
  { name: 'types: server', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types: console', command: ['tsc', '--noEmit', '-p', 'console/tsconfig.json'], needs: 'console/main.tsx' },
  { name: 'database lint', command: ['scripts/lint-database.ts'], needs: 'scripts/lint-database.ts' },
  { name: 'generated: tables', command: ['scripts/generate-tables.ts', '--check'], needs: 'scripts/generate-tables.ts' },
  { name: 'generated: OpenAPI and client', command: ['scripts/generate-client.ts', '--check'], needs: 'scripts/generate-client.ts' },
  { name: 'generated: guide to the API', command: ['scripts/generate-docs.ts', '--check'], needs: 'scripts/generate-docs.ts' },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--report-unused-disable-directives-severity=error', '-c', '.oxlintrc.json'] },
  { name: 'boundaries', command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'bin', 'src', 'console', 'scripts', 'bench'] },
  { name: 'lockfile', command: ['scripts/complete-lockfile.ts', '--check'] },
  { name: 'names, words, comments', command: ['scripts/check-sources.ts'] },
]

const atOnce = 2

/** Runs every step, two at a time; `onEnd` hears of each as it ends. */
export async function runSteps(onEnd: (outcome: Outcome) => void): Promise<Outcome[]> {
  const waiting = steps.filter((step) => step.needs === undefined || existsSync(join(root, step.needs)))
  const outcomes: Outcome[] = []
  async function work(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const outcome = await runStep(step)
      outcomes.push(outcome)
      onEnd(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return outcomes
}

/** One line of the table of steps. */
export function tableLine({ name, passed, seconds }: Outcome): string {
  return `${passed ? '✓' : '✗'} ${name.padEnd(32)} ${seconds.toFixed(1).padStart(6)} s\n`
}

/** Runs a program in the checkout; its two streams are returned as one text, or shown while it runs. */
export async function run(command: readonly [string, ...string[]], show: boolean): Promise<{ code: number; output: string }> {
  const [name, ...args] = command
  const isScript = name.endsWith('.ts')
  const program = isScript ? process.execPath : join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
  const child = spawn(program, isScript ? [name, ...args] : args, {
    cwd: root,
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && !isScript,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code: code ?? 1, output }))
  })
}

async function runStep({ name, command }: Step): Promise<Outcome> {
  const started = performance.now()
  const { code, output } = await run(command, false)
  return { name, passed: code === 0, seconds: (performance.now() - started) / 1000, output }
}
