import { Type, type Static } from 'typebox'
import { Id } from '../../kernel/shapes.ts'

export const categoryPacks = ['huaian-7', 'general-12'] as const
export type CategoryPackName = (typeof categoryPacks)[number]

const closed = { additionalProperties: false }
const Code = Type.String({ pattern: '^[a-z][a-zA-Z0-9]{1,39}$' })
const Name = Type.String({ minLength: 1, maxLength: 30 })
const NameEn = Type.String({ minLength: 1, maxLength: 60 })

export const Category = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  /** Matters of this kind show personal circumstances: review before anything is published. */
  sensitive: Type.Boolean(),
  position: Type.Integer(),
  active: Type.Boolean(),
  version: Type.Integer(),
})
export type Category = Static<typeof Category>

export const CategoryList = Type.Object({ items: Type.Array(Category) })

/** What a resident's form needs. */
export const PublicCategory = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() })
export type PublicCategory = Static<typeof PublicCategory>

export const PublicCategoryList = Type.Object({ items: Type.Array(PublicCategory) })

export const CategoryQuery = Type.Object({ active: Type.Optional(Type.Boolean()) }, closed)
export type CategoryQuery = Static<typeof CategoryQuery>

export const NewCategory = Type.Object(
  { code: Code, name: Name, nameEn: NameEn, sensitive: Type.Optional(Type.Boolean()) },
  closed,
)
export type NewCategory = Static<typeof NewCategory>

export const CategoryChange = Type.Object(
  {
    name: Type.Optional(Name),
    nameEn: Type.Optional(NameEn),
    sensitive: Type.Optional(Type.Boolean()),
    active: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type CategoryChange = Static<typeof CategoryChange>

/** All categories of the tenant in their new order. */
export const CategoryOrder = Type.Object({ ids: Type.Array(Id, { minItems: 1, maxItems: 200, uniqueItems: true }) }, closed)

export const PackChoice = Type.Object({ pack: Type.Enum(categoryPacks) }, closed)

/** A file of data/packs. */
export const CategoryPack = Type.Object(
  {
    name: Type.Enum(categoryPacks),
    source: Type.String({ minLength: 1 }),
    categories: Type.Array(Type.Object({ code: Code, name: Name, nameEn: NameEn, sensitive: Type.Boolean() }, closed), { minItems: 1 }),
  },
  closed,
)
