import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testEngines } from '../database-harness.ts'
import { openCounty, type County } from './county.ts'
import { Ledger, finish, write } from './ledger.ts'
import { embeddedPlace, postgresPlace, startDurableCluster, type DurableCluster, type Place } from './place.ts'
import { compare, nothing, verify } from './proof.ts'
import { isBuilt, startServer, type Server } from './server.ts'

/** More rounds find rarer moments: `LIANXIN_CRASH_ROUNDS=25`. */
const rounds = Number(process.env['LIANXIN_CRASH_ROUNDS'] ?? '3')
const clients = 6

describe.runIf(isBuilt).each(testEngines)('a server killed under writes on %s', (engine) => {
  const ledger = new Ledger()
  const startsMs: number[] = []
  let cluster: DurableCluster | undefined
  let place: Place
  let server: Server
  let county: County

  beforeAll(async () => {
    cluster = engine === 'postgres' ? await startDurableCluster() : undefined
    place = cluster ? await postgresPlace(cluster) : await embeddedPlace()
    server = await startServer(place.environment, ['--demo'])
    county = await openCounty(server)
  })

  afterAll(async () => {
    await server.kill()
    await place.remove()
    await cluster?.stop()
    const starts = startsMs.toSorted((left, right) => left - right).map(Math.round)
    const figures = { rounds, acknowledgedWrites: ledger.acknowledgedWrites, opinions: ledger.entries.length, refusals: ledger.refusals.length, startMs: starts }
    process.stdout.write(`${engine}, kill -9: ${JSON.stringify(figures)}\n`)
  })

  test.each(Array.from({ length: rounds }, (_, round) => round + 1))('round %i: comes up again and takes what was not answered', async (round) => {
    // In every second round the database dies first, under a server that lives on.
    const dying = cluster !== undefined && round % 2 === 0 ? cluster : undefined
    await write(ledger, county, { url: server.url, clients, until: kill(dying) })
    await cluster?.recovered()
    server = await startServer(place.environment)
    startsMs.push(server.startMs)
    await finish(ledger, county, server.url)
    expect(ledger.entries.filter(({ acknowledged, asked }) => acknowledged < asked)).toEqual([])
  }, 120_000)

  test('nothing acknowledged is lost, nothing is there twice, no step is half done', async () => {
    expect(ledger.refusals.map(({ code }) => String(code)).filter((code) => !code.startsWith('database.'))).toEqual([])
    expect(await verify(place.environment)).toEqual([])
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(await place.inspect(async (owner) => compare(owner, ledger))).toEqual(nothing)
  }, 120_000)

  /** At a moment that nobody chose, with requests under way. */
  async function kill(dying: DurableCluster | undefined): Promise<void> {
    await ledger.grown(randomInt(20, 80))
    await sleep(randomInt(0, 30))
    await dying?.crash()
    if (dying) await sleep(randomInt(0, 1500))
    await server.kill()
  }
})
