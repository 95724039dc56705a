import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { scopeOf } from '../access.ts'
import { lockFolder } from './folder-lock.ts'
import type { PgliteDatabase } from './pglite.ts'
import { openPglite } from './pglite.ts'

vi.setConfig({ testTimeout: 60_000 })

const holder = fileURLToPath(new URL('../../../test/durability/holder.ts', import.meta.url))
const scope = scopeOf({ kind: 'system', tenant: '130728', name: 'test' })

let folder = ''
let dir = ''
let children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-pglite-'))
  dir = join(folder, 'database')
})

afterEach(async () => {
  await Promise.all(children.map(killed))
  children = []
  await rm(folder, { recursive: true, force: true })
})

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Another process that opens the folder; resolves to it and its first words. */
async function hold(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [holder, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [chunk]: unknown[] = await once(child.stdout, 'data')
  return { child, said: String(chunk) }
}

async function openTemplate(): Promise<PgliteDatabase> {
  return openPglite({ dir, templatePath: inject('pgliteTemplate'), patience: 1500 })
}

describe('one folder, one process', () => {
  test('a second process is told which one has the folder and what to do', async () => {
    const database = await openTemplate()
    const { said } = await hold()
    expect(said).toContain('database.folderInUse')
    expect(said).toContain(`in use by process ${process.pid}`)
    await database.close()
  })

  test('the same process cannot open it twice either', async () => {
    const database = await openTemplate()
    await expect(openTemplate()).rejects.toMatchObject({ kind: 'unavailable', code: 'database.folderInUse' })
    await database.close()
  })

  test('a killed process leaves the folder free', async () => {
    const { child, said } = await hold()
    expect(said).toBe('open\n')
    await expect(lockFolder(dir)).rejects.toMatchObject({ code: 'database.folderInUse' })
    await killed(child)
    const database = await openTemplate()
    await database.close()
    expect(existsSync(`${dir}.lock`)).toBe(false)
  })

  test.each([
    ['another process that has the number of the old one', JSON.stringify({ pid: process.pid, started: 'another boot/1' })],
    ['a process that is gone', JSON.stringify({ pid: 4_194_305, started: '' })],
  ])('a lock of %s is taken over, and left-over files are cleared', async (_, content) => {
    await mkdir(dir)
    await writeFile(`${dir}.lock`, content)
    await writeFile(join(dir, 'postmaster.pid'), '')
    const unlock = await lockFolder(dir)
    expect(existsSync(join(dir, 'postmaster.pid'))).toBe(false)
    expect(await readFile(`${dir}.lock`, 'utf8')).toContain(`"pid":${process.pid},`)
    await unlock()
  })

  test('of many that find a stale lock exactly one gets it', async () => {
    await writeFile(`${dir}.lock`, JSON.stringify({ pid: 4_194_305, started: '' }))
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, async () => lockFolder(dir)))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the engine', () => {
  test('syncs every commit and no read', async () => {
    const database = await openTemplate()
    const syncs: number[] = []
    for (let n = 0; n < 20; n++) {
      const before = await database.syncs()
      await database.transaction({ scope, work: async (session) => session.send([counter(n)]), last: () => [] })
      const written = await database.syncs()
      await database.read(scope, [{ sql: 'select * from counters', parameters: [] }])
      syncs.push(written - before, (await database.syncs()) - written)
    }
    await database.close()
    expect(syncs).toEqual(Array.from({ length: 20 }, () => [1, 0]).flat())
  })

  test('is stopped and opened anew after a runaway statement, with what was committed', async () => {
    const database = await openTemplate()
    await database.transaction({ scope, work: async (session) => session.send([counter(1)]), last: () => [] })
    const runaway = { sql: 'select count(*) from generate_series(1, 100000000000)', parameters: [] }
    const attempts = await Promise.allSettled([
      database.read(scope, [runaway]),
      database.transaction({ scope, work: async (session) => session.send([counter(2)]), last: () => [] }),
    ])
    expect(attempts[0]).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable', code: 'database.unavailable' } })
    expect(attempts[1].status, 'the next in the queue only waits').toBe('fulfilled')
    const [found] = await database.read(scope, [{ sql: 'select value from counters where tenant = $1 order by value', parameters: ['130728'] }])
    expect(found?.rows).toEqual([{ value: 1 }, { value: 2 }])
    await database.close()
  })

  test('makes a first start anew that was interrupted', async () => {
    await mkdir(dir)
    await writeFile(join(dir, 'PG_VERSION'), '18\n')
    await writeFile(`${dir}.initialising`, '')
    const database = await openTemplate()
    const found = await database.unscoped({ sql: 'select 1 as n', parameters: [] })
    await database.close()
    expect(found.rows).toEqual([{ n: 1 }])
  })
})

function counter(n: number): { sql: string; parameters: unknown[] } {
  return { sql: 'insert into counters (tenant, series, value) values ($1, $2, $3)', parameters: ['130728', `series ${n}`, n] }
}
