import { pino } from 'pino'
import { describe, expect, test, vi } from 'vitest'
import { testEngines, withTestDatabase } from '../../test/database-harness.ts'
import { seedCounty, systemCtx, tenant } from '../../test/factories.ts'
import { readConfig } from './config.ts'
import { inTransaction, type Ctx } from './context.ts'
import { createCrypto, generateKey } from './crypto.ts'
import { listFailedJobs, migrateJobs, startJobs, type JobDefinition } from './jobs.ts'
import { publish } from './outbox.ts'

describe.each(testEngines)('jobs on %s', (engine) => {
  const t = withTestDatabase(engine)

  function deps() {
    const db = t.current.database
    return { db, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'error' }), config: readConfig({}), now: () => new Date() }
  }

  test('an event reaches who listens, once, and only when its transaction commits', async () => {
    const heard: unknown[] = []
    const ticks = new Set<string>()
    const jobs: JobDefinition[] = [
      { name: 'test.listener', on: 'test.happened', run: async (ctx: Ctx, payload) => heard.push([ctx.actor.tenant, ctx.scope.reach, payload]) },
      { name: 'test.ticker', everySeconds: 0.1, run: async (ctx: Ctx) => ticks.add(ctx.actor.tenant) },
    ]
    await seedCounty(t.current.owner)
    await migrateJobs(t.current.owner, jobs)
    await migrateJobs(t.current.owner, jobs)
    const running = await startJobs(deps(), jobs)
    const ctx = systemCtx({ ...deps(), now: new Date() })
    await inTransaction(ctx, async (tx) => publish(tx, 'test.happened', { n: 1 }))
    await expect(
      inTransaction(ctx, async (tx) => {
        publish(tx, 'test.happened', { n: 2 })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 15_000, interval: 50 })
    await running.stop()
    expect(heard).toEqual([[tenant, 'system', { n: 1 }]])
    expect([...ticks]).toEqual(['130727', '130728'])
    expect(await listFailedJobs(t.current.database, tenant)).toEqual([])
  })
})
