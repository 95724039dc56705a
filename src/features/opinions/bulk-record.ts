import type { BulkAssignment, BulkRating } from '../handling/bulk-service.ts'
import type { Contact } from './intake-schema.ts'
import type { Exit, Kind, Outcome, RatingValue, ReplyMode, Source, State, Urgency } from './schema.ts'
import { isAllowed, stateAfter } from './workflow.ts'
import type { Action, Facts } from './workflow.ts'

/** Who did it, in which position, as events keep it. */
export interface Author {
  actorName: string
  positionTitle: string
  accountId: string | null
  positionId: string | null
}

interface Result {
  outcome: Outcome
  text: string
  lookAgainOn?: string | undefined
}

/** What each step of a complete record carries; the steps are those of `workflow.ts`. */
type StepContent =
  | { action: 'answerOnSpot'; outcome: Exclude<Outcome, 'inProgress'>; text: string; mode: ReplyMode }
  | { action: 'forward'; exit: Exit; unitId: string | null; dueOn: string | null }
  | { action: 'accept' }
  | { action: 'return'; reason: string }
  | ({ action: 'reportResult' } & Result)
  | ({ action: 'recordOutsideResult' } & Result)
  | { action: 'reply'; mode: ReplyMode }
  | { action: 'rate'; value: RatingValue; mode: 'online' | 'phone' | 'visit' | 'counter' }
  | { action: 'archive' }

export type RecordedStep = StepContent & { at: Date; by: Author }

/** An opinion with its whole history, taken over from elsewhere. */
export interface CompleteRecord {
  source: Source
  kind: Kind
  title?: string
  content: string
  demand?: string
  categoryId: string | null
  sensitive: boolean
  urgency: Urgency
  areaCode: string
  place?: string
  stationId: string | null
  deputyId: string | null
  receivedOn: string
  registeredAt: Date
  registeredBy: Author
  /** Null: anonymous. */
  contact: Contact | null
  /** Names under which a search finds it. */
  names: { areaName: string; townName: string; deputyName: string | null }
  /** In the order of their times. */
  steps: readonly RecordedStep[]
}

/** Where a walk through the workflow stands. */
export interface Walk extends Facts {
  unitId: string | null
  unitIds: string[]
  dueOn: string | null
  moves: number
  resultText: string
  resultAt: Date | null
  lookAgainOn: string | null
  replyMode: ReplyMode | null
  ratedAt: Date | null
  stateSince: Date
  version: number
  events: { at: Date; by: Author; action: string; fromState: State | null; toState: State; reason: string; details: object; isPublic: boolean }[]
  assignments: BulkAssignment[]
  rating: RatingValue | null
  ratingRow: BulkRating | null
}

/**
 * Walks a record through the table of `workflow.ts` and says where it ends, with its events, assignments and rating.
 * @throws RangeError naming the first step that the table does not allow or that goes back in time
 */
export function walk(record: CompleteRecord): Walk {
  const { registeredAt, registeredBy, source } = record
  const at: Walk = {
    ...start,
    unitIds: [],
    assignments: [],
    stateSince: registeredAt,
    events: [
      { at: registeredAt, by: registeredBy, action: 'register', fromState: null, toState: 'registered', reason: '', details: { source, lane: 'opinion' }, isPublic: true },
    ],
  }
  let last = registeredAt
  for (const step of record.steps) {
    if (step.at < last) throw new RangeError(`the step ${step.action} at ${step.at.toISOString()} lies before the one it follows`)
    take(at, step)
    last = step.at
  }
  return at
}

const start = {
  state: 'registered',
  exit: null,
  outcome: null,
  rating: null,
  round: 0,
  maxRounds: 0,
  repliedAt: null,
  unitId: null,
  dueOn: null,
  moves: 0,
  resultText: '',
  resultAt: null,
  lookAgainOn: null,
  replyMode: null,
  ratedAt: null,
  version: 1,
  ratingRow: null,
} as const

