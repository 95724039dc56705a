import { Type, type Static, type TSchema } from 'typebox'

/** UUIDv7 of a record. */
export const Id = Type.String({ format: 'uuid' })

/** 12-digit statistical area code. */
export const AreaCode = Type.String({ pattern: '^[0-9]{12}$' })

/** 6-digit code of a tenant, the county-level working area. */
export const TenantCode = Type.String({ pattern: '^[0-9]{6}$' })

/** An instant; a Date inside, ISO 8601 in UTC outside. */
export const Instant = Type.Unsafe<Date>({ type: 'string', format: 'date-time' })

/** A legal date, `YYYY-MM-DD`, without a clock. */
export const DateOnly = Type.String({ format: 'date' })

interface Simple extends TSchema {
  type?: string
  enum?: readonly unknown[]
}

/** The same simple schema, null allowed. Written as a type list because unions serialise and report errors badly. */
export function Nullable<T extends TSchema>(schema: T): ReturnType<typeof Type.Unsafe<Static<T> | null>> {
  const { type, enum: values, ...rest }: Simple = schema
  const nullable = { ...rest, type: [type ?? 'string', 'null'], ...(values ? { enum: [...values, null] } : {}) }
  return Type.Unsafe<Static<T> | null>(nullable)
}


/** One page of a list, newest first; `next` is the cursor of the page after it. */
export function PageOf<T extends TSchema>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })
}

/** Problem details, RFC 9457, with our dotted code and the wrong fields. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.String(),
  requestId: Type.String(),
  allowed: Type.Optional(Type.Array(Type.String())),
  fields: Type.Optional(Type.Array(Type.Object({ field: Type.String(), code: Type.String(), detail: Type.String() }))),
})
