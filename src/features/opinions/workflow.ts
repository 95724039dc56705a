import type { Exit, Outcome, RatingValue, State } from './schema.ts'

interface Transition {
  readonly from: readonly State[]
  /** Absent: the step leaves the state as it is. */
  readonly to?: State
}

const open = ['registered', 'forwarded', 'returned', 'handling'] as const
const live = [...open, 'answeredOnSpot', 'resultReported', 'replied', 'rated'] as const

/**
 * The life of an opinion (domain reference D1) as a table: which step leads from where to where.
 * `forwarded` with an exit outside the tenant's units (a higher deputy, the 12345 hotline) waits for
 * `outsideResult`; "in progress" is looked at again until it has another outcome.
 */
export const transitions = {
  answerOnSpot: { from: ['registered'], to: 'answeredOnSpot' },
  forward: { from: ['registered', 'returned'], to: 'forwarded' },
  accept: { from: ['forwarded'], to: 'handling' },
  return: { from: ['forwarded', 'handling'], to: 'returned' },
  draftReply: { from: ['handling'] },
  giveAssistingOpinion: { from: ['forwarded', 'handling'] },
  reportResult: { from: ['handling'], to: 'resultReported' },
  recordOutsideResult: { from: ['forwarded'], to: 'resultReported' },
  reply: { from: ['resultReported'], to: 'replied' },
  replyToMerged: { from: ['merged'] },
  rate: { from: ['answeredOnSpot', 'replied'], to: 'rated' },
  rehandle: { from: ['rated'], to: 'forwarded' },
  lookAgain: { from: ['replied', 'rated'], to: 'handling' },
  lookAgainOutside: { from: ['replied', 'rated'], to: 'forwarded' },
  archive: { from: ['rated'], to: 'archived' },
  withdraw: { from: open, to: 'withdrawn' },
  merge: { from: open, to: 'merged' },
  notAccept: { from: ['registered'], to: 'notAccepted' },
  correct: { from: [...live, 'notAccepted', 'merged'] },
  correctArchived: { from: ['archived'] },
  reverse: { from: ['notAccepted', 'answeredOnSpot', 'forwarded', 'resultReported', 'replied', 'rated', 'archived', 'withdrawn', 'merged'] },
  setConfidentiality: { from: [...live, 'notAccepted', 'archived', 'withdrawn', 'merged'] },
  upgrade: { from: live },
  urge: { from: ['forwarded', 'handling'] },
} as const satisfies Record<string, Transition>

export type Action = keyof typeof transitions

/** What the guards look at besides the state. */
export interface Facts {
  state: State
  exit: Exit | null
  outcome: Outcome | null
  rating: RatingValue | null
  round: number
  maxRounds: number
  repliedAt: Date | null
}

const outsideExits: readonly (Exit | null)[] = ['higherDeputy', 'hotline12345']

const guards: Partial<Record<Action, (facts: Facts) => boolean>> = {
  accept: (facts) => !outsideExits.includes(facts.exit),
  return: (facts) => !outsideExits.includes(facts.exit),
  recordOutsideResult: (facts) => outsideExits.includes(facts.exit),
  archive: (facts) => facts.outcome !== 'inProgress',
  lookAgain: (facts) => facts.outcome === 'inProgress' && facts.exit !== null && !outsideExits.includes(facts.exit),
  lookAgainOutside: (facts) => facts.outcome === 'inProgress' && outsideExits.includes(facts.exit),
  rehandle: (facts) => facts.rating !== null && facts.rating !== 'satisfied' && facts.exit !== null && facts.round < facts.maxRounds,
  replyToMerged: (facts) => facts.repliedAt === null,
}

/** True when the table and its guard let `action` happen now. */
export function isAllowed(action: Action, facts: Facts): boolean {
  const { from }: Transition = transitions[action]
  return from.includes(facts.state) && (guards[action]?.(facts) ?? true)
}

const answered: readonly State[] = ['answeredOnSpot', 'replied', 'rated', 'archived']

/** Whether an opinion may be public: it stands answered, and nobody has asked for confidentiality. */
export function mayBePublic({ state, outcome, confidential }: { state: State; outcome: Outcome | null; confidential: boolean }): boolean {
  return answered.includes(state) && outcome !== null && !confidential
}

/** The state after `action`. */
export function stateAfter(action: Action, state: State): State {
  const { to }: Transition = transitions[action]
  return to ?? state
}

/** Every action the table allows now, in the table's order, for the 409 and for the screen. */
export function allowedActions(facts: Facts): Action[] {
  return actions.filter((action) => isAllowed(action, facts))
}

// Object.keys of a constant object yields exactly its keys.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const actions = Object.keys(transitions) as Action[]
