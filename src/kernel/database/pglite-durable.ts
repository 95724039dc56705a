import { fsyncSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

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

  /** @param synced called after every completed sync. */
  constructor(dir: string, synced: () => void) {
    super(dir)
    this.#synced = synced
  }

  override async init(...[pglite, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options)
    const cure = cureFor(this.#synced)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [cure, ...(emscriptenOpts.preRun ?? [])] } }
  }
}

function cureFor(synced: () => void): (module: { NODEFS: unknown }) => void {
  return (module) => {
    // Emscripten's own types leave the operations of its file systems out.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const nodefs = module.NODEFS as EmscriptenFileSystem
    nodefs.stream_ops.fsync = ({ nfd }) => {
      if (nfd !== undefined) {
        fsyncSync(nfd)
        synced()
      }
      return 0
    }
  }
}

interface EmscriptenFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number }
}
