import { Type, type Static } from 'typebox'
import { Id, Instant, Nullable, PageOf } from '../../kernel/shapes.ts'

export const AuditEntry = Type.Object({
  id: Id,
  at: Instant,
  actorKind: Type.Enum(['public', 'account', 'system']),
  accountId: Nullable(Id),
  positionId: Nullable(Id),
  actorName: Type.String(),
  action: Type.String(),
  objectKind: Type.String(),
  objectId: Type.String(),
  requestId: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
})
export type AuditEntry = Static<typeof AuditEntry>

export const AuditPage = PageOf(AuditEntry)

export const AuditFilter = Type.Object({
  action: Type.Optional(Type.String({ maxLength: 60 })),
  objectKind: Type.Optional(Type.String({ maxLength: 40 })),
  objectId: Type.Optional(Type.String({ maxLength: 80 })),
  accountId: Type.Optional(Id),
  from: Type.Optional(Type.String({ format: 'date-time' })),
  to: Type.Optional(Type.String({ format: 'date-time' })),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type AuditFilter = Static<typeof AuditFilter>

/** `changed`: not what was sealed. `missing`: sealed, but gone. `inserted`: there, but never written by an operation. `reordered`: sealed in another place. */
export const AuditFault = Type.Object({
  fault: Type.Enum(['changed', 'missing', 'inserted', 'reordered']),
  seq: Nullable(Type.Integer()),
  entryId: Nullable(Type.String()),
})
export type AuditFault = Static<typeof AuditFault>

export const AuditVerdict = Type.Object({
  tenant: Type.String(),
  sealed: Type.Integer(),
  waiting: Type.Integer(),
  /** Hash of the last sealed entry: noted elsewhere, it proves later that nothing before it was rewritten. */
  head: Type.String(),
  faults: Type.Array(AuditFault),
})
export type AuditVerdict = Static<typeof AuditVerdict>
