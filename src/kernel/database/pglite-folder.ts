import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PgliteHost } from './pglite-host.ts'
import { syncPath } from './sync-path.ts'

/**
 * Starts PGlite on a folder, which is made when missing. A first start that was interrupted has left half a
 * cluster behind a marker; nothing was acknowledged from it, so it is made anew.
 */
export async function startInFolder(dir: string, host: PgliteHost): Promise<void> {
  const marker = `${dir}.initialising`
  if (existsSync(marker)) await rm(dir, { recursive: true, force: true })
  const isNew = !existsSync(join(dir, 'PG_VERSION'))
  await mkdir(dir, { recursive: true })
  if (isNew) await writeFile(marker, '')
  await host.ready()
  if (isNew) {
    await syncAll(dir)
    await rm(marker)
  }
}

/** Building a cluster syncs nothing, and no write-ahead log can bring back what was there before it. */
async function syncAll(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true })) syncPath(join(dir, entry))
  syncPath(dir)
  syncPath(dirname(dir))
}
