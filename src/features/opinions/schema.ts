import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Instant, Nullable, PageOf } from '../../kernel/shapes.ts'

export const states = [
  'registered',
  'notAccepted',
  'answeredOnSpot',
  'forwarded',
  'returned',
  'handling',
  'resultReported',
  'replied',
  'rated',
  'archived',
  'withdrawn',
  'merged',
] as const
export const sources = [
  'counter',
  'visit',
  'portal',
  'stationCode',
  'phone',
  'paper',
  'letter',
  'mailbox',
  'forum',
  'questionnaire',
  'hotline12345',
  'import',
] as const
/** `unsorted` waits for the lane choice; only `opinion` is work of a station (Petition Regulation 2022, art. 6, 17, 30-31). */
export const lanes = ['unsorted', 'opinion', 'petition', 'litigation', 'report', 'other'] as const
export const otherLanes = ['petition', 'litigation', 'report', 'other'] as const
export const kinds = ['problem', 'opinion', 'suggestion', 'inquiry', 'praise'] as const
export const urgencies = ['normal', 'urgent', 'emergency'] as const
export const exits = ['village', 'town', 'countyUnit', 'higherDeputy', 'hotline12345'] as const
export const outcomes = ['solved', 'inProgress', 'explained', 'keptForReference'] as const
/** An answer on the spot ends the matter, so "in progress" is not one. */
export const spotOutcomes = ['solved', 'explained', 'keptForReference'] as const
export const replyModes = ['written', 'oral', 'phone', 'visit', 'online'] as const
export const ratingValues = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse'] as const
export const ratingModes = ['online', 'phone', 'visit', 'counter'] as const
export const sexes = ['female', 'male'] as const
export const ageBands = ['under18', '18to44', '45to59', '60plus'] as const

export type State = (typeof states)[number]
export type Source = (typeof sources)[number]
export type Lane = (typeof lanes)[number]
export type Kind = (typeof kinds)[number]
export type Urgency = (typeof urgencies)[number]
export type Exit = (typeof exits)[number]
export type Outcome = (typeof outcomes)[number]
export type ReplyMode = (typeof replyModes)[number]
export type RatingValue = (typeof ratingValues)[number]

export const closed = { additionalProperties: false }
export const Title = Type.String({ minLength: 2, maxLength: 60 })
export const Content = Type.String({ minLength: 2, maxLength: 4000 })
export const Place = Type.String({ maxLength: 100 })
export const Reason = Type.String({ minLength: 2, maxLength: 500 })
export const Longitude = Type.Number({ minimum: -180, maximum: 180 })
export const Latitude = Type.Number({ minimum: -90, maximum: 90 })

/** Filters of the list and of every figure in the statistics: the same names in the address bar. */
export const Filters = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(Type.String({ maxLength: 300, description: 'comma list of states' })),
    source: Type.Optional(Type.Enum(sources)),
    lane: Type.Optional(Type.Enum(lanes)),
    category: Type.Optional(Type.String({ pattern: '^(none|[0-9a-f-]{36})$' })),
    town: Type.Optional(AreaCode),
    area: Type.Optional(AreaCode),
    unit: Type.Optional(Type.String({ pattern: '^(none|[0-9a-f-]{36})$' })),
    station: Type.Optional(Id),
    deputy: Type.Optional(Id),
    outcome: Type.Optional(Type.Enum(['none', ...outcomes] as const)),
    rating: Type.Optional(Type.Enum(['none', ...ratingValues] as const)),
    urgency: Type.Optional(Type.Enum(urgencies)),
    month: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })),
    from: Type.Optional(DateOnly),
    to: Type.Optional(DateOnly),
    due: Type.Optional(Type.Enum(['late', 'soon', 'set'] as const)),
    waiting: Type.Optional(Type.Enum(['sorting', 'acceptance', 'result', 'sign-off', 'reply', 'rating', 'another-look', 'merged-reply'] as const)),
  },
  closed,
)
export type Filters = Static<typeof Filters>

