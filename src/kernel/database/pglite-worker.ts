import { readFile } from 'node:fs/promises'
import type { MessagePort } from 'node:worker_threads'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { PGliteOptions } from '@electric-sql/pglite'
import { DurableFs, durableParameters } from './pglite-durable.ts'

/** What the main thread hands over when it starts this worker. */
export interface WorkerInput {
  /** Null: in memory. */
  dir: string | null
  /** An archive made by `dumpDataDir` to begin with, in memory only. */
  templatePath: string | null
  /** One counter of completed syncs, read by the main thread without asking. */
  syncs: SharedArrayBuffer
}

/** One flight of protocol messages, or the wish to close. */
export type WorkerRequest = { kind: 'flight'; bytes: Uint8Array } | { kind: 'dump' } | { kind: 'close' }

export type WorkerAnswer =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'closed' }

async function serve(): Promise<void> {
  const port = parentPort
  if (!port) throw new Error('pglite-worker runs as a worker thread only')
  // The main thread builds this value with the same type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const pglite = await open(workerData as WorkerInput)
  port.on('message', (request: WorkerRequest) => {
    void handle(pglite, request, port)
  })
  port.postMessage({ kind: 'ready' } satisfies WorkerAnswer)
}

async function handle(pglite: PGlite, request: WorkerRequest, port: MessagePort): Promise<void> {
  switch (request.kind) {
    case 'flight':
      answerBytes(pglite.execProtocolRawSync(request.bytes), port)
      break
    case 'dump':
      answerBytes(await archiveOf(pglite), port)
      break
    case 'close':
      await pglite.close()
      port.postMessage({ kind: 'closed' } satisfies WorkerAnswer)
      break
  }
}

async function archiveOf(pglite: PGlite): Promise<Uint8Array> {
  const archive = await pglite.dumpDataDir('gzip')
  return new Uint8Array(await archive.arrayBuffer())
}

function answerBytes(bytes: Uint8Array, port: MessagePort): void {
  const own = new Uint8Array(bytes)
  port.postMessage({ kind: 'bytes', bytes: own } satisfies WorkerAnswer, [own.buffer])
}

async function open({ dir, templatePath, syncs }: WorkerInput): Promise<PGlite> {
  const options: PGliteOptions = {}
  if (dir !== null) {
    const counter = new Int32Array(syncs)
    // Ending the thread at once rejects the flight under way: PGlite itself would swallow the fault and go on.
    options.fs = new DurableFs(dir, () => Atomics.add(counter, 0, 1), stop)
    options.startParams = durableParameters
  }
  if (templatePath !== null) options.loadDataDir = new Blob([await readFile(templatePath)])
  return PGlite.create(options)
}

function stop(reason: unknown): never {
  process.stderr.write(`the embedded database stopped: ${reason instanceof Error ? reason.message : String(reason)}\n`)
  process.exit(1)
}

try {
  await serve()
} catch (error) {
  parentPort?.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) } satisfies WorkerAnswer)
}
