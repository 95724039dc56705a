import { addCompleteRecords } from '../features/opinions/bulk-service.ts'
import type { CompleteRecord } from '../features/opinions/bulk-record.ts'
import { foldCounts } from '../features/opinions/counts-service.ts'
import { list } from '../features/opinions/service.ts'
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
import type { ScenarioEnd, ScenarioStep } from './schema.ts'

/** Opinions of one transaction and one step of the bar. */
const batch = 200

/**
 * Loads a scenario into its county, made first where it is missing, and tells each step; the last item
 * says that it is done, or what went wrong on the way.
 * @throws AppError before the first item: forbidden for anybody but the system; conflict when it was loaded before
 */
export async function loadScenario(ctx: Ctx, name: ScenarioName): Promise<AsyncGenerator<ScenarioStep | ScenarioEnd>> {
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
  if ((await list(inCounty, { limit: 1 })).items.length > 0) {
    throw new AppError('conflict', 'scenario.countyInUse', {
      zh: `这个县已有群众意见，载入“${name}”会让数字对不上。请用 LIANXIN_DATA 指定一个空的数据目录再载入。`,
      en: `This county holds opinions already, so the figures of "${name}" would not come out. Name an empty folder in LIANXIN_DATA and load it there.`,
    })
  }
  return { ctx: inCounty, pack }
}

async function* steps({ ctx, pack }: Opened): AsyncGenerator<ScenarioStep> {
  const total = Object.values(pack.outcomes).reduce((sum, count) => sum + count, 0)
  yield { stage: 'county', at: 0, total }
  const { accounts } = await loadDemoCounty(ctx)
  yield { stage: 'accounts', at: 0, total, accounts }
  let at = 0
  for (const records of inBatches(campaignOpinions(pack, await readPlace(ctx)), batch)) {
    // One batch after the other: their numbers count on.
    at += await addCompleteRecords(ctx, records, { batch })
    yield { stage: 'opinions', at, total }
  }
  const { name, title, source, reportedOn, facts, phases, sample } = pack
  await recordCampaign(ctx, { name, title, source, reportedOn, facts, phases, sampleNote: sample.note })
  await foldCounts(ctx)
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

async function* reported(ctx: Ctx, loading: AsyncGenerator<ScenarioStep>): AsyncGenerator<ScenarioStep | ScenarioEnd> {
  try {
    yield* loading
    yield { done: true }
  } catch (error) {
    const known = error instanceof AppError ? error : undefined
    if (!known) ctx.log.error({ requestId: ctx.requestId, err: error }, 'a scenario could not be loaded')
    yield { done: false, code: known?.code ?? 'common.internal', detail: known ? pick(known.text, ctx.language) : String(error) }
  }
}
