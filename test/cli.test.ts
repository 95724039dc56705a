import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, testEngines } from './database-harness.ts'

const cli = join(import.meta.dirname, '..', 'dist', 'cli.js')

// Built by `npm test` before the tests; a run of this file alone after a change needs `npm run build` first.
describe.runIf(existsSync(cli))('the command line', () => {
  let folder = ''
  let port = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lianxin-cli-'))
    port = await freePort()
  })
  afterAll(async () => rm(folder, { recursive: true, force: true }))

  test('sets up a county without a server, and its backup restores as it was', async () => {
    expect(await run(['migrate'])).toMatchObject({ code: 0 })
    expect(await run(['regions', 'import', '130728'])).toMatchObject({ code: 0, out: expect.stringContaining('怀安县') })
    const admin = await run(['admin', 'create', '--tenant', '130728', '--login', 'first'])
    expect(admin.out).toMatch(/one-time password: (?:[A-Z0-9]{5}-){2}[A-Z0-9]{5}\n/u)
    const file = join(folder, 'all.gz')
    expect(await run(['backup', file])).toMatchObject({ code: 0 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const copy = { LIANXIN_DATA: join(folder, 'copy') }
    expect(await run(['restore', file], copy)).toMatchObject({ code: 0 })
    const again = join(folder, 'again.gz')
    await run(['backup', again], copy)
    expect(gunzipSync(await readFile(again)).toString()).toBe(gunzipSync(await readFile(file)).toString())
    expect(await run(['restore', file], copy)).toMatchObject({ code: 1, err: expect.stringContaining('已有数据') })
  }, 120_000)

  test('a damaged backup restores nothing', async () => {
    const text = gunzipSync(await readFile(join(folder, 'all.gz'))).toString()
    const changed = join(folder, 'changed.gz')
    await writeFile(changed, gzipSync(text.replace('怀安县', '怀安区')))
    const target = { LIANXIN_DATA: join(folder, 'damaged') }
    expect(await run(['restore', changed], target)).toMatchObject({ code: 1, err: expect.stringContaining('备份文件不完整或被改动') })
    await writeFile(changed, gzipSync(text.slice(0, text.length / 2)))
    expect(await run(['restore', changed], target)).toMatchObject({ code: 1 })
    expect(await run(['restore', join(folder, 'all.gz')], target), 'still empty').toMatchObject({ code: 0 })
  }, 120_000)

  test('a running server serves the commands, refuses strangers, and stops in order', async () => {
    const server = start(['start'])
    await ready(server)
    const verified = await run(['audit', 'verify', '--tenant', '130728'])
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('intact') })
    const note = join(folder, 'data', 'server.json')
    expect((await stat(note)).mode & 0o777).toBe(0o600)
    const stranger = await fetch(`http://127.0.0.1:${port}/api/v1/maintenance/audit-verification`, { headers: { authorization: 'Bearer guess' } })
    expect(stranger.status).toBe(404)
    const second = await run(['start'], { LIANXIN_PORT: String(await freePort()) })
    expect(second, 'a second process on the same folder').toMatchObject({ code: 1 })
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit')
    expect([code, existsSync(note)]).toEqual([0, false])
  }, 60_000)

  test('a wrong use is answered with a sentence', async () => {
    expect(await run(['admin', 'create', '--tenant', '130728', '--login', 'first'])).toMatchObject({ code: 1, err: expect.stringContaining('登录名已被使用') })
    expect(await run(['regions', 'import', 'abc'])).toMatchObject({ code: 1 })
    expect((await run(['--help'])).out).toMatch(/备份全部数据[\s\S]*write all data/u)
  }, 60_000)

  test.runIf(testEngines.includes('postgres'))('a backup of the embedded database restores into PostgreSQL', async () => {
    const target = await openTestDatabase('postgres')
    const environment = { LIANXIN_DATA: join(folder, 'moved'), LIANXIN_DATABASE_URL: target.appUrl, LIANXIN_OWNER_URL: target.ownerUrl }
    const file = join(folder, 'all.gz')
    expect(await run(['restore', file], environment)).toMatchObject({ code: 0 })
    const { rows } = await target.owner.query('select name from tenants')
    expect(rows).toEqual([{ name: '怀安县' }])
    const back = join(folder, 'back.gz')
    await run(['backup', back], environment)
    const [there, here] = await Promise.all([back, file].map(async (path) => gunzipSync(await readFile(path)).toString().split('\n').toSorted().length))
    expect(there).toBe(here)
    await target.close()
  }, 120_000)

  function start(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
    const env = { PATH: process.env['PATH'] ?? '', LIANXIN_DATA: join(folder, 'data'), LIANXIN_PORT: String(port), ...environment }
    return spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  async function run(args: readonly string[], environment?: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
    const child = start(args, environment)
    const out: string[] = []
    const err: string[] = []
    child.stdout?.on('data', (chunk) => out.push(String(chunk)))
    child.stderr?.on('data', (chunk) => err.push(String(chunk)))
    const [code] = await once(child, 'close')
    return { code: Number(code), out: out.join(''), err: err.join('') }
  }
})

async function ready(server: ChildProcess): Promise<void> {
  for await (const chunk of server.stdout ?? []) if (String(chunk).includes('Ctrl+C')) return
  throw new Error('the server ended before it was ready')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
