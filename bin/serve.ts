import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../src/kernel/config.ts'
import { openPlatform, type Platform } from './platform.ts'

/** Name, in the data folder, of the note by which the command line finds a running server. */
export const runtimeFile = 'server.json'

export interface ServeOptions {
  jobs: boolean
  /** Runs before the first request. */
  prepare?: (platform: Platform) => Promise<void>
}

/** Starts a server and stops it on SIGINT or SIGTERM: no new connections, requests finished, jobs finished, database closed. */
export async function serve(config: Config, { jobs, prepare }: ServeOptions): Promise<Platform> {
  const platform = await openPlatform(config)
  const note = join(config.dataDir, runtimeFile)
  try {
    await prepare?.(platform)
    const address = await platform.app.listen({ host: config.host, port: config.port })
    await writeFile(note, JSON.stringify({ pid: process.pid, address, token: platform.token }), { mode: 0o600 })
    await chmod(note, 0o600)
    if (jobs) await platform.startJobs()
  } catch (error) {
    await platform.stop()
    throw error
  }
  stopOnSignals(async () => {
    await rm(note, { force: true })
    await platform.stop()
  })
  return platform
}

/** One orderly stop; a second signal ends the process at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          process.exit(1)
        },
      )
    })
  }
}