function take(at: Walk, step: RecordedStep): void {
  if (!isAllowed(step.action, at)) throw new RangeError(`the step ${step.action} is not allowed in the state ${at.state}`)
  const fromState = at.state
  const { details = {}, reason = '' } = effectOf(at, step)
  at.state = stateAfter(step.action, fromState)
  if (at.state !== fromState) at.stateSince = step.at
  at.version++
  at.events.push({ at: step.at, by: step.by, action: step.action, fromState, toState: at.state, reason, details, isPublic: publicSteps.has(step.action) })
}

/** As in the steps themselves: a result is public with the reply, a return never. */
const publicSteps: ReadonlySet<Action> = new Set(['answerOnSpot', 'forward', 'accept', 'reply', 'rate', 'archive'])

interface Noted {
  details?: object
  reason?: string
}

type StepOf<A extends RecordedStep['action']> = Extract<RecordedStep, { action: A }>
type Effects = { [A in RecordedStep['action']]: (at: Walk, step: StepOf<A>) => Noted }

/** What each step leaves behind, as `life-service.ts` does it. */
const effects: Effects = {
  answerOnSpot: (at, { outcome, text, mode, at: when }) => {
    Object.assign(at, { outcome, resultText: text, resultAt: when, repliedAt: when, replyMode: mode })
    return { details: { outcome, text, mode } }
  },
  forward,
  accept: (at, step) => {
    Object.assign(lead(at), { state: 'accepted', acceptedAt: step.at })
    return {}
  },
  return: (at, { reason, at: when }) => {
    Object.assign(lead(at), { state: 'returned', returnedAt: when, returnReason: reason, endedAt: when })
    at.unitId = null
    return { reason }
  },
  reportResult: (at, step) => {
    const { outcome, text, by, at: when } = step
    Object.assign(lead(at), { state: 'completed', draftText: text, draftOutcome: outcome, signedAt: when, signedBy: by.actorName, endedAt: when })
    return report(at, step)
  },
  recordOutsideResult: report,
  reply: (at, step) => {
    Object.assign(at, { repliedAt: step.at, replyMode: step.mode })
    return { details: { mode: step.mode, text: at.resultText } }
  },
  rate,
  archive: (at) => {
    if (at.ratingRow) at.ratingRow.final = true
    return {}
  },
}

function effectOf<A extends RecordedStep['action']>(at: Walk, step: StepOf<A>): Noted {
  const effect: (at: Walk, step: StepOf<A>) => Noted = effects[step.action]
  return effect(at, step)
}

function forward(at: Walk, step: StepOf<'forward'>): Noted {
  const { exit, unitId, dueOn, by } = step
  Object.assign(at, { exit, unitId, dueOn: at.dueOn ?? dueOn, moves: at.moves + 1 })
  if (unitId === null) return { details: { exit, dueOn } }
  at.unitIds = [...new Set([...at.unitIds, unitId])]
  at.assignments.push({ unitId, hop: at.moves, round: at.round, state: 'assigned', assignedAt: step.at, assignedBy: by.actorName, dueOn: at.dueOn, ...noneYet })
  return { details: { exit, dueOn, unitId } }
}

const noneYet = {
  acceptedAt: null,
  returnedAt: null,
  returnReason: '',
  endedAt: null,
  draftText: '',
  draftOutcome: null,
  signedAt: null,
  signedBy: '',
} as const

function lead(at: Walk): BulkAssignment {
  const current = at.assignments.at(-1)
  if (!current) throw new RangeError('a unit cannot act on what was never forwarded to one')
  return current
}

function report(at: Walk, step: RecordedStep & Result): Noted {
  const { outcome, text, lookAgainOn = null } = step
  Object.assign(at, { outcome, resultText: text, resultAt: step.at, lookAgainOn, repliedAt: null, replyMode: null })
  return { details: { outcome, text, round: at.round } }
}

function rate(at: Walk, step: StepOf<'rate'>): Noted {
  const { value, mode } = step
  Object.assign(at, { rating: value, ratedAt: step.at })
  at.ratingRow = { value, mode, round: at.round, collectedBy: step.by.actorName, ratedAt: step.at, final: false }
  return { details: { value, mode } }
}
