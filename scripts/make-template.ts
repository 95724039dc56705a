import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { jobs } from '../src/jobs.ts'
import { migrate } from '../src/kernel/database/migrate.ts'
import { openPglite } from '../src/kernel/database/pglite.ts'
import { migrateJobs } from '../src/kernel/jobs.ts'

/** Writes a migrated, empty embedded database as an archive, so that a first start need not build one. */
export async function makeTemplate(target: string): Promise<void> {
  const database = await openPglite({ dir: null })
  try {
    await migrate(database.owner(), fileURLToPath(new URL('../migrations', import.meta.url)))
    await migrateJobs(database.owner(), jobs)
    await writeFile(target, await database.dump())
  } finally {
    await database.close()
  }
}

if (import.meta.main) {
  const [target] = process.argv.slice(2)
  if (target === undefined) throw new Error('say where to write: node scripts/make-template.ts dist/template.tar.gz')
  await makeTemplate(target)
}
