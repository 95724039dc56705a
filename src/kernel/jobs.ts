import { PgBoss } from 'pg-boss'
import { scopeOf, type Actor } from './access.ts'
import { inTransaction, type Ctx, type TxCtx } from './context.ts'
import type { Database, OwnerConnection, Row } from './database/database.ts'
import { newId } from './ids.ts'
import { takeEvents } from './outbox.ts'

/** Work that comes again and again, in every tenant; safe to run twice and in two processes at once. */
export interface RecurringJob {
  name: string
  everySeconds: number
  run: (ctx: Ctx) => Promise<unknown>
}

/** Work that follows an event of another feature; delivered at least once, so safe to run twice. */
export interface EventJob {
  name: string
  on: string
  run: (ctx: Ctx, payload: unknown) => Promise<unknown>
}

export type JobDefinition = RecurringJob | EventJob

/** What jobs run with; every run gets a context of its own. */
export type JobDeps = Pick<Ctx, 'db' | 'crypto' | 'log' | 'config'> & { now: () => Date }

/** A job that failed for the last time and waits for somebody. */
export interface FailedJob {
  id: string
  name: string
  tenant: string
  failedAt: Date
  error: string
}

const schema = 'pgboss'
const deadQueue = 'failed'
const relayBatch = 200
const jobBatch = 100

/**
 * Makes or updates the queue's own tables and lets the application's role work with them.
 * Belongs to the migration step: it needs the owner, and processes that start at once take turns.
 */
export async function migrateJobs(owner: OwnerConnection, jobs: readonly JobDefinition[]): Promise<void> {
  await owner.exclusively(async () => makeQueues(owner, jobs))
}

async function makeQueues(owner: OwnerConnection, jobs: readonly JobDefinition[]): Promise<void> {
  const boss = new PgBoss({ db: asBossDatabase(async (sql, parameters) => (await owner.query(sql, parameters)).rows), schema, supervise: false, schedule: false })
  boss.on('error', raise)
  await boss.start()
  await boss.createQueue(deadQueue)
  for (const { name } of jobs.filter(isEventJob)) {
    // Queues are few, and their definitions wait for one lock anyway.
    await boss.createQueue(name, { deadLetter: deadQueue, retryLimit: 5, retryBackoff: true, retryDelay: 5 })
  }
  await boss.stop({ graceful: false })
  for (const grant of grants) {
    await owner.query(grant)
  }
}

const grants = [
  `grant usage on schema ${schema} to lianxin_app`,
  `grant select, insert, update, delete on all tables in schema ${schema} to lianxin_app`,
  `grant execute on all functions in schema ${schema} to lianxin_app`,
]

/** Background work in this process; `stop` lets running jobs finish. */
export interface Jobs {
  stop: () => Promise<void>
}

