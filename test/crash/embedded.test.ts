import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type County } from './county.ts'
import { Ledger, finish, write } from './ledger.ts'
import { embeddedPlace, type Place } from './place.ts'
import { compare, nothing } from './proof.ts'
import { isBuilt, runCommand, startServer, type Server } from './server.ts'
import { postSlowly } from './slow-upload.ts'

describe.runIf(isBuilt)('a server on the embedded database', () => {
  const ledger = new Ledger()
  let place: Place
  let server: Server
  let county: County

  beforeAll(async () => {
    place = await embeddedPlace()
    server = await startServer(place.environment, ['--demo'])
    county = await openCounty(server)
  })

  afterAll(async () => {
    await server.kill()
    await place.remove()
  })

  test('keeps serving while a second process is refused its folder', async () => {
    const second = runCommand({ ...place.environment, LIANXIN_PORT: '0' }, ['start'])
    await write(ledger, county, { url: server.url, clients: 2, until: second })
    expect(await second).toMatchObject({ code: 1, err: expect.stringMatching(/正由进程 \d+ 使用[\s\S]*is in use by process \d+/u) })
    await write(ledger, county, { url: server.url, clients: 2, until: ledger.grown(10) })
    expect(ledger.refusals).toEqual([])
  }, 120_000)

  test('stops within ten seconds of SIGTERM under writes and an upload that never ends, and loses nothing', async () => {
    const upload = await postSlowly(server.url)
    const stopped = ledger.grown(20).then(async () => server.stop())
    await write(ledger, county, { url: server.url, clients: 4, until: stopped })
    const { code, ms } = await stopped
    process.stdout.write(`stopped after ${Math.round(ms)} ms under writes and a slow upload\n`)
    expect(code).toBe(0)
    expect(ms).toBeLessThan(10_000)
    expect(await upload.answer, 'cut off').toBe('')
    expect(ledger.refusals, 'answered, or not at all').toEqual([])
    server = await startServer(place.environment)
    await finish(ledger, county, server.url)
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(await place.inspect(async (owner) => compare(owner, ledger))).toEqual(nothing)
  }, 120_000)

  test('two processes that start at once on one folder: one serves, the other is refused', async () => {
    const starts = await Promise.allSettled([startServer(place.environment), startServer(place.environment)])
    const up = starts.filter((start) => start.status === 'fulfilled').map(({ value }) => value)
    const refused = starts.filter((start) => start.status === 'rejected').map(({ reason }) => String(reason))
    expect(up).toHaveLength(1)
    expect(refused).toEqual([expect.stringContaining('is in use by process')])
    for (const one of up) server = one
    await write(ledger, county, { url: server.url, clients: 1, until: ledger.grown(3) })
    expect(ledger.refusals).toEqual([])
  }, 120_000)
})
