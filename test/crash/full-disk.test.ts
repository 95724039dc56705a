import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCounty, type County } from './county.ts'
import { Ledger, finish, write } from './ledger.ts'
import { embeddedPlace, type Place } from './place.ts'
import { compare, nothing, verify } from './proof.ts'
import { isBuilt, runCommand, startServer, type Server } from './server.ts'

const disk = isBuilt ? await mountSmallDisk() : undefined

describe.runIf(disk !== undefined)('a full disk', () => {
  const ledger = new Ledger()
  const ballast = join(disk ?? '', 'ballast')
  let place: Place
  let server: Server
  let county: County

  beforeAll(async () => {
    place = await embeddedPlace(disk)
    server = await startServer(place.environment, ['--demo'])
    county = await openCounty(server)
  })

  afterAll(async () => {
    await server.kill()
    await promisify(execFile)('umount', [disk ?? ''])
    await rm(disk ?? '', { recursive: true })
  })

  test('is said in a sentence, and nothing acknowledged is lost', async () => {
    await write(ledger, county, { url: server.url, clients: 2, until: ledger.grown(20) })
    await fill(ballast)
    await write(ledger, county, { url: server.url, clients: 2, until: refusals(3) })
    expect(ledger.refusals.map(({ detail }) => String(detail)).join(' ')).toMatch(/磁盘/u)
  }, 120_000)

  test('a start on it is refused with a sentence', async () => {
    await server.kill()
    expect(await runCommand({ ...place.environment, LIANXIN_PORT: '0' }, ['start'])).toMatchObject({ code: 1, err: expect.stringMatching(/磁盘[\s\S]*disk/u) })
  }, 120_000)

  test('once there is room again, everything goes on', async () => {
    await rm(ballast)
    server = await startServer(place.environment)
    await finish(ledger, county, server.url)
    await write(ledger, county, { url: server.url, clients: 2, until: ledger.grown(20) })
    // The same without a restart.
    await fill(ballast)
    const before = ledger.refusals.length
    await write(ledger, county, { url: server.url, clients: 2, until: refusals(before + 2) })
    await rm(ballast)
    await write(ledger, county, { url: server.url, clients: 1, until: ledger.grown(5) })
    await finish(ledger, county, server.url)
    expect(await verify(place.environment)).toEqual([])
    expect(await server.stop()).toMatchObject({ code: 0 })
    expect(await place.inspect(async (owner) => compare(owner, ledger))).toEqual(nothing)
  }, 120_000)

  async function refusals(count: number): Promise<void> {
    while (ledger.refusals.length < count) await sleep(5)
  }
})

/** A disk in memory that is soon full; undefined, with a loud word, where none may be mounted. */
async function mountSmallDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-disk-'))
  try {
    await promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', folder])
    return folder
  } catch (error) {
    await rm(folder, { recursive: true })
    const line = '!'.repeat(80)
    process.stderr.write(`\n${line}\nA full disk was NOT tested: no disk could be mounted (${String(error).trim()}). Run as root on Linux.\n${line}\n\n`)
    return undefined
  }
}

/** Leaves some ten kilobytes. */
async function fill(ballast: string): Promise<void> {
  const { bavail, bsize } = await statfs(join(ballast, '..'))
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - 16_384)))
}