export const ListQuery = Type.Object(
  {
    ...Filters.properties,
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    sort: Type.Optional(Type.Enum(['newest', 'due'] as const)),
    /** Ask for the total too. */
    count: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type ListQuery = Static<typeof ListQuery>

const itemFields = {
  id: Id,
  number: Type.String(),
  title: Type.String(),
  state: Type.Enum(states),
  version: Type.Integer(),
  source: Type.Enum(sources),
  lane: Type.Enum(lanes),
  kind: Type.Enum(kinds),
  urgency: Type.Enum(urgencies),
  categoryId: Nullable(Id),
  categoryName: Nullable(Type.String()),
  areaCode: AreaCode,
  areaName: Nullable(Type.String()),
  townCode: AreaCode,
  townName: Nullable(Type.String()),
  stationId: Nullable(Id),
  deputyId: Nullable(Id),
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
  exit: Nullable(Type.Enum(exits)),
  dueOn: Nullable(DateOnly),
  receivedOn: DateOnly,
  registeredAt: Instant,
  stateSince: Instant,
  outcome: Nullable(Type.Enum(outcomes)),
  rating: Nullable(Type.Enum(ratingValues)),
  lookAgainOn: Nullable(DateOnly),
  moves: Type.Integer(),
  round: Type.Integer(),
  confidential: Type.Boolean(),
  published: Type.Boolean(),
}

/** A line of the staff's list. */
export const OpinionItem = Type.Object(itemFields)
export type OpinionItem = Static<typeof OpinionItem>

export const OpinionPage = Type.Object({ ...PageOf(OpinionItem).properties, total: Nullable(Type.Integer()) })

const EventItem = Type.Object({
  id: Id,
  at: Instant,
  action: Type.String(),
  fromState: Nullable(Type.String()),
  toState: Type.String(),
  actorName: Type.String(),
  positionTitle: Type.String(),
  reason: Type.String(),
  details: Type.Unknown(),
})

const AssignmentItem = Type.Object({
  id: Id,
  unitId: Id,
  unitName: Type.String(),
  kind: Type.Enum(['lead', 'assisting'] as const),
  state: Type.Enum(['assigned', 'accepted', 'returned', 'recalled', 'completed'] as const),
  hop: Type.Integer(),
  round: Type.Integer(),
  requirement: Type.String(),
  assignedAt: Instant,
  assignedBy: Type.String(),
  dueOn: Nullable(DateOnly),
  returnUntil: Nullable(DateOnly),
  acceptedAt: Nullable(Instant),
  returnedAt: Nullable(Instant),
  returnReason: Type.String(),
  endedAt: Nullable(Instant),
  draftText: Type.String(),
  draftOutcome: Nullable(Type.Enum(outcomes)),
  draftedBy: Type.String(),
  signedAt: Nullable(Instant),
  signedBy: Type.String(),
  /** Whole days that the matter lay with this unit. */
  days: Type.Integer(),
})
type AssignmentItem = Static<typeof AssignmentItem>

/** Contact data as it may be shown at once; `reveal` opens it with a logged reason. */
const MaskedContact = Type.Object({
  withheld: Type.Boolean(),
  name: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
  sex: Nullable(Type.Enum(sexes)),
  ageBand: Nullable(Type.Enum(ageBands)),
})

export const OpinionDetail = Type.Object({
  ...itemFields,
  content: Type.String(),
  demand: Type.String(),
  place: Type.String(),
  longitude: Nullable(Type.Number()),
  latitude: Nullable(Type.Number()),
  stationName: Nullable(Type.String()),
  deputyName: Nullable(Type.String()),
  hideFromPublic: Type.Boolean(),
  hideFromUnit: Type.Boolean(),
  anonymous: Type.Boolean(),
  registeredBy: Type.String(),
  resultText: Type.String(),
  resultAt: Nullable(Instant),
  repliedAt: Nullable(Instant),
  replyMode: Nullable(Type.Enum(replyModes)),
  mergedInto: Nullable(Id),
  upgradedTo: Nullable(Type.String()),
  contact: MaskedContact,
  photos: Type.Array(Type.Object({ id: Id, width: Type.Integer(), height: Type.Integer() })),
  assignments: Type.Array(AssignmentItem),
  events: Type.Array(EventItem),
  merged: Type.Array(Type.Object({ id: Id, number: Type.String(), title: Type.String(), repliedAt: Nullable(Instant) })),
  slip: Nullable(Type.Object({ lane: Type.Enum(otherLanes), goTo: Type.String(), reason: Type.String() })),
  /** Sub-resources that this position may post to now. */
  actions: Type.Array(Type.String()),
})
export type OpinionDetail = Static<typeof OpinionDetail>

export const Today = Type.Object({
  date: DateOnly,
  items: Type.Array(Type.Object({ key: Type.String(), filters: Filters, count: Type.Integer(), most: Type.Integer() })),
})

export const Reveal = Type.Object({ reason: Reason }, closed)

export const SimilarQuery = Type.Object({ text: Type.String({ minLength: 2, maxLength: 4000 }), areaCode: Type.Optional(AreaCode), exceptId: Type.Optional(Id) }, closed)
export type SimilarQuery = Static<typeof SimilarQuery>

export const SimilarItem = Type.Object({
  id: Id,
  number: Type.String(),
  title: Type.String(),
  state: Type.Enum(states),
  townName: Nullable(Type.String()),
  areaName: Nullable(Type.String()),
  receivedOn: DateOnly,
  outcome: Nullable(Type.Enum(outcomes)),
  resultText: Type.String(),
  /** 0 to 100. */
  likeness: Type.Integer(),
  sameTown: Type.Boolean(),
})
export type SimilarItem = Static<typeof SimilarItem>

export const SimilarList = Type.Object({ items: Type.Array(SimilarItem) })
