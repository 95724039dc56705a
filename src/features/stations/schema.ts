import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Nullable, PageOf } from '../../kernel/shapes.ts'
import { PublicDeputy } from '../deputies/schema.ts'

export const stationKinds = ['home', 'centre', 'village', 'community', 'park', 'contactPoint'] as const
export type StationKind = (typeof stationKinds)[number]

const closed = { additionalProperties: false }
const Name = Type.String({ minLength: 2, maxLength: 60 })
const Address = Type.String({ maxLength: 100 })
const Phone = Type.String({ maxLength: 30, pattern: '^[0-9+() -]*$' })
const OpeningHours = Type.String({ maxLength: 100 })
/** Printed on the door and in the QR code. */
export const StationCode = Type.String({ pattern: '^[0-9]{6}$' })
const Longitude = Nullable(Type.Number({ minimum: -180, maximum: 180 }))
const Latitude = Nullable(Type.Number({ minimum: -90, maximum: 90 }))

const openFields = {
  id: Id,
  kind: Type.Enum(stationKinds),
  name: Type.String(),
  areaCode: AreaCode,
  townCode: AreaCode,
  address: Type.String(),
  /** Of the station's office, never of a person. */
  phone: Type.String(),
  openingHours: Type.String(),
  code: Type.String(),
  longitude: Nullable(Type.Number()),
  latitude: Nullable(Type.Number()),
}

export const Station = Type.Object({ ...openFields, active: Type.Boolean(), version: Type.Integer() })
export type Station = Static<typeof Station>

export const StationPage = PageOf(Station)

export const PublicStation = Type.Object({ ...openFields, areaName: Nullable(Type.String()), townName: Nullable(Type.String()) })
export type PublicStation = Static<typeof PublicStation>

export const PublicStationList = Type.Object({ items: Type.Array(PublicStation) })

export const PublicStationDetail = Type.Object({ ...PublicStation.properties, deputies: Type.Array(PublicDeputy) })

/** `area` keeps to stations in a subtree, `q` is part of a name or the beginning of a code. */
export const StationQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 40 })),
    area: Type.Optional(AreaCode),
    kind: Type.Optional(Type.Enum(stationKinds)),
    active: Type.Optional(Type.Boolean()),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)
export type StationQuery = Static<typeof StationQuery>

export const TownChoice = Type.Object({ town: Type.Optional(AreaCode) }, closed)

const details = {
  address: Type.Optional(Address),
  phone: Type.Optional(Phone),
  openingHours: Type.Optional(OpeningHours),
  longitude: Type.Optional(Longitude),
  latitude: Type.Optional(Latitude),
}

/** Without `code` a free one is drawn. */
export const NewStation = Type.Object(
  { kind: Type.Enum(stationKinds), name: Name, areaCode: AreaCode, code: Type.Optional(StationCode), ...details },
  closed,
)
export type NewStation = Static<typeof NewStation>

export const StationChange = Type.Object(
  { kind: Type.Optional(Type.Enum(stationKinds)), name: Type.Optional(Name), active: Type.Optional(Type.Boolean()), ...details },
  closed,
)
export type StationChange = Static<typeof StationChange>

/** A deputy's posting to a station; it no longer holds on the day `endsOn`. */
export const Posting = Type.Object({
  id: Id,
  deputyId: Id,
  deputyName: Type.String(),
  stationId: Id,
  startsOn: DateOnly,
  endsOn: Nullable(DateOnly),
})
export type Posting = Static<typeof Posting>

export const PostingList = Type.Object({ items: Type.Array(Posting) })

/** `past` adds the postings that have ended. */
export const PostingQuery = Type.Object({ past: Type.Optional(Type.Boolean()) }, closed)

export const NewPosting = Type.Object({ deputyId: Id, startsOn: Type.Optional(DateOnly) }, closed)
export type NewPosting = Static<typeof NewPosting>

export const PostingEnd = Type.Object({ endsOn: Type.Optional(DateOnly) }, closed)
