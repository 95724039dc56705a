import { dateInChina } from '../../kernel/clock.ts'
import { defer, first } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { AppError, invalidField } from '../../kernel/errors.ts'
import { deadlineFor, deadlinesFrom } from '../calendars/service.ts'
import {
  acceptAssignment,
  assign,
  assignAgain,
  closeRatings,
  draftReply,
  giveAssistingOpinion,
  recallAssignments,
  recordRating,
  returnAssignment,
  signOffResult,
} from '../handling/service.ts'
import { reversalOf } from './reversal.ts'
import type { ActionBody, ActionPath, StepAnswer } from './step-schema.ts'
import { matterOf, takeStep } from './step.ts'
import type { Effect, Locked } from './step.ts'
import { lockMergeTarget, lockOpinion, upsertSlip, deleteContact } from './step-queries.ts'
import { actionsOfPath } from './words.ts'

type Effects = { [P in ActionPath]: (ctx: TxCtx, opinion: Locked, body: ActionBody<P>) => Promise<Effect> | Effect }

const outside = ['higherDeputy', 'hotline12345']

/** What each step does besides moving the state; the table of `workflow.ts` says when it may. */
const effects: Effects = {
  'on-spot-answer': (ctx, _opinion, { outcome, text, mode = 'oral' }) => ({
    change: { lane: 'opinion', outcome, resultText: text, resultAt: ctx.now, repliedAt: ctx.now, replyMode: mode },
    details: { outcome, text, mode },
    isPublic: true,
  }),
  forwarding: forward,
  acceptance: async (ctx, opinion) => {
    await acceptAssignment(ctx, matterOf(opinion))
    return { isPublic: true }
  },
  return: async (ctx, opinion, { reason }) => {
    await returnAssignment(ctx, matterOf(opinion), reason)
    return { change: { unitId: null }, reason }
  },
  'reply-draft': async (ctx, opinion, draft) => {
    await draftReply(ctx, matterOf(opinion), draft)
    return { details: { outcome: draft.outcome } }
  },
  'assisting-opinion': async (ctx, opinion, { text }) => {
    await giveAssistingOpinion(ctx, matterOf(opinion), text)
    return {}
  },
  result: async (ctx, opinion, body) => {
    await signOffResult(ctx, matterOf(opinion), body)
    return resultEffect(ctx, opinion, body)
  },
  'outside-result': resultEffect,
  reply,
  rating: (ctx, opinion, { value, reason = '', mode = 'phone' }) => {
    recordRating(ctx, matterOf(opinion), { value, reason, mode, round: opinion.round })
    return { change: { rating: value, ratedAt: ctx.now }, reason, details: { value, mode }, isPublic: true }
  },
  rehandling: rehandle,
  'another-look': anotherLook,
  archiving: (ctx, opinion) => {
    closeRatings(ctx, matterOf(opinion))
    return { isPublic: true }
  },
  withdrawal: async (ctx, opinion, { reason }) => {
    await recallAssignments(ctx, matterOf(opinion))
    return { reason, isPublic: true, change: { dueOn: null } }
  },
  merger: merge,
  'non-acceptance': (ctx, opinion, { lane, goTo, reason }) => {
    defer(ctx, upsertSlip(ctx, { opinionId: opinion.id, lane, goTo, reason, issuedBy: ctx.actor.kind === 'account' ? ctx.actor.name : '' }))
    return { change: { lane }, reason, details: { lane, goTo }, isPublic: true }
  },
  reversal: async (ctx, opinion, { reason }) => ({ ...(await reversalOf(ctx, opinion)), reason }),
  confidentiality: (ctx, opinion, { reason, ...switches }) => {
    if (switches.anonymous && !opinion.anonymous) defer(ctx, deleteContact(ctx.actor.tenant, opinion.id))
    return { change: switches, reason, details: switches }
  },
  upgrade: (_ctx, _opinion, { suggestion, reason }) => ({ change: { upgradedTo: suggestion }, reason, details: { suggestion }, isPublic: true }),
  urging: (_ctx, _opinion, { message }) => ({ reason: message }),
}

/**
 * Takes the step that a sub-resource stands for.
 * @throws AppError as `takeStep`, and invalid when the body does not fit the matter
 */
export async function act<P extends ActionPath>(ctx: Ctx, path: P, step: { id: string; seen?: number | undefined }, body: ActionBody<P>): Promise<StepAnswer> {
  return takeStep(ctx, { ...step, actions: actionsOfPath[path] }, (ctx, opinion) => effects[path](ctx, opinion, body))
}

async function forward(ctx: TxCtx, opinion: Locked, body: ActionBody<'forwarding'>): Promise<Effect> {
  const { exit, unitId, assistingUnitIds = [], requirement = '' } = body
  const { isOutside, lead } = destination(exit, unitId)
  const { result: promised = null, return: returnUntil = null } = await deadlinesFrom(ctx, ctx.now)
  const dueOn = checkedDue(ctx, body.dueOn) ?? opinion.dueOn ?? promised
  const base = { exit, lane: 'opinion' as const, dueOn }
  const details = { exit, requirement, dueOn }
  if (isOutside || lead === undefined) return { change: { ...base, unitId: null, moves: opinion.moves + 1 }, details, isPublic: true }
  const moves = await assign(ctx, matterOf(opinion), { unitId: lead, assistingUnitIds, requirement, dueOn, returnUntil, round: opinion.round })
  const unitIds = [...new Set([...opinion.unitIds, lead, ...assistingUnitIds])]
  return { change: { ...base, unitId: lead, unitIds, moves }, details: { ...details, unitId: lead, assistingUnitIds }, isPublic: true }
}

