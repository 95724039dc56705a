import { cpSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { scopeOf } from '../../src/kernel/access.ts'
import { openPglite } from '../../src/kernel/database/pglite.ts'

/**
 * Commits rows for ever and writes the number of each to stdout once its commit was answered.
 * `durable <folder>` is the product's engine, `stock <folder>` PGlite as it comes, whose state before the first row is
 * given to the shadow so that only the rows are at stake.
 */
const [kind, dir = ''] = process.argv.slice(2)

const schema = [
  'create schema if not exists app',
  `do $$ begin if not exists (select from pg_roles where rolname = 'lianxin_app') then create role lianxin_app; end if; end $$`,
  `create or replace function app.set_ctx(text, text, text, text, text, text, text, text) returns void language sql as 'select'`,
  'grant usage on schema app to lianxin_app',
  'create table if not exists written (id integer primary key)',
  'grant select, insert on written to lianxin_app',
]

const scope = scopeOf({ kind: 'system', tenant: '130728', name: 'writer' })

async function durableWriter(): Promise<(id: number) => Promise<unknown>> {
  const database = await openPglite({ dir })
  const owner = database.owner()
  for (const sql of schema) await owner.query(sql)
  return async (id) => {
    const before = await database.syncs()
    await database.transaction({
      scope,
      work: async (session) => session.send([{ sql: 'insert into written values ($1)', parameters: [id] }]),
      last: () => [],
    })
    return (await database.syncs()) - before
  }
}

async function stockWriter(): Promise<(id: number) => Promise<unknown>> {
  const database = await PGlite.create(dir)
  for (const sql of schema) await database.exec(sql)
  await database.exec('checkpoint')
  cpSync(dir, process.env['LIANXIN_SHADOW'] ?? '', { recursive: true })
  return async (id) => {
    await database.query('insert into written values ($1)', [id])
    return 0
  }
}

const write = await (kind === 'stock' ? stockWriter() : durableWriter())
// Numbers go on where an earlier process has been killed.
for (let id = Number(process.argv[4] ?? 1); ; id++) {
  const syncs = await write(id)
  process.stdout.write(`${id} ${String(syncs)}\n`)
}
