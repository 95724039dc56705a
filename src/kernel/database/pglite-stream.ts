import { Duplex } from 'node:stream'
import type { PgliteHost } from './pglite-host.ts'

/** The role every statement of the application runs under; as superuser row security would be silently off. */
const appRole = 'lianxin_app'

/** Before the first migration the role is not there yet, and nothing that needs guarding either. */
export const takeAppRole = `do $$ begin if exists (select from pg_roles where rolname = '${appRole}') then set role ${appRole}; end if; end $$`

/**
 * Looks like a socket to `pg`, and carries each flight to PGlite in one message.
 * Connecting cleans the single session that PGlite has: it outlives every client.
 */
export class PgliteStream extends Duplex {
  readonly #host: PgliteHost
  readonly #patience: () => number
  #forget: (() => void) | undefined

  /** @param patience milliseconds a flight may take, asked for at each flight. */
  constructor(host: PgliteHost, patience: () => number) {
    super({ autoDestroy: true })
    this.#host = host
    this.#patience = patience
  }

  connect(): this {
    this.#open().catch((error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed when they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#carry(new Uint8Array(chunk))
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    const total = chunks.reduce((sum, { chunk }) => sum + chunk.length, 0)
    const bytes = new Uint8Array(total)
    let at = 0
    for (const { chunk } of chunks) {
      bytes.set(chunk, at)
      at += chunk.length
    }
    this.#carry(bytes)
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#forget?.()
    done(error)
  }

  async #open(): Promise<void> {
    await this.#host.ready()
    this.#forget = this.#host.onLost((error) => this.destroy(error))
    for (const sql of ['ROLLBACK', 'DISCARD ALL', takeAppRole]) {
      // One after another: the session has to leave a broken transaction before anything else counts.
      await this.#host.exchange(simpleQuery(sql), this.#patience())
    }
    this.emit('connect')
  }

  #carry(bytes: Uint8Array<ArrayBuffer>): void {
    this.#host.exchange(bytes, this.#patience()).then(
      (answer) => this.destroyed || this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength)),
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    )
  }
}

/** A Query message of the wire protocol: 'Q', the length, the text, a zero byte. */
function simpleQuery(sql: string): Uint8Array<ArrayBuffer> {
  const text = Buffer.from(sql)
  const message = new Uint8Array(text.length + 6)
  message[0] = 0x51
  new DataView(message.buffer).setUint32(1, text.length + 5)
  message.set(text, 5)
  return message
}
