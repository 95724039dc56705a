import type { Application } from './application.ts'
import type { Engine } from './engine.ts'
import type { Load } from './load.ts'
import { percentile } from './load.ts'
import type { Options } from './options.ts'
import type { Cast } from './steps.ts'
import { ourSteps } from './steps.ts'
import { usageOf } from './usage.ts'

/** One step on its own: latency, and processor time for one request. */
export interface StepFigures {
  step: string
  p50: number
  p95: number
  /** Milliseconds of processor time of the application for one request; on the embedded engine the database's are in it. */
  applicationMs: number
  databaseMs: number
}

export interface LifecycleFigures {
  perSecond: number
  /** Latency of each step while whole lifecycles run. */
  mixed: { step: string; p50: number; p95: number }[]
  /** Share of the machine's processors that each side took, 1 = one processor. */
  processors: Sides
  alone: StepFigures[]
  memory: { applicationMb: number; databaseMb: number }
}

export interface Measured {
  engine: Engine
  application: Application
  load: Load
  cast: Cast
  options: Options
}

const warmUpSeconds = 2

/** Whole lifecycles by all clients, then each step alone. */
export async function measureLifecycle({ engine, application, load, cast, options }: Measured): Promise<LifecycleFigures> {
  const { clients, seconds, count } = options
  await load.send({ kind: 'open', url: application.url, clients, dialect: 'ours', cast, firstSerial: Date.now() % 1_000_000_000 })
  await load.send({ kind: 'lifecycles', seconds: warmUpSeconds })
  const before = sides(engine, application, load)
  const { times, seconds: taken } = await load.send({ kind: 'lifecycles', seconds })
  const after = sides(engine, application, load)
  const alone = await measureSteps({ engine, pid: application.pid, load, names: ourSteps.map(({ name }) => name), count })
  return {
    perSecond: (times['find by number']?.length ?? 0) / taken,
    mixed: Object.entries(times).map(([step, each]) => ({ step, p50: percentile(each, 0.5), p95: percentile(each, 0.95) })),
    processors: processorsUsed(before, after, taken),
    alone,
    memory: memoryOf(engine, application.pid),
  }
}

/** Each step alone, for `count` matters. */
export async function measureSteps(given: { engine: Engine; pid: number; load: Load; names: readonly string[]; count: number }): Promise<StepFigures[]> {
  const { engine, pid, load, names, count } = given
  const found: StepFigures[] = []
  for (const name of names) {
    const before = { application: usageOf(pid).cpuMs, database: databaseTime(engine) }
    // One step after the other: their processor time is told apart by nothing else.
    const { times } = await load.send({ kind: 'step', name, count })
    const each = times[name] ?? []
    found.push({
      step: name,
      p50: percentile(each, 0.5),
      p95: percentile(each, 0.95),
      applicationMs: (usageOf(pid).cpuMs - before.application) / count,
      databaseMs: (databaseTime(engine) - before.database) / count,
    })
  }
  return found
}

export function memoryOf(engine: Engine, pid: number): LifecycleFigures['memory'] {
  return { applicationMb: usageOf(pid).residentMb, databaseMb: engine.databasePid === undefined ? 0 : usageOf(engine.databasePid).ownMb }
}

interface Sides {
  application: number
  database: number
  client: number
}

function processorsUsed(before: Sides, after: Sides, seconds: number): Sides {
  const milliseconds = seconds * 1000
  return {
    application: (after.application - before.application) / milliseconds,
    database: (after.database - before.database) / milliseconds,
    client: (after.client - before.client) / milliseconds,
  }
}

function sides(engine: Engine, application: Application, load: Load): Sides {
  return { application: usageOf(application.pid).cpuMs, database: databaseTime(engine), client: usageOf(load.pid).cpuMs }
}

function databaseTime({ databasePid }: Engine): number {
  return databasePid === undefined ? 0 : usageOf(databasePid).cpuMs
}
