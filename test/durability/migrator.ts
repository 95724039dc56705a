import { migrate } from '../../src/kernel/database/migrate.ts'
import { openPostgresOwner } from '../../src/kernel/database/open.ts'
import { openPglite } from '../../src/kernel/database/pglite.ts'

/** Migrates `<folder or postgres address> <migrations>`; announces each statement before sending it, and at the end the files applied. */
const [target = '', dir = ''] = process.argv.slice(2)

const owner = target.startsWith('postgres://') ? await openPostgresOwner(target) : (await openPglite({ dir: target })).owner()
const applied = await migrate(
  {
    exclusively: async (work) => owner.exclusively(work),
    close: async () => owner.close(),
    async query(sql, parameters) {
      process.stdout.write(`> ${sql}\n`)
      return owner.query(sql, parameters)
    },
  },
  dir,
)
process.stdout.write(`applied ${applied.join(' ')}\n`)
process.exit()
