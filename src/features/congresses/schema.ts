import { Type, type Static } from 'typebox'
import { AreaCode, DateOnly, Id, Nullable, PageOf } from '../../kernel/shapes.ts'

const bodyKinds = ['congress', 'standingCommittee', 'deputiesAffairsCommission', 'presidium', 'streetWorkCommittee'] as const
const bodyLevels = ['province', 'prefecture', 'county', 'town'] as const
export const unitKinds = ['village', 'town', 'countyUnit'] as const

export type UnitKind = (typeof unitKinds)[number]

const closed = { additionalProperties: false }
const Name = Type.String({ minLength: 2, maxLength: 60 })
const ShortName = Type.String({ minLength: 1, maxLength: 20 })
const Phone = Type.String({ maxLength: 30, pattern: '^[0-9+() -]*$' })

export const Term = Type.Object({
  id: Id,
  termNo: Type.Integer(),
  startsOn: DateOnly,
  endsOn: Nullable(DateOnly),
})
export type Term = Static<typeof Term>

export const Body = Type.Object({
  id: Id,
  kind: Type.Enum(bodyKinds),
  level: Type.Enum(bodyLevels),
  areaCode: AreaCode,
  name: Type.String(),
  validFrom: DateOnly,
  validTo: Nullable(DateOnly),
  version: Type.Integer(),
  /** The newest first. */
  terms: Type.Array(Term),
})
export type Body = Static<typeof Body>

export const BodyList = Type.Object({ items: Type.Array(Body) })

export const NewBody = Type.Object(
  {
    kind: Type.Enum(bodyKinds),
    level: Type.Enum(bodyLevels),
    areaCode: AreaCode,
    name: Name,
    validFrom: DateOnly,
  },
  closed,
)
export type NewBody = Static<typeof NewBody>

export const BodyChange = Type.Object({ name: Type.Optional(Name), validTo: Type.Optional(DateOnly) }, closed)
export type BodyChange = Static<typeof BodyChange>

export const NewTerm = Type.Object(
  { termNo: Type.Integer({ minimum: 1, maximum: 99 }), startsOn: DateOnly, endsOn: Type.Optional(DateOnly) },
  closed,
)
export type NewTerm = Static<typeof NewTerm>

export const Unit = Type.Object({
  id: Id,
  kind: Type.Enum(unitKinds),
  name: Type.String(),
  shortName: Type.String(),
  areaCode: AreaCode,
  phone: Type.String(),
  active: Type.Boolean(),
  version: Type.Integer(),
})
export type Unit = Static<typeof Unit>

export const UnitPage = PageOf(Unit)

export const NewUnit = Type.Object(
  { kind: Type.Enum(unitKinds), name: Name, shortName: ShortName, areaCode: AreaCode, phone: Type.Optional(Phone) },
  closed,
)
export type NewUnit = Static<typeof NewUnit>

export const UnitChange = Type.Object(
  { name: Type.Optional(Name), shortName: Type.Optional(ShortName), phone: Type.Optional(Phone), active: Type.Optional(Type.Boolean()) },
  closed,
)
export type UnitChange = Static<typeof UnitChange>

/** `area` keeps to the units of one subtree; `q` is part of a name. */
export const UnitQuery = Type.Object(
  {
    kind: Type.Optional(Type.Enum(unitKinds)),
    area: Type.Optional(AreaCode),
    active: Type.Optional(Type.Boolean()),
    q: Type.Optional(Type.String({ maxLength: 40 })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  closed,
)
export type UnitQuery = Static<typeof UnitQuery>
