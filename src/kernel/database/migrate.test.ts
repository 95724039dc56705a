import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Engine, TestDatabase } from '../../../test/database-harness.ts'
import { openTestDatabase, testEngines } from '../../../test/database-harness.ts'
import type { OwnerConnection } from './database.ts'
import { migrate } from './migrate.ts'
import { openPglite } from './pglite.ts'

const migrator = fileURLToPath(new URL('../../../test/durability/migrator.ts', import.meta.url))

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-migrate-'))
})

afterEach(async () => rm(folder, { recursive: true, force: true }))

async function files(name: string, content: Record<string, string>): Promise<string> {
  const dir = join(folder, name)
  await mkdir(dir)
  for (const [file, sql] of Object.entries(content)) await writeFile(join(dir, file), sql)
  return dir
}

const first = { '0001_a.sql': 'create table a (id integer);\n-- a comment; with a semicolon\ninsert into a values (1);' }
const second = { ...first, '0002_b.sql': 'create table b (id integer); insert into b values (1)' }

async function present(owner: OwnerConnection, table: string): Promise<boolean> {
  const { rows } = await owner.query('select to_regclass($1) is not null as present', [`public.${table}`])
  return rows[0]?.['present'] === true
}

describe.each(testEngines)('migrations on %s', (engine) => {
  let opened: TestDatabase

  beforeEach(async () => {
    opened = await openTestDatabase(engine, { migrated: false })
  })

  afterEach(async () => opened.close())

  test('are applied once, in order', async () => {
    expect(await migrate(opened.owner, await files('one', first))).toEqual(['0001_a.sql'])
    const dir = await files('two', second)
    expect(await migrate(opened.owner, dir)).toEqual(['0002_b.sql'])
    expect(await migrate(opened.owner, dir)).toEqual([])
  })

  test('leave nothing of a file that fails', async () => {
    const broken = await files('broken', { ...first, '0002_b.sql': 'create table b (id integer); insert into b values (1); insert into b values (x);' })
    await expect(migrate(opened.owner, broken)).rejects.toThrow('migration 0002_b.sql, statement 3: column "x" does not exist')
    expect([await present(opened.owner, 'a'), await present(opened.owner, 'b')]).toEqual([true, false])
    expect(await migrate(opened.owner, await files('mended', second))).toEqual(['0002_b.sql'])
  })

  test.each([
    ['changed', { '0001_a.sql': `${first['0001_a.sql']} ` }, '0001_a.sql was changed after it was applied'],
    ['missing', {}, '0001_a.sql, which this version does not know'],
    ['late', { ...first, '0000_z.sql': 'select 1' }, '0000_z.sql has a lower number'],
    ['twice', { ...first, '0001_b.sql': 'select 1' }, '0001_a.sql and 0001_b.sql have the same number'],
    ['misnamed', { ...first, '2_b.sql': 'select 1' }, '2_b.sql must be named'],
  ])('refuse a file that is %s, by name', async (_, content, message) => {
    await migrate(opened.owner, await files('before', first))
    await expect(migrate(opened.owner, await files('after', content))).rejects.toThrow(message)
  })

  test('take turns when several start at once', async () => {
    const dir = await files('slow', { '0001_a.sql': 'create table a (id integer); select pg_sleep(0.3); insert into a values (1)' })
    const results = await Promise.all(engine === 'postgres' ? [run(opened.ownerUrl, dir), run(opened.ownerUrl, dir)] : [migrate(opened.owner, dir), migrate(opened.owner, dir)])
    expect(results.map((applied) => applied.length).toSorted((left, right) => left - right)).toEqual([0, 1])
  })
})

/** A process of its own; resolves to the files it applied. */
async function run(target: string, dir: string): Promise<string[]> {
  const child = spawn(process.execPath, [migrator, target, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of child.stdout) output += String(chunk)
  const applied = /^applied (.*)$/mu.exec(output)?.[1]
  if (applied === undefined) throw new Error(`the migrating process gave up: ${output}`)
  return applied.split(' ').filter((name) => name !== '')
}

/** Starts a migrating process and kills it while its second statement runs. */
async function runAndKill(target: string, dir: string): Promise<void> {
  const child = spawn(process.execPath, [migrator, target, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  let output = ''
  for await (const chunk of child.stdout) {
    output += String(chunk)
    if (output.includes('pg_sleep')) child.kill('SIGKILL')
  }
  await gone
  expect(output).not.toContain('\napplied')
}

const half = { '0001_half.sql': 'create table half_a (id integer); select pg_sleep(2); create table half_b (id integer)' }
const whole = { '0001_half.sql': 'create table half_a (id integer); create table half_b (id integer)' }

interface Place {
  /** What another process is given. */
  target: string
  /** Opens it here, once the other process has gone. */
  open: () => Promise<{ owner: OwnerConnection; close: () => Promise<void> }>
}

async function placeOn(engine: Engine): Promise<Place> {
  if (engine === 'postgres') {
    const opened = await openTestDatabase(engine, { migrated: false })
    return { target: opened.ownerUrl, open: async () => opened }
  }
  const target = join(folder, 'database')
  return {
    target,
    async open() {
      const database = await openPglite({ dir: target })
      return { owner: database.owner(), close: async () => database.close() }
    },
  }
}

describe.each(testEngines)('a process killed while it migrates %s', (engine) => {
  test('leaves nothing half done', async () => {
    const place = await placeOn(engine)
    await runAndKill(place.target, await files('half', half))
    const { owner, close } = await place.open()
    // The server notices the loss of its client only after the sleep; the lock makes this wait for it.
    expect(await migrate(owner, await files('whole', whole))).toEqual(['0001_half.sql'])
    expect([await present(owner, 'half_a'), await present(owner, 'half_b')]).toEqual([true, true])
    await close()
  }, 40_000)
})
