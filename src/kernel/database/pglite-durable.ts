import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { syncPath } from './sync-path.ts'

/** Start parameters with which PGlite asks for its write-ahead log to be synced at every commit. */
export const durableParameters: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
]

/**
 * PGlite's file system asks Emscripten for fsync, and Emscripten's NODEFS has none: it answers "done" and does nothing.
 * This one syncs the descriptor for real.
 */
export class DurableFs extends NodeFS {
  readonly #synced: () => void

  readonly #broken: (reason: unknown) => never

  /**
   * @param synced called after every completed sync.
   * @param broken called when a sync has failed or PostgreSQL has given up; nothing may be answered after that.
   */
  constructor(dir: string, synced: () => void, broken: (reason: unknown) => never) {
    super(dir)
    this.#synced = synced
    this.#broken = broken
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const cure = cureFor(this.#synced, this.#broken)
    return { emscriptenOpts: { ...emscriptenOpts, onAbort: this.#broken, preRun: [cure, ...(emscriptenOpts.preRun ?? [])] } }
  }
}

function cureFor(synced: () => void, broken: (reason: unknown) => never): (module: { NODEFS: unknown }) => void {
  return (module) => {
    // Emscripten's own types leave the operations of its file systems out.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const nodefs = module.NODEFS as EmscriptenFileSystem
    nodefs.stream_ops.fsync = ({ nfd, node }) => {
      // Emscripten opens no descriptor for a directory, whose entries PostgreSQL syncs after renaming a file.
      try {
        if (nfd === undefined) syncPath(nodefs.realPath(node))
        else fsyncSync(nfd)
      } catch (error) {
        broken(error)
      }
      synced()
      return 0
    }
  }
}

interface EmscriptenFileSystem {
  realPath: (node: unknown) => string
  stream_ops: { fsync?: (stream: { nfd?: number; node: unknown }) => number }
}
