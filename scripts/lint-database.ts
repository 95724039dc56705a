import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { OwnerConnection } from '../src/kernel/database/database.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { openPglite } from '../src/kernel/database/pglite.ts'

/** Checks the migrated schema against the rules that let it run on a distributed PostgreSQL. */

const rules = new URL('lint-database.sql', import.meta.url)
const migrations = fileURLToPath(new URL('../migrations', import.meta.url))

/** One sentence per broken rule: "table: rule (what)"; empty when the schema is clean. */
export async function lintDatabase(owner: OwnerConnection): Promise<string[]> {
  const { rows } = await owner.query(await readFile(rules, 'utf8'))
  return rows.map((row) => `${String(row['rel'])}: ${String(row['rule'])} (${String(row['what'])})`)
}

if (import.meta.main) {
  const database = await openPglite({ dir: null })
  await migrate(database.owner(), migrations)
  const findings = await lintDatabase(database.owner())
  await database.close()
  for (const finding of findings) process.stdout.write(`${finding}\n`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
