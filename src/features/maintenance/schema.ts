import { Type, type Static } from 'typebox'
import { Instant } from '../../kernel/shapes.ts'

export const BackupFile = Type.Object({ file: Type.String({ minLength: 1, maxLength: 1000 }) })

/** A finished table, and how many there are in all. */
export const Progress = Type.Object({ table: Type.String(), rows: Type.Integer(), total: Type.Integer() })
export type Progress = Static<typeof Progress>

export const FirstAdministrator = Type.Object({
  login: Type.String({ minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$' }),
  name: Type.String({ minLength: 1, maxLength: 40 }),
})
export type FirstAdministrator = Static<typeof FirstAdministrator>

export const ForgottenLogin = Type.Pick(FirstAdministrator, ['login'])

export const FailedJobs = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), tenant: Type.String(), failedAt: Instant, error: Type.String() })),
})
