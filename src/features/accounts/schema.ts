import { Type, type Static } from 'typebox'
import { roles } from '../../kernel/access.ts'
import { AreaCode, DateOnly, Id, Instant, Nullable, PageOf } from '../../kernel/shapes.ts'

const Role = Type.Enum([...roles])

/** One login name: small letters, digits and . _ -; Chinese names are for `name`. */
const Login = Type.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' })

export const Position = Type.Object({
  id: Id,
  role: Role,
  title: Type.String(),
  areaFrom: AreaCode,
  areaTo: AreaCode,
  unitId: Nullable(Id),
  stationId: Nullable(Id),
  deputyId: Nullable(Id),
  validFrom: DateOnly,
  /** First day on which it no longer holds. */
  validTo: Nullable(DateOnly),
})
export type Position = Static<typeof Position>

export const NewPosition = Type.Object({
  role: Role,
  title: Type.String({ minLength: 1, maxLength: 80 }),
  /** The area with everything below it. */
  areaCode: AreaCode,
  unitId: Type.Optional(Id),
  stationId: Type.Optional(Id),
  deputyId: Type.Optional(Id),
  validFrom: Type.Optional(DateOnly),
  validTo: Type.Optional(DateOnly),
})
export type NewPosition = Static<typeof NewPosition>

export const Account = Type.Object({
  id: Id,
  login: Type.String(),
  name: Type.String(),
  status: Type.Enum(['active', 'disabled']),
  version: Type.Integer(),
  createdAt: Instant,
  positions: Type.Array(Position),
})
export type Account = Static<typeof Account>

export const AccountPage = PageOf(Account)

export const NewAccount = Type.Object({
  login: Login,
  name: Type.String({ minLength: 1, maxLength: 40 }),
  positions: Type.Array(NewPosition, { maxItems: 20 }),
})
export type NewAccount = Static<typeof NewAccount>

/** Shown once, to whoever made it; the person must change it at the first log-in. */
export const IssuedPassword = Type.Object({ account: Account, oneTimePassword: Type.String() })
export type IssuedPassword = Static<typeof IssuedPassword>

export const AccountChange = Type.Object({
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  status: Type.Optional(Type.Enum(['active', 'disabled'])),
})
export type AccountChange = Static<typeof AccountChange>

export const AccountFilter = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 40 })),
  role: Type.Optional(Role),
  status: Type.Optional(Type.Enum(['active', 'disabled'])),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type AccountFilter = Static<typeof AccountFilter>

export const Credentials = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 60 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
})
export type Credentials = Static<typeof Credentials>

export const PasswordChange = Type.Object({
  currentPassword: Type.String({ minLength: 1, maxLength: 200 }),
  newPassword: Type.String({ minLength: 1, maxLength: 200 }),
})
export type PasswordChange = Static<typeof PasswordChange>

export const PositionChoice = Type.Object({ positionId: Id })

/** Who is signed in, and in which of the positions. */
export const SessionView = Type.Object({
  tenant: Type.String(),
  account: Type.Object({ id: Id, login: Type.String(), name: Type.String() }),
  position: Position,
  positions: Type.Array(Position),
  mustChangePassword: Type.Boolean(),
  expiresAt: Instant,
})
export type SessionView = Static<typeof SessionView>
