import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'
import type { WorkerAnswer, WorkerInput, WorkerRequest } from './pglite-worker.ts'

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (error: Error) => void
  patience: number
}

/** Owns the worker thread that runs PGlite; starts it again after a flight that never ended. */
export class PgliteHost {
  readonly #input: WorkerInput
  readonly #counter: Int32Array
  #worker: Promise<Worker> | undefined
  #waiting: Waiting[] = []
  #timer: NodeJS.Timeout | undefined
  #lost = new Set<(error: Error) => void>()
  #closed = false

  constructor(dir: string | null, templatePath: string | null) {
    const syncs = new SharedArrayBuffer(4)
    this.#input = { dir, templatePath, syncs }
    this.#counter = new Int32Array(syncs)
  }

  /** Completed syncs to disk since this object was made. */
  get syncs(): number {
    return Atomics.load(this.#counter, 0)
  }

  /** Resolves when PGlite answers; starts the worker when there is none. */
  async ready(): Promise<void> {
    await this.#running()
  }

  /** Calls back once when the worker is gone, until the returned function is called. */
  onLost(listener: (error: Error) => void): () => void {
    this.#lost.add(listener)
    return () => this.#lost.delete(listener)
  }

  /**
   * Hands over one flight of protocol messages; flights run in the order of these calls.
   * @param patience milliseconds until the worker is ended and started anew; the flight then rejects. Infinity: never.
   */
  async exchange(bytes: Uint8Array<ArrayBuffer>, patience: number): Promise<Uint8Array> {
    const worker = await this.#running()
    return this.#ask(worker, { kind: 'flight', bytes }, patience)
  }

  /** The whole data folder as a gzipped tar archive; every other flight waits. */
  async dump(): Promise<Uint8Array> {
    const worker = await this.#running()
    return this.#ask(worker, { kind: 'dump' }, Number.POSITIVE_INFINITY)
  }

  /** Shuts PGlite down in good order. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    const [settled] = await Promise.allSettled([this.#worker])
    const worker = settled.status === 'fulfilled' ? settled.value : undefined
    if (!worker) return
    const ended = new Promise<void>((resolve) => {
      worker.on('message', (message: WorkerAnswer) => {
        if (message.kind === 'closed') resolve()
      })
      worker.once('exit', () => resolve())
    })
    worker.postMessage({ kind: 'close' } satisfies WorkerRequest)
    await ended
    await worker.terminate()
  }

  async #ask(worker: Worker, request: WorkerRequest, patience: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject, patience })
      if (this.#waiting.length === 1) this.#watch(worker)
      worker.postMessage(request)
    })
  }

  /** Only the flight at the head runs, so only its patience counts. */
  #watch(worker: Worker): void {
    clearTimeout(this.#timer)
    const patience = this.#waiting[0]?.patience
    if (patience === undefined || !Number.isFinite(patience)) return
    this.#timer = setTimeout(() => void worker.terminate(), patience)
  }

  async #running(): Promise<Worker> {
    if (this.#closed) throw new Error('the embedded database is closed')
    this.#worker ??= this.#start()
    return this.#worker
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(workerFile(), { workerData: this.#input, name: 'pglite' })
    return new Promise((resolve, reject) => {
      worker.on('message', (message: WorkerAnswer) => {
        if (message.kind === 'ready') resolve(worker)
        if (message.kind === 'failed') {
          reject(notStarted(message.message))
          void worker.terminate()
        }
        if (message.kind === 'bytes') this.#answered(worker, message.bytes)
      })
      worker.on('error', (error) => this.#gone(error instanceof Error ? error : new Error(String(error))))
      worker.on('exit', () => {
        const error = new PgliteLost()
        this.#gone(error)
        reject(error)
      })
    })
  }

  #answered(worker: Worker, bytes: Uint8Array): void {
    const waiting = this.#waiting.shift()
    this.#watch(worker)
    waiting?.resolve(bytes)
  }

  #gone(error: Error): void {
    clearTimeout(this.#timer)
    this.#worker = undefined
    const { listeners, waiting } = { listeners: [...this.#lost], waiting: this.#waiting }
    this.#lost = new Set()
    this.#waiting = []
    for (const { reject } of waiting) reject(error)
    for (const listener of listeners) listener(error)
  }
}

/** The worker ended while flights were under way: their transactions are rolled back, earlier commits stand. */
class PgliteLost extends Error {
  readonly code = 'EPIPE'

  constructor() {
    super('the embedded database was stopped and will be opened anew')
  }
}

function notStarted(reason: string): AppError {
  return new AppError(
    'unavailable',
    'database.notStarted',
    {
      zh: '嵌入式数据库无法启动，已保存的数据不受影响。请检查数据目录所在磁盘的剩余空间和读写权限。',
      en: 'The embedded database did not start; what was saved is not affected. Check free space and permissions on the disk of its data folder.',
    },
    { retryAfter: 30, cause: new Error(reason) },
  )
}

/** Beside this file from source; beside the bundle, or one folder up from its chunks, when built. */
function workerFile(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('pglite-worker.ts', import.meta.url)
  const built = ['pglite-worker.js', '../pglite-worker.js'].map((path) => new URL(path, import.meta.url))
  const found = built.find((url) => existsSync(fileURLToPath(url)))
  if (!found) throw new Error(`pglite-worker.js is missing beside ${fileURLToPath(import.meta.url)}: build again`)
  return found
}
