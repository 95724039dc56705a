import { runSteps, tableLine } from './check-steps.ts'

const started = performance.now()
const outcomes = await runSteps((outcome) => process.stdout.write(tableLine(outcome)))
const failed = outcomes.filter((outcome) => !outcome.passed)
for (const { name, output } of failed) process.stdout.write(`\n── ${name}\n${output.trimEnd()}\n`)
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`\n${outcomes.length - failed.length} of ${outcomes.length} steps passed in ${seconds} s\n`)
process.exitCode = failed.length === 0 ? 0 : 1
