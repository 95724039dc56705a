import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Instant, Nullable } from '../../kernel/shapes.ts'
import { Content, Title, closed, outcomes, ratingValues, states } from './schema.ts'

export const Publication = Type.Object({ title: Title, content: Content, answer: Content }, closed)
export type Publication = Static<typeof Publication>

export const PublicAnswer = Type.Object({
  id: Id,
  title: Type.String(),
  content: Type.String(),
  answer: Type.String(),
  categoryName: Nullable(Type.String()),
  townName: Nullable(Type.String()),
  unitName: Type.String(),
  outcome: Type.Enum(outcomes),
  rating: Nullable(Type.Enum(ratingValues)),
  receivedOn: DateOnly,
  answeredOn: DateOnly,
  publishedAt: Instant,
})
export type PublicAnswer = Static<typeof PublicAnswer>

/** What the receipt's holder sees: where it is, who has it, since when, until when, what was answered. */
export const Tracking = Type.Object({
  number: Type.String(),
  title: Type.String(),
  state: Type.Enum(states),
  stateSince: Instant,
  receivedOn: DateOnly,
  unitName: Nullable(Type.String()),
  dueOn: Nullable(DateOnly),
  outcome: Nullable(Type.Enum(outcomes)),
  answer: Nullable(Type.String()),
  mayRate: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  rating: Nullable(Type.Enum(ratingValues)),
  slip: Nullable(Type.Object({ goTo: Type.String(), reason: Type.String() })),
  steps: Type.Array(Type.Object({ at: Instant, action: Type.String(), note: Type.String() })),
})
export type Tracking = Static<typeof Tracking>

export const TrackingKey = Type.Object({ code: Type.String({ maxLength: 30 }), secret: Type.String({ maxLength: 10 }) }, closed)
export type TrackingKey = Static<typeof TrackingKey>

export const PublishedQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 60 })),
    category: Type.Optional(Id),
    town: Type.Optional(AreaCode),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
export type PublishedQuery = Static<typeof PublishedQuery>

const Hits = Type.Array(Type.Object({ kind: Type.Enum(['phone', 'identityNumber', 'name', 'address'] as const), text: Type.String(), at: Type.Integer() }))

export const PublicationDraft = Type.Object({ ...Publication.properties, hits: Type.Object({ title: Hits, content: Hits, answer: Hits }) })

export const NewSavedFilter = Type.Object({ name: Type.String({ minLength: 1, maxLength: 30 }), query: Type.String({ maxLength: 1000 }) }, closed)
export type NewSavedFilter = Static<typeof NewSavedFilter>

export const SavedFilter = Type.Object({ id: Id, name: Type.String(), query: Type.String() })
export type SavedFilter = Static<typeof SavedFilter>

export const TrackedRating = Type.Object(
  { ...TrackingKey.properties, value: Type.Enum(['satisfied', 'basicallySatisfied', 'dissatisfied'] as const), reason: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
)
