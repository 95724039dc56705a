import { Type, type Static } from 'typebox'
import { areaRange } from '../../kernel/areas.ts'
import { AreaCode, DateOnly, Nullable, TenantCode } from '../../kernel/shapes.ts'

export const areaLevels = ['province', 'prefecture', 'county', 'town', 'village'] as const
const tenantLevels = ['province', 'prefecture', 'county'] as const

export type AreaLevel = (typeof areaLevels)[number]

const closed = { additionalProperties: false }
const AreaName = Type.String({ minLength: 1, maxLength: 60 })

/** An area as pickers and pages show it; `parentName` tells two villages of one name apart. */
export const Area = Type.Object({
  code: AreaCode,
  name: Type.String(),
  level: Type.Enum(areaLevels),
  parentCode: Nullable(AreaCode),
  parentName: Nullable(Type.String()),
})
export type Area = Static<typeof Area>

export const AreaVersion = Type.Object({
  code: AreaCode,
  name: Type.String(),
  level: Type.Enum(areaLevels),
  parentCode: Nullable(AreaCode),
  validFrom: DateOnly,
  /** The first day on which this version no longer holds. */
  validTo: Nullable(DateOnly),
})
export type AreaVersion = Static<typeof AreaVersion>

export const AreaDetail = Type.Object({ ...AreaVersion.properties, versions: Type.Array(AreaVersion) })
export type AreaDetail = Static<typeof AreaDetail>

export const AreaList = Type.Object({ items: Type.Array(Area) })

/** `parent` browses one level, `q` searches names, pinyin, initials and codes of the tenant's area. */
export const AreaQuery = Type.Object(
  {
    parent: Type.Optional(AreaCode),
    q: Type.Optional(Type.String({ maxLength: 40 })),
    on: Type.Optional(DateOnly),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
export type AreaQuery = Static<typeof AreaQuery>

export const AreaOn = Type.Object({ on: Type.Optional(DateOnly) }, closed)

export const NewArea = Type.Object({ code: AreaCode, name: AreaName, parentCode: AreaCode, validFrom: DateOnly }, closed)
export type NewArea = Static<typeof NewArea>

/**
 * `rename` keeps the code; `move` closes it and opens `newCode` under another parent, because a
 * code lies inside its parent's range; `close` ends it.
 */
export const AreaChange = Type.Object(
  {
    action: Type.Enum(['rename', 'move', 'close'] as const),
    validFrom: DateOnly,
    name: Type.Optional(AreaName),
    newCode: Type.Optional(AreaCode),
    parentCode: Type.Optional(AreaCode),
  },
  closed,
)
export type AreaChange = Static<typeof AreaChange>

/** A working area of the platform, with what the public may know of its body. */
export const Tenant = Type.Object({
  code: TenantCode,
  areaCode: AreaCode,
  level: Type.Enum(tenantLevels),
  name: Type.String(),
  bodyName: Type.String(),
  phone: Type.String(),
})
export type Tenant = Static<typeof Tenant>

export const TenantList = Type.Object({ items: Type.Array(Tenant) })

export const TenantChange = Type.Object(
  {
    bodyName: Type.Optional(Type.String({ minLength: 2, maxLength: 60 })),
    phone: Type.Optional(Type.String({ maxLength: 30, pattern: '^[0-9+() -]*$' })),
  },
  closed,
)
export type TenantChange = Static<typeof TenantChange>

export const RegionsImport = Type.Object({ code: TenantCode }, closed)

export const RegionsImported = Type.Object({
  tenant: TenantCode,
  name: Type.String(),
  /** Areas of the whole import, the chain upward included. */
  areas: Type.Integer(),
  /** Of these, new in the database. */
  added: Type.Integer(),
  towns: Type.Integer(),
  villages: Type.Integer(),
})
export type RegionsImported = Static<typeof RegionsImported>

/** Half-open range of area codes: from <= code < to. */
export interface CodeRange {
  from: string
  to: string
}

const steps: Record<AreaLevel, number> = { province: 1e10, prefecture: 1e8, county: 1e6, town: 1e3, village: 1 }

/** The level that the digits of a 12-digit area code say: trailing zeros stand for levels not named. */
export function levelOfCode(code: string): AreaLevel {
  const value = Number(code)
  return areaLevels.find((level) => value % steps[level] === 0) ?? 'village'
}

/**
 * The code range of an area and everything below it.
 * @throws RangeError when `code` has not 12 digits
 */
export function subtreeRange(code: string): CodeRange {
  if (!/^\d{12}$/u.test(code)) throw new RangeError(`Not an area code: ${code}`)
  const { areaFrom, areaTo } = areaRange(code)
  return { from: areaFrom, to: areaTo }
}

/** Whether `code` lies in a half-open range. */
export function rangeHolds(range: CodeRange, code: string): boolean {
  return range.from <= code && code < range.to
}

/** The 12-digit code of a tenant's own area. */
export function areaOfTenant(tenant: string): string {
  return `${tenant}000000`
}

/** The town or street that a village or town belongs to, by its code; undefined above the town. */
export function townOfCode(code: string): string | undefined {
  const level = levelOfCode(code)
  return level === 'town' || level === 'village' ? `${code.slice(0, 9)}000` : undefined
}