/** Starts timers for recurring jobs, the relay of events, and workers for event jobs. */
export async function startJobs(deps: JobDeps, jobs: readonly JobDefinition[]): Promise<Jobs> {
  const boss = new PgBoss({ db: asBossDatabase(runUnscoped(deps.db)), schema, migrate: false, createSchema: false, schedule: false })
  boss.on('error', (error) => deps.log.error({ err: error }, 'the job queue reports an error'))
  await boss.start()
  const eventJobs = jobs.filter(isEventJob)
  // Sending inside a transaction must find every queue in the cache: on the embedded engine a look-up would wait for itself.
  for (const { name } of eventJobs) {
    await boss.getQueue(name)
  }
  for (const job of eventJobs) {
    await boss.work<Delivery>(job.name, { batchSize: jobBatch, pollingIntervalSeconds: 2 }, async (batch) => {
      for (const { data } of batch) {
        // In order, as the events happened.
        await job.run(systemCtx(deps, data.tenant, job.name), data.payload)
      }
    })
  }
  const relay: RecurringJob = { name: 'outbox', everySeconds: 2, run: async (ctx) => relayEvents(ctx, boss, eventJobs) }
  const timers = [relay, ...jobs.filter(isRecurring)].map((job) => repeat(deps, job))
  return {
    async stop() {
      await Promise.all(timers.map(async (timer) => timer.stop()))
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

/** Jobs of one tenant that have failed for the last time, newest first. */
export async function listFailedJobs(db: Database, tenant: string): Promise<FailedJob[]> {
  const { rows } = await db.unscoped({
    sql: `select id, data, output, created_on from ${schema}.job where name = $1 and data->>'tenant' = $2 order by created_on desc limit 200`,
    parameters: [deadQueue, tenant],
  })
  return rows.map(failedJobOf)
}

interface Delivery {
  tenant: string
  job: string
  payload: unknown
}

/** Moves events into the queues of those who listen, in one transaction, so that none is lost or doubled here. */
async function relayEvents(ctx: Ctx, boss: PgBoss, jobs: readonly EventJob[]): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const events = await takeEvents(tx, relayBatch)
    const db = asBossDatabase(runInside(tx))
    for (const job of jobs) {
      const heard = events.filter(({ type }) => type === job.on)
      const data = heard.map(({ payload }) => ({ data: { tenant: ctx.actor.tenant, job: job.name, payload } satisfies Delivery }))
      if (data.length > 0) await boss.insert(job.name, data, { db })
    }
  })
}

function repeat(deps: JobDeps, job: RecurringJob): Jobs {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = runInTenants(deps, job).finally(() => {
      busy = false
    })
  }, job.everySeconds * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}

/** One tenant's failure is logged and stops neither the others nor the next round. */
async function runInTenants(deps: JobDeps, job: RecurringJob): Promise<void> {
  try {
    const { rows } = await deps.db.unscoped({ sql: 'select code from tenants order by code', parameters: [] })
    for (const { code } of rows) {
      await job.run(systemCtx(deps, String(code), job.name)).catch((error: unknown) => report(deps, job, error))
    }
  } catch (error) {
    report(deps, job, error)
  }
}

function report(deps: JobDeps, job: RecurringJob, error: unknown): void {
  deps.log.error({ job: job.name, err: error }, 'a recurring job failed and will run again')
}

function systemCtx(deps: JobDeps, tenant: string, name: string): Ctx {
  const actor: Actor = { kind: 'system', tenant, name }
  const { db, crypto, log, config } = deps
  return { db, crypto, log, config, actor, scope: scopeOf(actor), now: deps.now(), language: 'zh-CN', requestId: newId() }
}

type Run = (sql: string, parameters: readonly unknown[]) => Promise<Row[]>

function asBossDatabase(run: Run) {
  return {
    async executeSql(sql: string, parameters: unknown[] = []) {
      return { rows: await run(sql, parameters) }
    },
  }
}

function runUnscoped(db: Database): Run {
  return async (sql, parameters) => {
    const { rows } = parameters.length === 0 ? await db.script(sql) : await db.unscoped({ sql, parameters })
    return rows
  }
}

function runInside(ctx: TxCtx): Run {
  return async (sql, parameters) => {
    const [result] = await ctx.tx.session.send([{ sql, parameters }])
    return result?.rows ?? []
  }
}

function isEventJob(job: JobDefinition): job is EventJob {
  return 'on' in job
}

function isRecurring(job: JobDefinition): job is RecurringJob {
  return 'everySeconds' in job
}

function failedJobOf(row: Row): FailedJob {
  const data = recordOf(row['data'])
  const output = recordOf(row['output'])
  const at = row['createdOn']
  return {
    id: String(row['id']),
    name: String(data['job']),
    tenant: String(data['tenant']),
    failedAt: at instanceof Date ? at : new Date(String(at)),
    error: typeof output['message'] === 'string' ? output['message'] : '',
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function raise(error: Error): never {
  throw error
}
