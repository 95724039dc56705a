import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Where a file or folder that comes with the product lies (`data/words/stop.txt`), whether the
 * code runs from source or from the built bundle.
 * @throws Error when it was not installed.
 */
export function packageFile(path: string): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, path))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`${path} is not found above ${import.meta.dirname}: the installation is incomplete`)
    folder = above
  }
  return join(folder, path)
}
