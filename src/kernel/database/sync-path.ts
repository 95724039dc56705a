import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'

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
