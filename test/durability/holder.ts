import { openPglite } from '../../src/kernel/database/pglite.ts'

/** Opens the embedded database in a folder and holds it until it is killed; says "open" or why it could not. */
const [dir = ''] = process.argv.slice(2)
try {
  await openPglite({ dir })
  process.stdout.write('open\n')
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
