import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PgliteHost } from './pglite-host.ts'
import { unpackTemplate } from './pglite-template.ts'
import { syncFolder } from './sync-path.ts'

/**
 * Starts PGlite on a folder, which is made when missing. A first start that was interrupted has left half a
 * cluster behind a marker; nothing was acknowledged from it, so it is made anew.
 * @param templatePath an archive from `dump` that saves building a cluster.
 */
export async function startInFolder(dir: string, host: PgliteHost, templatePath: string | undefined): Promise<void> {
  const marker = `${dir}.initialising`
  if (existsSync(marker)) await rm(dir, { recursive: true, force: true })
  const isNew = !existsSync(join(dir, 'PG_VERSION'))
  await mkdir(dir, { recursive: true })
  if (isNew) await writeFile(marker, '')
  if (isNew && templatePath !== undefined) await unpackTemplate(templatePath, dir)
  await host.ready()
  if (isNew) {
    // Building a cluster syncs nothing, and no write-ahead log can bring back what was there before it.
    await syncFolder(dir)
    await rm(marker)
  }
}
