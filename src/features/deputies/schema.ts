import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Nullable, PageOf } from '../../kernel/shapes.ts'

export const mandateLevels = ['national', 'provincial', 'municipal', 'county', 'township'] as const
const deputySexes = ['female', 'male'] as const

export type MandateLevel = (typeof mandateLevels)[number]

const closed = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: 40 })
const Occupation = Type.String({ maxLength: 100 })
const Introduction = Type.String({ maxLength: 1000 })
const District = Type.String({ maxLength: 60 })

/** A period ends on the day `endsOn`: it no longer holds then. */
export const Mandate = Type.Object({
  id: Id,
  level: Type.Enum(mandateLevels),
  bodyId: Nullable(Id),
  areaCode: AreaCode,
  electoralDistrict: Type.String(),
  termNo: Nullable(Type.Integer()),
  startsOn: DateOnly,
  endsOn: Nullable(DateOnly),
})
export type Mandate = Static<typeof Mandate>

/** A station where the deputy receives residents now. */
export const PostedAt = Type.Object({ postingId: Id, stationId: Id, stationName: Type.String(), stationCode: Type.String() })
export type PostedAt = Static<typeof PostedAt>

const personFields = {
  id: Id,
  name: Type.String(),
  sex: Nullable(Type.Enum(deputySexes)),
  occupation: Type.String(),
  introduction: Type.String(),
  version: Type.Integer(),
}

/** Staff's view; a list holds present mandates only, a single deputy all of them. */
export const Deputy = Type.Object({ ...personFields, mandates: Type.Array(Mandate), stations: Type.Array(PostedAt) })
export type Deputy = Static<typeof Deputy>

export const DeputyPage = PageOf(Deputy)

/** What everybody may know. Contact is made through the station: there is no phone to show. */
export const PublicDeputy = Type.Object({
  id: Id,
  name: Type.String(),
  occupation: Type.String(),
  introduction: Type.String(),
  mandates: Type.Array(Type.Object({ level: Type.Enum(mandateLevels), electoralDistrict: Type.String() })),
  stations: Type.Array(Type.Object({ id: Id, name: Type.String(), code: Type.String() })),
})
export type PublicDeputy = Static<typeof PublicDeputy>

export const PublicDeputyList = Type.Object({ items: Type.Array(PublicDeputy) })

/** `q` is part of a name or the beginning of its pinyin or initials; `area` keeps to mandates in a subtree. */
export const DeputyQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 40 })),
    level: Type.Optional(Type.Enum(mandateLevels)),
    area: Type.Optional(AreaCode),
    station: Type.Optional(Id),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)
export type DeputyQuery = Static<typeof DeputyQuery>

export const AreaNeeded = Type.Object({ area: AreaCode }, closed)

export const NewMandate = Type.Object(
  {
    level: Type.Enum(mandateLevels),
    areaCode: AreaCode,
    bodyId: Type.Optional(Id),
    electoralDistrict: Type.Optional(District),
    termNo: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    startsOn: DateOnly,
    endsOn: Type.Optional(DateOnly),
  },
  closed,
)
export type NewMandate = Static<typeof NewMandate>

export const MandateEnd = Type.Object({ endsOn: DateOnly }, closed)

export const NewDeputy = Type.Object(
  {
    name: Name,
    sex: Type.Optional(Type.Enum(deputySexes)),
    occupation: Type.Optional(Occupation),
    introduction: Type.Optional(Introduction),
    mandates: Type.Optional(Type.Array(NewMandate, { maxItems: 5 })),
  },
  closed,
)
export type NewDeputy = Static<typeof NewDeputy>

export const DeputyChange = Type.Object(
  {
    name: Type.Optional(Name),
    sex: Type.Optional(Type.Enum(deputySexes)),
    occupation: Type.Optional(Occupation),
    introduction: Type.Optional(Introduction),
  },
  closed,
)
export type DeputyChange = Static<typeof DeputyChange>
