import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPglite } from '../../src/kernel/database/pglite.ts'

const writer = fileURLToPath(new URL('writer.ts', import.meta.url))
const shadowing = fileURLToPath(new URL('shadow.ts', import.meta.url))

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxin-durability-'))
})

afterEach(async () => rm(folder, { recursive: true, force: true }))

interface Acknowledged {
  id: number
  syncs: number
}

/** Runs a writer until so many rows are acknowledged, then kills it with SIGKILL; returns all that were. */
async function writeUntilKilled(kind: 'durable' | 'stock', options: { rows: number; from?: number; shadow?: boolean }): Promise<Acknowledged[]> {
  const dir = join(folder, 'database')
  const child = spawn(process.execPath, [...(options.shadow ? ['--import', shadowing] : []), writer, kind, dir, String(options.from ?? 1)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LIANXIN_SHADOW_OF: dir, LIANXIN_SHADOW: join(folder, 'shadow') },
  })
  const acknowledged: Acknowledged[] = []
  for await (const line of createInterface(child.stdout)) {
    const [id, syncs] = line.split(' ').map(Number)
    acknowledged.push({ id: id ?? 0, syncs: syncs ?? 0 })
    if (acknowledged.length === options.rows) child.kill('SIGKILL')
  }
  return acknowledged
}

async function rowsIn(name: string): Promise<unknown[]> {
  const database = await openPglite({ dir: join(folder, name) })
  try {
    const { rows } = await database.owner().query('select id from written order by id')
    return rows.map((row) => row['id'])
  } finally {
    await database.close()
  }
}

describe('a simulated power cut', () => {
  test('loses no acknowledged row', async () => {
    const acknowledged = await writeUntilKilled('durable', { rows: 100, shadow: true })
    expect(acknowledged.length).toBeGreaterThanOrEqual(100)
    expect(acknowledged.filter(({ syncs }) => syncs < 1), 'every commit is synced').toEqual([])
    expect(await rowsIn('shadow')).toEqual(expect.arrayContaining(acknowledged.map(({ id }) => id)))
  }, 60_000)

  test('loses them all without the cure, which proves that the test can fail', async () => {
    const acknowledged = await writeUntilKilled('stock', { rows: 100, shadow: true })
    expect(acknowledged.length).toBeGreaterThanOrEqual(100)
    expect(await rowsIn('shadow')).toEqual([])
  }, 60_000)
})

test('five kills in a row lose no acknowledged row', async () => {
  const acknowledged: number[] = []
  for (let round = 0; round < 5; round++) {
    const rows = await writeUntilKilled('durable', { rows: 40, from: round * 1000 + 1 })
    acknowledged.push(...rows.map(({ id }) => id))
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(200)
  expect(await rowsIn('database')).toEqual(expect.arrayContaining(acknowledged))
}, 60_000)
