import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatKey, generateKey } from '../../src/kernel/crypto.ts'
import { testEngines } from '../database-harness.ts'
import { openCounty, type County } from './county.ts'
import { Ledger, finish, write } from './ledger.ts'
import { postgresPlace, startDurableCluster, type DurableCluster, type Place } from './place.ts'
import { compare, nothing, verify } from './proof.ts'
import { isBuilt, startServer, type Environment, type Server } from './server.ts'

describe.runIf(isBuilt && testEngines.includes('postgres'))('two servers on one PostgreSQL', () => {
  const ledger = new Ledger()
  let cluster: DurableCluster
  let place: Place
  let folders: [Environment, Environment]
  let servers: Server[] = []
  let county: County

  beforeAll(async () => {
    cluster = await startDurableCluster()
    place = await postgresPlace(cluster)
    const keys = { LIANXIN_DATA_KEYS: formatKey(generateKey()) }
    const data = place.environment['LIANXIN_DATA'] ?? ''
    folders = [
      { ...place.environment, ...keys, LIANXIN_DATA: `${data}/one` },
      { ...place.environment, ...keys, LIANXIN_DATA: `${data}/two` },
    ]
  })

  afterAll(async () => {
    await Promise.all(servers.map(async (server) => server.kill()))
    await cluster.stop()
    await place.remove()
  })

  test('start at once on an empty database, and the tables are made once', async () => {
    servers = await Promise.all(folders.map(async (environment) => startServer(environment)))
    const { rows } = await place.inspect(async (owner) => owner.query(`select count(*)::int as n, count(distinct name)::int as names from app.migrations`))
    expect(rows[0]?.['n']).toBe(rows[0]?.['names'])
    const [one, two] = servers
    if (!one || !two) throw new Error('two servers were started')
    expect(await one.stop()).toMatchObject({ code: 0 })
    const again = await startServer(folders[0], ['--demo'])
    servers = [again, two]
    county = await openCounty(again)
  }, 120_000)

  test('take turns at jobs: every write counts once and is sealed once', async () => {
    const goal = ledger.grown(200)
    await Promise.all(servers.map(async ({ url }) => write(ledger, county, { url, clients: 3, until: goal })))
    for (const { url } of servers.slice(1)) await finish(ledger, county, url)
    expect(ledger.refusals).toEqual([])
    await jobsDone(place)
    expect(await verify(folders[0])).toEqual([])
    expect(await verify(folders[1])).toEqual([])
    expect(await place.inspect(async (owner) => compare(owner, ledger))).toEqual(nothing)
    expect(await Promise.all(servers.map(async (server) => server.stop()))).toMatchObject([{ code: 0 }, { code: 0 }])
  }, 120_000)
})

/** Waits until the jobs of both servers have sealed and folded what was written. */
async function jobsDone(place: Place): Promise<void> {
  const deadline = Date.now() + 40_000
  for (;;) {
    // Jobs come round every few seconds.
    const left = await place.inspect(async (owner) => owner.query('select (select count(*) from audit_unsealed) + (select count(*) from opinion_deltas) as n'))
    if (Number(left.rows[0]?.['n']) === 0) return
    if (Date.now() > deadline) throw new Error('the jobs did not finish within 40 s')
    await sleep(500)
  }
}
