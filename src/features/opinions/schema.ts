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

/** The version of the privacy notice that intake forms show now. */
export const noticeVersion = '2026-11'

const closed = { additionalProperties: false }
const Title = Type.String({ minLength: 2, maxLength: 60 })
const Content = Type.String({ minLength: 2, maxLength: 4000 })
const Place = Type.String({ maxLength: 100 })
const Reason = Type.String({ minLength: 2, maxLength: 500 })
const Longitude = Type.Number({ minimum: -180, maximum: 180 })
const Latitude = Type.Number({ minimum: -90, maximum: 90 })

export const Contact = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 40 })),
    phone: Type.Optional(Type.String({ maxLength: 30 })),
    address: Type.Optional(Type.String({ maxLength: 100 })),
    sex: Type.Optional(Type.Enum(sexes)),
    ageBand: Type.Optional(Type.Enum(ageBands)),
  },
  closed,
)
export type Contact = Static<typeof Contact>

const switches = {
  /** 1st switch: the name is never public. */
  hideFromPublic: Type.Optional(Type.Boolean()),
  /** 2nd switch: the handling unit gets no contact data. */
  hideFromUnit: Type.Optional(Type.Boolean()),
  /** 3rd switch: no contact data is kept at all. */
  anonymous: Type.Optional(Type.Boolean()),
}

/** Registration by staff on a person's behalf, or by a deputy after a visit. */
export const Registration = Type.Object(
  {
    source: Type.Enum(sources),
    content: Content,
    title: Type.Optional(Title),
    demand: Type.Optional(Type.String({ maxLength: 500 })),
    kind: Type.Optional(Type.Enum(kinds)),
    lane: Type.Optional(Type.Enum(lanes)),
    categoryId: Type.Optional(Id),
    urgency: Type.Optional(Type.Enum(urgencies)),
    areaCode: AreaCode,
    place: Type.Optional(Place),
    longitude: Type.Optional(Longitude),
    latitude: Type.Optional(Latitude),
    stationId: Type.Optional(Id),
    deputyId: Type.Optional(Id),
    receivedOn: Type.Optional(DateOnly),
    ...switches,
    confidential: Type.Optional(Type.Boolean()),
    contact: Type.Optional(Contact),
  },
  closed,
)
export type Registration = Static<typeof Registration>

/** A resident's own submission: what, where, and how to hear back are enough. */
export const Submission = Type.Object(
  {
    content: Content,
    areaCode: AreaCode,
    phone: Type.Optional(Type.String({ maxLength: 30 })),
    name: Type.Optional(Type.String({ maxLength: 40 })),
    categoryId: Type.Optional(Id),
    place: Type.Optional(Place),
    stationCode: Type.Optional(Type.String({ pattern: '^[0-9]{4,8}$' })),
    ...switches,
  },
  closed,
)
export type Submission = Static<typeof Submission>

/** What the person takes home: number, code, and the PIN when no phone was left. */
export const Receipt = Type.Object({
  id: Id,
  number: Type.String(),
  code: Type.String(),
  pin: Nullable(Type.String()),
  receivedOn: DateOnly,
})
export type Receipt = Static<typeof Receipt>

/** The traced correction of what was registered. The person's own words stay in the history. */
export const Correction = Type.Object(
  {
    title: Type.Optional(Title),
    content: Type.Optional(Content),
    demand: Type.Optional(Type.String({ maxLength: 500 })),
    kind: Type.Optional(Type.Enum(kinds)),
    lane: Type.Optional(Type.Enum(['unsorted', 'opinion'] as const)),
    categoryId: Type.Optional(Id),
    urgency: Type.Optional(Type.Enum(urgencies)),
    areaCode: Type.Optional(AreaCode),
    place: Type.Optional(Place),
    longitude: Type.Optional(Longitude),
    latitude: Type.Optional(Latitude),
    stationId: Type.Optional(Id),
    deputyId: Type.Optional(Id),
    reason: Reason,
  },
  closed,
)
export type Correction = Static<typeof Correction>

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

export const EventItem = Type.Object({
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

export const AssignmentItem = Type.Object({
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
export type AssignmentItem = Static<typeof AssignmentItem>

/** Contact data as it may be shown at once; `reveal` opens it with a logged reason. */
export const MaskedContact = Type.Object({
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

export const StepAnswer = Type.Object({ id: Id, number: Type.String(), state: Type.Enum(states), version: Type.Integer() })
export type StepAnswer = Static<typeof StepAnswer>

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

export const SimilarList = Type.Object({ items: Type.Array(SimilarItem) })

export const TrackedRating = Type.Object(
  { ...TrackingKey.properties, value: Type.Enum(['satisfied', 'basicallySatisfied', 'dissatisfied'] as const), reason: Type.Optional(Type.String({ maxLength: 500 })) },
  closed,
)
