import { Type, type Static } from 'typebox'

export const matterKinds = ['opinion', 'suggestion'] as const
export const assignmentStates = ['assigned', 'accepted', 'returned', 'recalled', 'completed'] as const
export const outcomes = ['solved', 'inProgress', 'explained', 'keptForReference'] as const
export const ratingValues = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse'] as const
export const ratingModes = ['online', 'phone', 'visit', 'counter'] as const

export type Outcome = (typeof outcomes)[number]
export type RatingValue = (typeof ratingValues)[number]
export type RatingMode = (typeof ratingModes)[number]
export type AssignmentState = (typeof assignmentStates)[number]

/** The matter that is handled: an opinion, later a suggestion. */
export interface Matter {
  kind: (typeof matterKinds)[number]
  id: string
  areaCode: string
}

export const Assigning = Type.Object({
  unitId: Type.String(),
  assistingUnitIds: Type.Array(Type.String()),
  requirement: Type.String(),
  dueOn: Type.Union([Type.String(), Type.Null()]),
  returnUntil: Type.Union([Type.String(), Type.Null()]),
  round: Type.Integer(),
})
export type Assigning = Static<typeof Assigning>

export interface ResultReport {
  outcome: Outcome
  text: string
}

export interface RatingRecord {
  value: RatingValue
  reason: string
  mode: RatingMode
  collectedBy: string
  round: number
}
