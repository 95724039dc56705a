import { first } from '../../kernel/context.ts'
import type { TxCtx } from '../../kernel/context.ts'
import { AppError } from '../../kernel/errors.ts'
import { recallAssignments, reopenLead, takeBackRating } from '../handling/service.ts'
import { states } from './schema.ts'
import type { State } from './schema.ts'
import { matterOf } from './step.ts'
import type { Effect, Locked } from './step.ts'
import { lastMove } from './step-queries.ts'
import type { OpinionChange } from './step-queries.ts'

const noReply: OpinionChange = { repliedAt: null, replyMode: null }
const noResult: OpinionChange = { outcome: null, resultText: '', resultAt: null, lookAgainOn: null, ...noReply }

type Undo = (ctx: TxCtx, opinion: Locked) => Promise<OpinionChange> | OpinionChange

/** What taking back each step undoes besides the state; the events stay. */
const undo: Partial<Record<string, Undo>> = {
  answerOnSpot: () => noResult,
  notAccept: () => ({ lane: 'unsorted' }),
  forward: async (ctx, opinion) => {
    await recallAssignments(ctx, matterOf(opinion))
    return { exit: null, unitId: null, dueOn: null }
  },
  reportResult: async (ctx, opinion) => {
    await reopenLead(ctx, matterOf(opinion))
    return noResult
  },
  recordOutsideResult: () => noResult,
  reply: () => noReply,
  rate: (ctx, opinion) => {
    takeBackRating(ctx, matterOf(opinion), opinion.round)
    return { rating: null, ratedAt: null }
  },
  archive: () => ({}),
  withdraw: () => ({}),
  merge: () => ({ mergedInto: null, ...noReply }),
}

/** Assignments were recalled when it left these states, so it has to be forwarded anew. */
const toForwardAnew: readonly State[] = ['forwarded', 'handling']

/**
 * Undoes the newest step that moved the opinion.
 * @throws AppError conflict when that step is not one that can be taken back
 */
export async function reversalOf(ctx: TxCtx, opinion: Locked): Promise<Effect> {
  const last = await first(ctx, lastMove(ctx.actor.tenant, opinion.id))
  const undoLast = last && undo[last.action]
  if (!last?.fromState || !undoLast || last.toState !== opinion.state) {
    throw new AppError('conflict', 'opinion.notReversible', {
      zh: '上一步不能撤销。请用“更正登记”修改内容，或按流程继续办理。',
      en: 'The last step cannot be reversed. Correct the registration, or go on along the usual road.',
    })
  }
  const change = await undoLast(ctx, opinion)
  // The clock of what had been returned before keeps running.
  if (last.fromState === 'returned') change.dueOn = opinion.dueOn
  return { change: { ...change, state: stateBefore(last.action, asState(last.fromState)) }, details: { reversed: last.id, action: last.action } }
}

function stateBefore(action: string, from: State): State {
  const recalled = action === 'withdraw' || action === 'merge'
  return recalled && toForwardAnew.includes(from) ? 'returned' : from
}

function asState(text: string): State {
  const found = states.find((state) => state === text)
  if (!found) throw new Error(`an event holds the unknown state ${text}`)
  return found
}
