import { Type, type Static } from 'typebox'
import { DateOnly, Id, Nullable } from '../../kernel/shapes.ts'
import { Content, Reason, closed, exits, otherLanes, outcomes, ratingModes, ratingValues, replyModes, spotOutcomes, states } from './schema.ts'

/** One body per action; the key is the sub-resource's path. */
export const ActionBodies = {
  'on-spot-answer': Type.Object({ outcome: Type.Enum(spotOutcomes), text: Reason, mode: Type.Optional(Type.Enum(replyModes)) }, closed),
  forwarding: Type.Object(
    {
      exit: Type.Enum(exits),
      unitId: Type.Optional(Id),
      assistingUnitIds: Type.Optional(Type.Array(Id, { maxItems: 10, uniqueItems: true })),
      requirement: Type.Optional(Type.String({ maxLength: 500 })),
      dueOn: Type.Optional(DateOnly),
    },
    closed,
  ),
  acceptance: Type.Object({}, closed),
  return: Type.Object({ reason: Reason }, closed),
  'reply-draft': Type.Object({ outcome: Type.Enum(outcomes), text: Content }, closed),
  'assisting-opinion': Type.Object({ text: Content }, closed),
  result: Type.Object({ outcome: Type.Enum(outcomes), text: Content, lookAgainOn: Type.Optional(DateOnly) }, closed),
  'outside-result': Type.Object({ outcome: Type.Enum(outcomes), text: Content, lookAgainOn: Type.Optional(DateOnly) }, closed),
  reply: Type.Object({ mode: Type.Enum(replyModes), text: Type.Optional(Type.String({ maxLength: 2000 })), repliedOn: Type.Optional(DateOnly) }, closed),
  rating: Type.Object({ value: Type.Enum(ratingValues), reason: Type.Optional(Type.String({ maxLength: 500 })), mode: Type.Optional(Type.Enum(ratingModes)) }, closed),
  rehandling: Type.Object({ reason: Reason, unitId: Type.Optional(Id) }, closed),
  'another-look': Type.Object({ reason: Reason }, closed),
  archiving: Type.Object({}, closed),
  withdrawal: Type.Object({ reason: Reason }, closed),
  merger: Type.Object({ intoId: Id, reason: Reason }, closed),
  'non-acceptance': Type.Object({ lane: Type.Enum(otherLanes), goTo: Type.String({ minLength: 2, maxLength: 300 }), reason: Reason }, closed),
  reversal: Type.Object({ reason: Reason }, closed),
  confidentiality: Type.Object(
    { hideFromPublic: Type.Boolean(), hideFromUnit: Type.Boolean(), anonymous: Type.Boolean(), confidential: Type.Boolean(), reason: Reason },
    closed,
  ),
  upgrade: Type.Object({ suggestion: Type.String({ minLength: 2, maxLength: 60 }), reason: Reason }, closed),
  urging: Type.Object({ message: Reason }, closed),
} as const

export type ActionPath = keyof typeof ActionBodies
export type ActionBody<P extends ActionPath> = Static<(typeof ActionBodies)[P]>

export const BulkForwarding = Type.Object(
  {
    ids: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }),
    forwarding: ActionBodies.forwarding,
  },
  closed,
)
export type BulkForwarding = Static<typeof BulkForwarding>

export const BulkAnswer = Type.Object({
  results: Type.Array(Type.Object({ id: Id, number: Nullable(Type.String()), ok: Type.Boolean(), problem: Nullable(Type.String()) })),
})

export const StepAnswer = Type.Object({ id: Id, number: Type.String(), state: Type.Enum(states), version: Type.Integer() })
export type StepAnswer = Static<typeof StepAnswer>
