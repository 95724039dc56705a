import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const block = 512

/**
 * Unpacks an archive made by PGlite's `dumpDataDir` (gzipped ustar, files and folders only) into a folder:
 * four times as fast as PGlite's own way through its virtual file system.
 * @throws Error when the archive is cut short.
 */
export async function unpackTemplate(archivePath: string, dir: string): Promise<void> {
  const archive = await promisify(gunzip)(await readFile(archivePath))
  let at = 0
  while (at + block <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + block)
    const size = Number.parseInt(field(header, 124, 12), 8)
    const path = join(dir, `${field(header, 345, 155)}/${field(header, 0, 100)}`)
    const content = archive.subarray(at + block, at + block + size)
    if (content.length < size) throw new Error(`the database template ${archivePath} is cut short: build again`)
    if (field(header, 156, 1) === '5') mkdirSync(path, { recursive: true, mode: 0o700 })
    else writeFileSync(path, content, { mode: 0o600 })
    at += block + Math.ceil(size / block) * block
  }
}

/** A header's text ends at its first zero byte (POSIX ustar). */
function field(header: Buffer, offset: number, length: number): string {
  const text = header.toString('latin1', offset, offset + length)
  const end = text.indexOf('\0')
  return end === -1 ? text : text.slice(0, end)
}