function destination(exit: ActionBody<'forwarding'>['exit'], unitId: string | undefined): { isOutside: boolean; lead: string | undefined } {
  const isOutside = outside.includes(exit)
  if (!isOutside && unitId === undefined) {
    throw invalidField('unitId', 'opinion.unitNeeded', { zh: '请选择承办单位。', en: 'Choose the handling unit.' })
  }
  return { isOutside, lead: isOutside ? undefined : unitId }
}

function checkedDue(ctx: Ctx, dueOn: string | undefined): string | undefined {
  if (dueOn !== undefined && dueOn < dateInChina(ctx.now)) {
    throw invalidField('dueOn', 'opinion.dueInPast', { zh: '办理期限不能早于今天，请重新选择日期。', en: 'The due date cannot lie in the past. Choose another date.' })
  }
  return dueOn
}

async function resultEffect(ctx: TxCtx, opinion: Locked, body: ActionBody<'result'>): Promise<Effect> {
  const { outcome, text } = body
  if (body.lookAgainOn !== undefined && body.lookAgainOn < dateInChina(ctx.now)) {
    throw invalidField('lookAgainOn', 'opinion.lookAgainInPast', { zh: '回看日期不能早于今天，请重新选择日期。', en: 'The day of another look cannot lie in the past. Choose another date.' })
  }
  const lookAgainOn = outcome === 'inProgress' ? (body.lookAgainOn ?? (await deadlineFor(ctx, 'lookAgain', ctx.now))) : null
  return {
    change: { outcome, resultText: text, resultAt: ctx.now, lookAgainOn, repliedAt: null, replyMode: null },
    details: { outcome, text, round: opinion.round },
    isPublic: false,
  }
}

async function reply(ctx: TxCtx, opinion: Locked, { mode, text = '', repliedOn }: ActionBody<'reply'>): Promise<Effect> {
  const today = dateInChina(ctx.now)
  if (repliedOn !== undefined && (repliedOn > today || repliedOn < opinion.receivedOn)) {
    throw invalidField('repliedOn', 'opinion.replyDate', {
      zh: `答复日期要在收到日期（${opinion.receivedOn}）和今天之间。`,
      en: `The date of the reply must lie between the date received (${opinion.receivedOn}) and today.`,
    })
  }
  const answer = text === '' ? await answerOf(ctx, opinion) : text
  return {
    change: { repliedAt: ctx.now, replyMode: mode, resultText: answer },
    details: { mode, text: answer, repliedOn: repliedOn ?? today },
    isPublic: true,
  }
}

/** A merged opinion is answered with the words of the one it went into, unless staff write their own. */
async function answerOf(ctx: TxCtx, opinion: Locked): Promise<string> {
  if (opinion.mergedInto === null) return opinion.resultText
  const main = await first(ctx, lockOpinion(ctx.actor.tenant, opinion.mergedInto))
  if (main && main.resultText !== '') return main.resultText
  throw invalidField('text', 'opinion.answerNeeded', {
    zh: '合并到的那件还没有办理结果，请写明给本人的答复内容。',
    en: 'The opinion it was merged into has no result yet. Write what the person was told.',
  })
}

async function rehandle(ctx: TxCtx, opinion: Locked, { reason, unitId }: ActionBody<'rehandling'>): Promise<Effect> {
  const round = opinion.round + 1
  const { rehandling: dueOn = null, return: returnUntil = null } = await deadlinesFrom(ctx, ctx.now)
  closeRatings(ctx, matterOf(opinion))
  const base = { round, dueOn, rating: null, ratedAt: null, repliedAt: null, replyMode: null }
  const lead = unitId ?? opinion.unitId
  if (lead === null) return { change: base, reason, details: { round, dueOn }, isPublic: true }
  const moves = await assignAgain(ctx, matterOf(opinion), { unitId: lead, requirement: reason, dueOn, returnUntil, round, accepted: false })
  const unitIds = [...new Set([...opinion.unitIds, lead])]
  return { change: { ...base, unitId: lead, unitIds, moves }, reason, details: { round, dueOn, unitId: lead }, isPublic: true }
}

async function anotherLook(ctx: TxCtx, opinion: Locked, { reason }: ActionBody<'another-look'>): Promise<Effect> {
  const dueOn = await deadlineFor(ctx, 'result', ctx.now)
  closeRatings(ctx, matterOf(opinion))
  const change = { dueOn, lookAgainOn: null, rating: null, ratedAt: null }
  if (opinion.unitId === null) return { change, reason, isPublic: true }
  const { round } = opinion
  const moves = await assignAgain(ctx, matterOf(opinion), { unitId: opinion.unitId, requirement: reason, dueOn, returnUntil: null, round, accepted: true })
  return { change: { ...change, moves }, reason, isPublic: true }
}

/**
 * The person of the merged opinion is still answered: it stays on the desk's list until the reply is recorded.
 */
async function merge(ctx: TxCtx, opinion: Locked, { intoId, reason }: ActionBody<'merger'>): Promise<Effect> {
  const target = await first(ctx, lockMergeTarget(ctx.actor.tenant, intoId))
  if (!target || target.id === opinion.id || target.mergedInto !== null || ['withdrawn', 'notAccepted'].includes(target.state)) {
    throw new AppError(
      'invalid',
      'opinion.mergeTarget',
      {
        zh: '不能合并到这一件：它不存在、就是本件、已被合并、已撤回或不予受理。请另选一件。',
        en: 'It cannot be merged into that one: it does not exist, is this very opinion, or was merged, withdrawn or not accepted. Choose another.',
      },
      { field: 'intoId' },
    )
  }
  await recallAssignments(ctx, matterOf(opinion))
  return { change: { mergedInto: intoId, dueOn: null }, reason, details: { intoId, intoNumber: target.number }, isPublic: true }
}
