import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OwnerConnection } from '../../src/kernel/database/database.ts'
import { testEngines } from '../database-harness.ts'
import { openCounty, type County } from './county.ts'
import { Ledger, finish, write } from './ledger.ts'
import { embeddedPlace, keysOf, postgresPlace, startDurableCluster, type DurableCluster, type Place } from './place.ts'
import { brokenRules, compare, nothing, verify } from './proof.ts'
import { isBuilt, runCommand, startServer, type Environment, type Server } from './server.ts'

describe.runIf(isBuilt && testEngines.includes('postgres'))('a backup taken while people write', () => {
  const ledger = new Ledger()
  let cluster: DurableCluster
  let embedded: Place
  let postgres: Place
  let back: Place
  let server: Server
  let county: County
  let keys: Environment

  beforeAll(async () => {
    cluster = await startDurableCluster()
    embedded = await embeddedPlace()
    postgres = await postgresPlace(cluster)
    back = await embeddedPlace()
    server = await startServer(embedded.environment, ['--demo'])
    county = await openCounty(server)
    keys = { LIANXIN_DATA_KEYS: await keysOf(embedded) }
  })

  afterAll(async () => {
    await server.kill()
    await cluster.stop()
    await Promise.all([embedded, postgres, back].map(async (place) => place.remove()))
  })

  test('goes from the embedded database into PostgreSQL, whole', async () => {
    const file = join(embedded.environment['LIANXIN_DATA'] ?? '', 'backup.gz')
    await backUpUnderWrites(embedded.environment, file)
    expect(await server.stop()).toMatchObject({ code: 0 })
    await restore(postgres, file)
  }, 120_000)

  test('and back, with what was written there', async () => {
    server = await startServer({ ...postgres.environment, ...keys })
    // To the people who write, what came after the backup was never answered: they ask again with the same keys.
    ledger.forgetAnswers()
    await finish(ledger, county, server.url)
    const file = join(embedded.environment['LIANXIN_DATA'] ?? '', 'back.gz')
    await backUpUnderWrites(postgres.environment, file)
    await finish(ledger, county, server.url)
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(await postgres.inspect(async (owner) => compare(owner, ledger))).toEqual(nothing)
    await restore(back, file)
  }, 120_000)

  async function backUpUnderWrites(environment: Environment, file: string): Promise<void> {
    await write(ledger, county, { url: server.url, clients: 3, until: ledger.grown(30) })
    const done = runCommand({ ...environment, ...keys }, ['backup', file])
    await write(ledger, county, { url: server.url, clients: 3, until: done })
    await write(ledger, county, { url: server.url, clients: 3, until: ledger.grown(10) })
    expect(await done).toMatchObject({ code: 0 })
    expect(ledger.refusals).toEqual([])
  }

  /** Into an empty place, where every table has the rows of the file and every figure agrees. */
  async function restore(place: Place, file: string): Promise<void> {
    const environment = { ...place.environment, ...keys }
    expect(await runCommand(environment, ['restore', file])).toMatchObject({ code: 0 })
    expect(await verify(environment)).toEqual([])
    const expected = await rowsIn(file)
    expect(expected.get('opinions')).toBeGreaterThan(0)
    const [found, faults] = await place.inspect(async (owner) => [await rowsOf(owner, [...expected.keys()]), await brokenRules(owner)])
    expect(found).toEqual(expected)
    expect(faults).toEqual([])
  }
})

/** Rows of each table as a backup counts them. */
async function rowsIn(file: string): Promise<Map<string, number>> {
  const text = gunzipSync(await readFile(file)).toString()
  const ends = text.matchAll(/^\{"table":"(\w+)","rows":(\d+),"sha256":/gmu)
  return new Map(Array.from(ends, ([, name = '', rows]) => [name, Number(rows)]))
}

async function rowsOf(owner: OwnerConnection, tables: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const table of tables) {
    // One connection answers one query at a time.
    const { rows } = await owner.query(`select count(*)::int as n from ${table}`)
    found.set(table, Number(rows[0]?.['n']))
  }
  return found
}
