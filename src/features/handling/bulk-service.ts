import { defer } from '../../kernel/context.ts'
import type { TxCtx } from '../../kernel/context.ts'
import { newIdAt } from '../../kernel/ids.ts'
import { insertWholeAssignments, insertWholeRatings } from './bulk-queries.ts'
import type { AssignmentState, Matter, Outcome, RatingMode, RatingValue } from './schema.ts'

/** An assignment to a lead unit as it ended, or stands, in a history taken over from elsewhere. */
export interface BulkAssignment {
  unitId: string
  hop: number
  round: number
  state: AssignmentState
  assignedAt: Date
  assignedBy: string
  dueOn: string | null
  acceptedAt: Date | null
  returnedAt: Date | null
  returnReason: string
  endedAt: Date | null
  draftText: string
  draftOutcome: Outcome | null
  signedAt: Date | null
  signedBy: string
}

export interface BulkRating {
  value: RatingValue
  mode: RatingMode
  round: number
  collectedBy: string
  ratedAt: Date
  final: boolean
}

/** What a matter's history holds of handling. */
export interface HandledMatter {
  matter: Matter
  assignments: readonly BulkAssignment[]
  rating: BulkRating | null
}

/** Stores the assignments and ratings of many matters together with COMMIT. */
export function addHandled(ctx: TxCtx, handled: readonly HandledMatter[]): void {
  const { tenant } = ctx.actor
  const assignments = handled.flatMap(({ matter, assignments: made }) =>
    made.map((each) => ({ ...keyOf(tenant, matter, each.assignedAt), ...each, ...always })),
  )
  const ratings = handled.flatMap(({ matter, rating }) => (rating ? [{ ...keyOf(tenant, matter, rating.ratedAt), ...rating, reason: '' }] : []))
  if (assignments.length > 0) defer(ctx, insertWholeAssignments(assignments))
  if (ratings.length > 0) defer(ctx, insertWholeRatings(ratings))
}

const always = { kind: 'lead', requirement: '', returnUntil: null, draftedAt: null, draftedBy: '', version: 1 } as const

function keyOf(tenant: string, { kind, id, areaCode }: Matter, at: Date) {
  return { tenant, id: newIdAt(at), matterKind: kind, matterId: id, areaCode }
}
