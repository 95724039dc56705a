import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../src/kernel/config.ts'
import type { Ask, Door } from '../src/cli/door.ts'
import { openPlatform } from './platform.ts'
import { runtimeFile } from './serve.ts'

interface Runtime {
  pid: number
  address: string
  token: string
}

/** The server that runs on this data folder, or else the application in this process: the same operations either way. */
export async function openDoor(config: Config): Promise<Door> {
  const runtime = await findServer(config)
  if (runtime) return remoteDoor(runtime)
  const platform = await openPlatform({ ...config, logLevel: 'error' })
  return {
    async ask({ method, path, body, tenant = '' }) {
      const answer = await platform.app.inject({
        method,
        url: path,
        headers: headersFor(platform.token, tenant),
        ...(body !== undefined && { payload: body }),
        payloadAsStream: true,
      })
      return { status: answer.statusCode, body: answer.stream() }
    },
    close: async () => platform.stop(),
  }
}

function remoteDoor({ address, token }: Runtime): Door {
  return {
    async ask({ method, path, body, tenant = '' }: Ask) {
      const answer = await fetch(new URL(path, address), {
        method,
        headers: { ...headersFor(token, tenant), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: answer.status, body: answer.body ?? [] }
    },
    close: async () => {},
  }
}

/** The terminal's own language; Chinese where it names another one. */
const language = process.env['LANG']?.startsWith('en') === true ? 'en' : 'zh-CN'

function headersFor(token: string, tenant: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, 'x-lianxin-tenant': tenant, 'accept-encoding': 'identity', 'accept-language': language }
}

/** A note whose process is gone was left by a server that was killed. */
async function findServer(config: Config): Promise<Runtime | undefined> {
  try {
    const runtime: Runtime = JSON.parse(await readFile(join(config.dataDir, runtimeFile), 'utf8'))
    process.kill(runtime.pid, 0)
    return runtime
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return undefined
    throw error
  }
}
