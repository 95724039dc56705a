import type { Actor } from '../../kernel/access.ts'
import { defer, rows, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField } from '../../kernel/errors.ts'
import { dateInChina, daysBetween } from '../../kernel/clock.ts'
import { mayCollectRating, maySignOff, worksAt } from './policy.ts'
import {
  activeUnits,
  assignmentsOf,
  countHops,
  currentAssignments,
  deleteRating,
  finaliseRatings,
  insertAssignments,
  insertRating,
  moveToArea,
  updateAssignment,
} from './queries.ts'
import type { Assigning, Matter, RatingRecord, ResultReport } from './schema.ts'
import { mayTake } from './workflow.ts'
import type { AssignmentStep } from './workflow.ts'

/** The name events carry: the position's title, or what the actor is. */
export function actorTitle(actor: Actor): string {
  if (actor.kind === 'account') return `${actor.name}（${actor.position.title}）`
  return actor.kind === 'system' ? actor.name : '本人'
}

/**
 * Gives a matter to a lead unit and assisting units. Works on an already locked matter.
 * @returns how many times the matter has moved, this one included
 * @throws AppError invalid when a unit is unknown, closed, or named twice
 */
export async function assign(ctx: TxCtx, matter: Matter, assigning: Assigning): Promise<number> {
  const wanted = [assigning.unitId, ...assigning.assistingUnitIds]
  const hop = await nextHop(ctx, matter, wanted)
  defer(ctx, insertAssignments(ctx, { matter, assigning, hop, assignedBy: actorTitle(ctx.actor), accepted: false }))
  return hop
}

/** Which move to a lead unit this is; in the same flight the units are looked up. */
async function nextHop(ctx: TxCtx, matter: Matter, wanted: readonly string[]): Promise<number> {
  if (new Set(wanted).size !== wanted.length) {
    throw invalidField('assistingUnitIds', 'handling.unitTwice', {
      zh: '同一单位不能既主办又协办，请去掉重复的单位。',
      en: 'A unit cannot be named twice. Remove the repeated unit.',
    })
  }
  const { tenant } = ctx.actor
  const [known, [counted]] = await together(ctx, [activeUnits(tenant, wanted), countHops(tenant, matter)])
  if (known.length !== wanted.length) {
    throw invalidField('unitId', 'handling.unknownUnit', {
      zh: '承办单位不存在或已停用，请从单位列表中重新选择。',
      en: 'The handling unit does not exist or is closed. Choose one from the list of units.',
    })
  }
  return (counted?.hops ?? 0) + 1
}

/** The lead unit takes the matter on. */
export async function acceptAssignment(ctx: TxCtx, matter: Matter): Promise<void> {
  const lead = await ownLead(ctx, matter, 'accept')
  defer(ctx, updateAssignment(ctx.actor.tenant, lead.id, { state: 'accepted', acceptedAt: ctx.now }))
}

/**
 * The lead unit gives the matter back. The matter's clock keeps running.
 * @throws AppError conflict when the return window is over: the unit must go on handling
 */
export async function returnAssignment(ctx: TxCtx, matter: Matter, reason: string): Promise<void> {
  const lead = await ownLead(ctx, matter, 'return')
  if (lead.returnUntil !== null && dateInChina(ctx.now) > lead.returnUntil) {
    throw new AppError('conflict', 'handling.returnWindowOver', {
      zh: `退回期限是 ${lead.returnUntil}，已经过了，应继续承办。确有困难请与交办单位联系。`,
      en: `The return window ended on ${lead.returnUntil}. Go on handling, or speak with whoever assigned it.`,
    })
  }
  defer(ctx, updateAssignment(ctx.actor.tenant, lead.id, { state: 'returned', returnedAt: ctx.now, returnReason: reason, endedAt: ctx.now }))
  await recallAssisting(ctx, matter)
}

/** The unit's clerk writes down the result for the head to sign. */
export async function draftReply(ctx: TxCtx, matter: Matter, draft: ResultReport): Promise<void> {
  const lead = await ownLead(ctx, matter, 'draft')
  defer(
    ctx,
    updateAssignment(ctx.actor.tenant, lead.id, {
      draftText: draft.text,
      draftOutcome: draft.outcome,
      draftedAt: ctx.now,
      draftedBy: actorTitle(ctx.actor),
    }),
  )
}

/** An assisting unit gives its opinion to the lead unit. */
export async function giveAssistingOpinion(ctx: TxCtx, matter: Matter, text: string): Promise<void> {
  const current = await rows(ctx, currentAssignments(ctx.actor.tenant, matter))
  const own = current.find(({ kind, unitId, state }) => kind === 'assisting' && state !== 'completed' && worksAt(ctx.actor, unitId))
  if (!own) throw forbidden({ zh: '提交这件事的协办意见', en: 'give an assisting opinion on this matter' })
  defer(
    ctx,
    updateAssignment(ctx.actor.tenant, own.id, {
      state: 'completed',
      draftText: text,
      draftedAt: ctx.now,
      draftedBy: actorTitle(ctx.actor),
      endedAt: ctx.now,
    }),
  )
}

