import type pg from 'pg'
import type { OwnerConnection, Result } from './database.ts'
import { answersOf, failureOf, fly } from './wire.ts'

interface Turn {
  /** Before the first statement on a client taken from the pool. */
  enter: (client: pg.Client) => Promise<unknown>
  /** After work that went well, before the client goes back. */
  leave: (client: pg.Client) => Promise<unknown>
  /** In every case. */
  ended: () => void
}

/**
 * The owner's door over a pool of one: single queries take their turn among the application's,
 * `exclusively` keeps the client until its work has ended.
 */
export function ownerOver(pool: pg.Pool, turnOver?: Turn): OwnerConnection {
  let held: pg.PoolClient | undefined

  async function turn<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    let isClean = false
    try {
      await turnOver?.enter(client)
      const value = await work(client)
      await turnOver?.leave(client)
      isClean = client.getTransactionStatus() === 'I'
      return value
    } catch (error) {
      throw failureOf(error)
    } finally {
      // A client that may still be inside a failed transaction or another role is not given back.
      client.release(!isClean)
      turnOver?.ended()
    }
  }

  return {
    async query(sql, parameters = []) {
      if (held) return ask(held, sql, parameters)
      return turn(async (client) => ask(client, sql, parameters))
    },
    async exclusively(work) {
      return turn(async (client) => {
        held = client
        try {
          return await work()
        } finally {
          held = undefined
        }
      })
    },
    close: async () => {},
  }
}

async function ask(client: pg.Client, sql: string, parameters: readonly unknown[]): Promise<Result> {
  const [answer] = answersOf(await fly(client, [{ sql, parameters }], undefined))
  return answer ?? { rows: [], affected: 0 }
}
