import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip, type Gzip } from 'node:zlib'
import type { OwnerConnection } from '../../kernel/database/database.ts'
import { syncPath } from '../../kernel/database/sync-path.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Progress } from './schema.ts'
import { countRows, insertRows, listTables, migrationNames, readTable } from './tables.ts'

const format = 'lianxin-backup-1'
const batch = 500

/** Hears of every finished table. */
export type Say = (step: Progress) => void

/**
 * Writes every table of the product to a gzip file of JSON lines, as of one instant: a head, then for each
 * table its rows and a line with their number and SHA-256. The same file restores into either engine.
 * The data keys are not in it. The file appears only when it is whole and on the disk.
 */
export async function writeBackup(owner: OwnerConnection, file: string, say: Say): Promise<void> {
  const part = `${file}.part`
  const out = createGzip({ level: 6 })
  const written = pipeline(out, createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
  written.catch(() => out.destroy())
  try {
    await owner.exclusively(async () => {
      await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      const tables = await listTables(owner)
      await put(out, JSON.stringify({ format, migrations: await migrationNames(owner), tables: tables.map(({ name }) => name) }))
      for (const { name } of tables) {
        say(await writeTable(owner, out, { name, total: tables.length }))
      }
      await owner.query('COMMIT')
    })
    out.end()
    await written
    await rename(part, file)
    syncPath(dirname(file))
  } catch (error) {
    out.destroy()
    await rm(part, { force: true })
    throw error
  }
}

async function writeTable(owner: OwnerConnection, out: Gzip, { name, total }: { name: string; total: number }): Promise<Progress> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const page of readTable(owner, name, batch)) {
    for (const line of page) {
      hash.update(line)
      rows++
      await put(out, line)
    }
  }
  await put(out, JSON.stringify({ table: name, rows, sha256: hash.digest('hex') }))
  return { table: name, rows, total }
}

async function put(out: Gzip, line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, 'drain')
}

interface Head {
  format: string
  migrations: string[]
  tables: string[]
}

/**
 * Reads a backup into an empty database at the same migration, in one transaction: all or nothing.
 * @throws AppError conflict when the database holds records or is at another migration; invalid when the file is damaged
 */
export async function readBackup(owner: OwnerConnection, file: string, say: Say): Promise<void> {
  await owner.exclusively(async () => {
    await owner.query('BEGIN')
    try {
      for await (const step of restoreLines(owner, linesOf(file))) say(step)
      await owner.query('COMMIT')
    } catch (error) {
      await owner.query('ROLLBACK')
      throw error
    }
  })
}

function linesOf(file: string): AsyncIterable<string> {
  const input = createReadStream(file)
  const plain = input.pipe(createGunzip())
  input.on('error', (error) => plain.destroy(error))
  return createInterface({ input: plain, crlfDelay: Infinity })
}

async function* restoreLines(owner: OwnerConnection, lines: AsyncIterable<string>): AsyncGenerator<Progress> {
  let head: Head | undefined
  let at = 0
  let state: { hash: Hash; rows: number; waiting: string[] } = { hash: createHash('sha256'), rows: 0, waiting: [] }
  for await (const line of lines) {
    if (!head) {
      head = await checkedHead(owner, line)
      continue
    }
    const name = head.tables[at] ?? ''
    if (!isEnd(line)) {
      state.hash.update(line)
      state.rows++
      state.waiting.push(line)
      if (state.waiting.length === batch) await insertRows(owner, name, state.waiting.splice(0))
      continue
    }
    await insertRows(owner, name, state.waiting)
    if (line !== JSON.stringify({ table: name, rows: state.rows, sha256: state.hash.digest('hex') })) throw damaged(name)
    yield { table: name, rows: state.rows, total: head.tables.length }
    state = { hash: createHash('sha256'), rows: 0, waiting: [] }
    at++
  }
  if (!head || at !== head.tables.length) throw damaged('end')
}

/** Rows are PostgreSQL's own JSON of a record, which starts with its first column. */
function isEnd(line: string): boolean {
  return line.startsWith('{"table":"') && line.includes('"sha256":"')
}

async function checkedHead(owner: OwnerConnection, line: string): Promise<Head> {
  const head: Head = JSON.parse(line)
  if (head.format !== format) throw damaged('head')
  const present = await migrationNames(owner)
  if (present.join() !== head.migrations.join()) {
    throw new AppError('conflict', 'backup.otherVersion', {
      zh: '备份与当前程序的数据结构版本不同。请用制作备份时的版本恢复，再升级。',
      en: 'The backup was made at another version of the data structure. Restore it with that version, then upgrade.',
    })
  }
  for (const name of head.tables) {
    if ((await countRows(owner, name)) > 0) throw notEmpty()
  }
  return head
}

function notEmpty(): AppError {
  return new AppError('conflict', 'backup.notEmpty', {
    zh: '数据库里已有数据，未做恢复。请恢复到一个新的空数据目录或空数据库。',
    en: 'The database already holds records, so nothing was restored. Restore into a new, empty folder or database.',
  })
}

function damaged(place: string): AppError {
  return new AppError('invalid', 'backup.damaged', {
    zh: `备份文件不完整或被改动（${place}），没有恢复任何内容。请换一份备份。`,
    en: `The backup file is incomplete or was altered (${place}); nothing was restored. Use another backup.`,
  })
}
