import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order, Report } from './load-client.ts'

/** The load client's process. */
export interface Load {
  pid: number
  send: (order: Order) => Promise<Report>
  stop: () => void
}

/** Starts the load client; every order is answered before the next is sent. */
export function startLoad(): Load {
  const child = fork(join(import.meta.dirname, 'load-client.ts'), { stdio: 'inherit' })
  return {
    pid: child.pid ?? 0,
    async send(order) {
      return new Promise((resolve, reject) => {
        function gone(code: number | null): void {
          reject(new Error(`the load client ended with ${String(code)}`))
        }
        child.once('exit', gone)
        child.once('message', (message: { report: Report } | { error: string }) => {
          child.off('exit', gone)
          if ('error' in message) reject(new Error(message.error))
          else resolve(message.report)
        })
        child.send(order)
      })
    },
    stop() {
      child.disconnect()
    },
  }
}

/** Milliseconds below which the given share of the requests lies. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
