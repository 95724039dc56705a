import { close, closeSync, fsync, fsyncSync, open, openSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Syncs a file or directory by its path. Windows has no sync of directories: its file system journals their entries.
 * @throws what the operating system reports, for example a full disk.
 */
export function syncPath(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return
  const descriptor = openSync(path, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const atOnce = 32

/** Syncs everything in a folder and its name in the one above; many at once, so that the disk's journal takes them together. */
export async function syncFolder(dir: string): Promise<void> {
  const paths = [dir, dirname(dir), ...(await readdir(dir, { recursive: true })).map((entry) => join(dir, entry))]
  const rest = paths[Symbol.iterator]()
  // The workers share one iterator, so each path is taken once.
  await Promise.all(Array.from({ length: atOnce }, async () => syncEach(rest)))
}

async function syncEach(paths: Iterable<string>): Promise<void> {
  for (const path of paths) {
    if (process.platform === 'win32') {
      syncPath(path)
      continue
    }
    const descriptor = await promisify(open)(path, 'r')
    await promisify(fsync)(descriptor)
    await promisify(close)(descriptor)
  }
}
