import { addCompleteRecords } from '../features/opinions/bulk-service.ts'
import type { CompleteRecord } from '../features/opinions/bulk-record.ts'
import { foldCounts } from '../features/opinions/counts-service.ts'
import { findCampaign, recordCampaign } from '../features/reports/campaign-service.ts'
import { loadDemoCounty } from '../demo/county.ts'
import { actingAs } from '../kernel/context.ts'
import type { Ctx } from '../kernel/context.ts'
import { AppError, forbidden } from '../kernel/errors.ts'
import { pick } from '../kernel/text.ts'
import { campaignOpinions } from './huaian-2012.ts'
import { readScenario } from './pack.ts'
import type { ScenarioName, ScenarioPack } from './pack.ts'
import { readPlace } from './place.ts'
import type { ScenarioProgress } from './schema.ts'

/** Opinions of one transaction and one step of the bar. */
const batch = 200

/**
 * Loads a scenario into its county, made first where it is missing, and tells how far it is.
 * @param onProgress called after each step
 * @throws AppError forbidden for anybody but the system; conflict when it was loaded before
 */
export async function loadScenario(ctx: Ctx, name: ScenarioName, onProgress: (progress: ScenarioProgress) => void): Promise<void> {
  for await (const progress of steps(await opened(ctx, name))) onProgress(progress)
}

/**
 * The same as a stream of progress for the command line; a failure on the way is its last item.
 * @throws AppError before the first item, as `loadScenario`
 */
export async function streamScenario(ctx: Ctx, name: ScenarioName): Promise<AsyncGenerator<ScenarioProgress>> {
  return reported(ctx, steps(await opened(ctx, name)))
}

interface Opened {
  ctx: Ctx
  pack: ScenarioPack
}

async function opened(ctx: Ctx, name: ScenarioName): Promise<Opened> {
  if (ctx.actor.kind !== 'system') throw forbidden({ zh: '载入场景数据', en: 'load a scenario' })
  const pack = readScenario(name)
  const inCounty = actingAs(ctx, { kind: 'system', tenant: pack.tenant, name: ctx.actor.name })
  if (await findCampaign(inCounty, name)) {
    throw new AppError('conflict', 'scenario.loadedAlready', {
      zh: `场景“${name}”已经载入过。如需重新载入，请换一个空的数据目录。`,
      en: `The scenario "${name}" was loaded before. To load it again, take an empty data folder.`,
    })
  }
  return { ctx: inCounty, pack }
}

async function* steps({ ctx, pack }: Opened): AsyncGenerator<ScenarioProgress> {
  const total = Object.values(pack.outcomes).reduce((sum, count) => sum + count, 0)
  yield { stage: 'county', done: 0, total }
  await loadDemoCounty(ctx)
  yield { stage: 'opinions', done: 0, total }
  let done = 0
  for (const records of inBatches(campaignOpinions(pack, await readPlace(ctx)), batch)) {
    // One batch after the other: their numbers count on.
    done += await addCompleteRecords(ctx, records, { batch })
    yield { stage: 'opinions', done, total }
  }
  const { name, title, source, reportedOn, facts, phases, sample } = pack
  await recordCampaign(ctx, { name, title, source, reportedOn, facts, phases, sampleNote: sample.note })
  await foldCounts(ctx)
  yield { stage: 'done', done, total }
}

function* inBatches(records: Iterable<CompleteRecord>, size: number): Generator<CompleteRecord[]> {
  let some: CompleteRecord[] = []
  for (const record of records) {
    some.push(record)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

async function* reported(ctx: Ctx, progress: AsyncGenerator<ScenarioProgress>): AsyncGenerator<ScenarioProgress> {
  let last = { done: 0, total: 0 }
  try {
    for await (const item of progress) {
      last = { done: item.done, total: item.total }
      yield item
    }
  } catch (error) {
    ctx.log.error({ err: error }, 'a scenario could not be loaded')
    yield { stage: 'failed', ...last, detail: sentence(error, ctx) }
  }
}

function sentence(error: unknown, { language }: Ctx): string {
  return error instanceof AppError ? pick(error.text, language) : String(error)
}
