import { gzipSync } from 'node:zlib'
import { httpClient, accepted } from './http-client.ts'
import type { Measured } from './lifecycle.ts'
import { percentile } from './load.ts'
import { usageOf } from './usage.ts'

export interface PageFigures {
  path: string
  bytes: number
  /** Bytes as gzip sends them. */
  compressed: number
  p50: number
  /** Processor time of the application for one page, in milliseconds; on the embedded engine the database's is in it. */
  cpuMs: number
}

const rounds = 60
const warmUps = 20

/** Size and server time of the public pages. */
export async function measurePortal({ application, cast }: Measured): Promise<PageFigures[]> {
  const ask = httpClient(application.url, 1)
  const found: PageFigures[] = []
  for (const path of ['', '/submit', '/track', '/stations', '/answers', '/statistics'].map((page) => `/${cast.tenant}${page}`)) {
    async function get() {
      return accepted(ask({ method: 'GET', path, cookie: '' }))
    }
    // Pages are measured one after the other.
    for (let round = 0; round < warmUps; round++) await get()
    const before = usageOf(application.pid).cpuMs
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      await get()
      times.push(performance.now() - started)
    }
    const cpuMs = (usageOf(application.pid).cpuMs - before) / rounds
    const { body, bytes } = await get()
    found.push({ path, bytes, compressed: gzipSync(body).length, p50: percentile(times, 0.5), cpuMs })
  }
  return found
}