/**
 * The head of the lead unit signs the result.
 * @throws AppError forbidden for a clerk or another unit
 */
export async function signOffResult(ctx: TxCtx, matter: Matter, report: ResultReport): Promise<void> {
  const lead = await ownLead(ctx, matter, 'signOff')
  if (!maySignOff(ctx.actor, lead.unitId)) throw forbidden({ zh: '签发办理结果（由单位负责人签发）', en: 'sign off a result: the head of the unit does' })
  defer(
    ctx,
    updateAssignment(ctx.actor.tenant, lead.id, {
      state: 'completed',
      draftText: report.text,
      draftOutcome: report.outcome,
      signedAt: ctx.now,
      signedBy: actorTitle(ctx.actor),
      endedAt: ctx.now,
    }),
  )
}

/**
 * Gives the matter to its last lead unit once more: second handling (`accepted` false) or another look
 * at something in progress (`accepted` true).
 */
export async function assignAgain(ctx: TxCtx, matter: Matter, again: Omit<Assigning, 'assistingUnitIds'> & { accepted: boolean }): Promise<number> {
  const hop = await nextHop(ctx, matter, [again.unitId])
  defer(
    ctx,
    insertAssignments(ctx, {
      matter,
      assigning: { ...again, assistingUnitIds: [] },
      hop,
      assignedBy: actorTitle(ctx.actor),
      accepted: again.accepted,
    }),
  )
  return hop
}

/** Takes back what was assigned (reversal, withdrawal, merger): the rows stay, marked recalled. */
export async function recallAssignments(ctx: TxCtx, matter: Matter): Promise<void> {
  const current = await rows(ctx, currentAssignments(ctx.actor.tenant, matter))
  for (const { id, state } of current) {
    if (state !== 'completed') defer(ctx, updateAssignment(ctx.actor.tenant, id, { state: 'recalled', endedAt: ctx.now }))
  }
}

/** Undoes a sign-off: the lead unit has the matter again. */
export async function reopenLead(ctx: TxCtx, matter: Matter): Promise<void> {
  const current = await rows(ctx, currentAssignments(ctx.actor.tenant, matter))
  const lead = current.find(({ kind }) => kind === 'lead')
  if (lead) defer(ctx, updateAssignment(ctx.actor.tenant, lead.id, { state: 'accepted', endedAt: null }))
}

/**
 * Stores the person's rating for the congress body.
 * @throws AppError forbidden for a handling unit, which may never collect its own
 */
export function recordRating(ctx: TxCtx, matter: Matter, rating: Omit<RatingRecord, 'collectedBy'>): void {
  if (!mayCollectRating(ctx.actor)) throw forbidden({ zh: '登记满意度评价（承办单位不得收集对自己的评价）', en: 'record a rating: a handling unit never collects its own' })
  defer(ctx, insertRating(ctx, matter, { ...rating, collectedBy: actorTitle(ctx.actor) }))
}

/** From now on the handling unit may see how it was rated. */
export function closeRatings(ctx: TxCtx, matter: Matter): void {
  defer(ctx, finaliseRatings(ctx.actor.tenant, matter))
}

/** A rating entered by mistake, taken back before it is final. */
export function takeBackRating(ctx: TxCtx, matter: Matter, round: number): void {
  defer(ctx, deleteRating(ctx.actor.tenant, matter, round))
}

/** The matter's place was corrected: its assignments and ratings follow, since their scope is told by it. */
export function moveMatter(ctx: TxCtx, matter: Matter): void {
  for (const moved of moveToArea(ctx.actor.tenant, matter)) defer(ctx, moved)
}

/** Every assignment with the whole days the matter lay there. */
export async function listAssignments(ctx: Ctx, matter: Pick<Matter, 'kind' | 'id'>) {
  const found = await rows(ctx, assignmentsOf(ctx.actor.tenant, matter))
  return found.map((row) => ({ ...row, days: daysBetween(row.assignedAt, row.endedAt ?? ctx.now) }))
}

async function recallAssisting(ctx: TxCtx, matter: Matter): Promise<void> {
  const current = await rows(ctx, currentAssignments(ctx.actor.tenant, matter))
  for (const { id, kind, state } of current) {
    if (kind === 'assisting' && state !== 'completed') {
      defer(ctx, updateAssignment(ctx.actor.tenant, id, { state: 'recalled', endedAt: ctx.now }))
    }
  }
}

async function ownLead(ctx: TxCtx, matter: Matter, step: AssignmentStep) {
  const current = await rows(ctx, currentAssignments(ctx.actor.tenant, matter))
  const lead = current.find(({ kind, state }) => kind === 'lead' && state !== 'completed')
  if (!lead || !worksAt(ctx.actor, lead.unitId)) throw forbidden({ zh: '办理这件事（只有主办单位可以）', en: 'handle this matter: only its lead unit may' })
  if (!mayTake(step, lead.state)) {
    throw new AppError('conflict', 'handling.stepNotNow', {
      zh: '这件事在您单位的办理状态已经变化，请刷新后再操作。',
      en: 'The state of this matter at your unit has changed. Reload the page and try again.',
    })
  }
  return lead
}
