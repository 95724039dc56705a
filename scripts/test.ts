import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, runSteps, tableLine } from './check-steps.ts'
import { countOf } from './test-count.ts'
import type { Count } from './test-count.ts'

const counts = await counted(process.argv.slice(2))
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
const ranNothing = passed + failed === 0
process.exitCode = failed > 0 || ranNothing ? 1 : 0
process.stdout.write(`\n${passed} passed, ${ranNothing ? 1 : failed} failed\n`)

/** With words that narrow the run, only the matching tests; without, the checks first. */
async function counted(filter: readonly string[]): Promise<Count[]> {
  const built = await run(['scripts/build.ts', '--if-stale'], true)
  // Tests start the built product, so without one they would only tell of the last build.
  if (built.code !== 0) return [{ passed: 0, failed: 1 }]
  return filter.length === 0 ? [await checks(), await tests([])] : [await tests(filter)]
}

async function checks(): Promise<Count> {
  const outcomes = await runSteps(({ output, ...outcome }) => {
    process.stdout.write(tableLine({ output, ...outcome }))
    if (!outcome.passed) process.stdout.write(`${output.trimEnd()}\n`)
  })
  const failures = outcomes.filter((outcome) => !outcome.passed).length
  return { passed: outcomes.length - failures, failed: failures }
}

async function tests(filter: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-test-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await run(['vitest', 'run', ...filter, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], true)
    return countOf(existsSync(report) ? readFileSync(report, 'utf8') : '', code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
