import { Type, type Static } from 'typebox'
import { DateOnly, Id, Nullable } from '../../kernel/shapes.ts'

export const deadlineSteps = ['acceptance', 'return', 'result', 'reply', 'lookAgain', 'rehandling'] as const
const deadlineUnits = ['day', 'month'] as const
export const deadlinePacks = ['station-default'] as const

export type DeadlineStep = (typeof deadlineSteps)[number]
export type DeadlinePackName = (typeof deadlinePacks)[number]

const closed = { additionalProperties: false }
const Amount = Type.Integer({ minimum: 1, maximum: 3650 })
const MaxRounds = Nullable(Type.Integer({ minimum: 0, maximum: 9 }))

export const DeadlinePolicy = Type.Object({
  id: Id,
  step: Type.Enum(deadlineSteps),
  amount: Type.Integer(),
  unit: Type.Enum(deadlineUnits),
  /** For `rehandling`: how often a matter may be handled again. */
  maxRounds: Nullable(Type.Integer()),
  /** Who promised or prescribed this, with its article. */
  sourceRule: Type.String(),
  validFrom: DateOnly,
  /** The first day on which it no longer holds. */
  validTo: Nullable(DateOnly),
})
export type DeadlinePolicy = Static<typeof DeadlinePolicy>

export const DeadlinePolicyList = Type.Object({ items: Type.Array(DeadlinePolicy) })

/** `on` keeps to the policies of one day; without it all versions are listed. */
export const DeadlineQuery = Type.Object({ on: Type.Optional(DateOnly) }, closed)
export type DeadlineQuery = Static<typeof DeadlineQuery>

export const NewDeadlinePolicy = Type.Object(
  {
    step: Type.Enum(deadlineSteps),
    amount: Amount,
    unit: Type.Enum(deadlineUnits),
    maxRounds: Type.Optional(MaxRounds),
    sourceRule: Type.String({ minLength: 1, maxLength: 200 }),
    validFrom: DateOnly,
  },
  closed,
)
export type NewDeadlinePolicy = Static<typeof NewDeadlinePolicy>

/** A file of data/packs. */
export const DeadlinePack = Type.Object(
  {
    name: Type.Enum(deadlinePacks),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    policies: Type.Array(
      Type.Object({ step: Type.Enum(deadlineSteps), amount: Amount, unit: Type.Enum(deadlineUnits), maxRounds: MaxRounds }, closed),
      { minItems: 1 },
    ),
  },
  closed,
)
