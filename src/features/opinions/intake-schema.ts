import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Nullable } from '../../kernel/shapes.ts'
import { Content, Latitude, Longitude, Place, Reason, Title, ageBands, closed, kinds, sexes, sources, urgencies } from './schema.ts'

/** The version of the privacy notice that intake forms show now. */
export const noticeVersion = '2026-11'

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
    /** Other lanes come with a slip, by the step `non-acceptance`. */
    lane: Type.Optional(Type.Enum(['unsorted', 'opinion'] as const)),
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

export const ImportPreview = Type.Object({
  id: Id,
  rows: Type.Integer(),
  good: Type.Integer(),
  errors: Type.Array(Type.Object({ row: Type.Integer(), column: Type.String(), text: Type.String() })),
  preview: Type.Array(Type.Object({ content: Type.String(), areaCode: AreaCode, source: Type.Enum(sources), receivedOn: Type.String() })),
})
export type ImportPreview = Static<typeof ImportPreview>

export const ImportAnswer = Type.Object({ registered: Type.Integer(), first: Type.String(), last: Type.String() })
