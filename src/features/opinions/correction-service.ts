import { defer, first } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { invalidField } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { moveMatter } from '../handling/service.ts'
import { references } from './intake-queries.ts'
import { requireReferences, tokensOf } from './intake-row.ts'
import { coversArea } from './policy.ts'
import type { Correction } from './intake-schema.ts'
import type { StepAnswer } from './step-schema.ts'
import { matterOf, takeStep } from './step.ts'
import type { Effect, Locked } from './step.ts'
import { updateWords } from './step-queries.ts'
import type { OpinionChange } from './step-queries.ts'

type Corrected = Omit<Correction, 'reason'>

/**
 * Corrects what was registered, with a trace: the event keeps each field as it was.
 * @throws AppError as `takeStep`; invalid when nothing changes or a reference is unknown
 */
export async function correctOpinion(ctx: Ctx, step: { id: string; seen: number }, { reason, ...corrected }: Correction): Promise<StepAnswer> {
  const { position } = staffOf(ctx.actor)
  if (corrected.areaCode !== undefined && !coversArea(position, corrected.areaCode)) {
    throw invalidField('areaCode', 'opinion.outsideArea', {
      zh: '这个村（社区）不在您的工作范围内，请选择本辖区的村（社区）。',
      en: 'This village lies outside your area. Choose one inside it.',
    })
  }
  return takeStep(ctx, { ...step, actions: ['correct', 'correctArchived'] }, (ctx, opinion) => correct(ctx, opinion, { corrected, reason }))
}

async function correct(ctx: TxCtx, opinion: Locked, { corrected, reason }: { corrected: Corrected; reason: string }): Promise<Effect> {
  const changes = changesOf(opinion, corrected)
  if (changes.length === 0) {
    throw invalidField('reason', 'opinion.nothingCorrected', { zh: '没有改动任何内容。', en: 'Nothing was changed.' })
  }
  const after = { ...opinion, ...corrected }
  const { tenant } = ctx.actor
  const wanted = { areaCode: after.areaCode, stationId: after.stationId, deputyId: after.deputyId, categoryId: corrected.categoryId ?? null }
  const found = await first(ctx, references(tenant, wanted))
  requireReferences(tenant, { ...corrected, areaCode: after.areaCode }, found)
  defer(ctx, updateWords(tenant, opinion.id, tokensOf(after, found)))
  if (after.areaCode !== opinion.areaCode) moveMatter(ctx, matterOf(after))
  const change: OpinionChange = { ...corrected, townCode: `${after.areaCode.slice(0, 9)}000` }
  return { change, reason, details: { changes: Object.fromEntries(changes) } }
}

/** `[field, { from, to }]` for every field that really changes. */
function changesOf(opinion: Locked, corrected: Corrected): [string, { from: unknown; to: unknown }][] {
  const before: Record<string, unknown> = opinion
  return Object.entries(corrected)
    .filter(([field, to]) => before[field] !== to)
    .map(([field, to]) => [field, { from: before[field], to }])
}
