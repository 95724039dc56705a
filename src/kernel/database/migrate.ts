import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { OwnerConnection } from './database.ts'
import { splitSql } from './sql-split.ts'

interface Migration {
  name: string
  checksum: string
  sql: string
}

const fileName = /^(?<number>\d{4})_[a-z0-9_]+\.sql$/u

/**
 * Applies the files `NNNN_name.sql` of a folder that the database does not have yet, in order, one statement
 * a message, each file in one transaction together with its record. Processes that start at once take turns.
 * @returns the names of the files applied now.
 * @throws Error naming the file when one has changed after it was applied, is unknown here, or fails.
 */
export async function migrate(owner: OwnerConnection, dir: string): Promise<string[]> {
  const files = await readMigrations(dir)
  return owner.exclusively(async () => {
    await prepareRecord(owner)
    const { rows } = await owner.query('select name, checksum from app.migrations order by name')
    const pending = pendingOf(files, new Map(rows.map((row) => [String(row['name']), String(row['checksum'])])))
    for (const file of pending) {
      // In order: each file builds on the one before.
      await apply(owner, file)
    }
    return pending.map((file) => file.name)
  })
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir)
  const names = entries.filter((name) => name.endsWith('.sql')).toSorted()
  const seen = new Map<string, string>()
  for (const name of names) {
    const number = fileName.exec(name)?.groups?.['number']
    if (number === undefined) throw new Error(`migration ${name} must be named NNNN_name.sql, in small letters`)
    const twin = seen.get(number)
    if (twin !== undefined) throw new Error(`migrations ${twin} and ${name} have the same number`)
    seen.set(number, name)
  }
  return Promise.all(names.map(async (name) => migrationOf(name, await readFile(join(dir, name), 'utf8'))))
}

/** Line ends do not count: a checkout on Windows must not look like a changed file. */
function migrationOf(name: string, content: string): Migration {
  const sql = content.replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

async function prepareRecord(owner: OwnerConnection): Promise<void> {
  const { rows } = await owner.query("select to_regclass('app.migrations') is not null as present")
  if (rows[0]?.['present'] === true) return
  await owner.query('create schema if not exists app')
  await owner.query('create table app.migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())')
  await owner.query("comment on table app.migrations is 'shard:local'")
}

function pendingOf(files: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(files.map((file) => file.name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown !== undefined) throw new Error(`the database has migration ${unknown}, which this version does not know: start a newer version`)
  const changed = files.find((file) => applied.has(file.name) && applied.get(file.name) !== file.checksum)
  if (changed) throw new Error(`migration ${changed.name} was changed after it was applied: restore the file and write a new migration`)
  const pending = files.filter((file) => !applied.has(file.name))
  const late = pending.find((file) => [...applied.keys()].some((name) => name > file.name))
  if (late) throw new Error(`migration ${late.name} has a lower number than one already applied: give it the next number`)
  return pending
}

async function apply(owner: OwnerConnection, { name, checksum, sql }: Migration): Promise<void> {
  await owner.query('BEGIN')
  let done = 0
  try {
    for (const statement of splitSql(sql)) {
      await owner.query(statement)
      done++
    }
    await owner.query('insert into app.migrations (name, checksum) values ($1, $2)', [name, checksum])
    await owner.query('COMMIT')
  } catch (error) {
    throw new Error(`migration ${name}, statement ${done + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
