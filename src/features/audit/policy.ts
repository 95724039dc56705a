import type { Actor } from '../../kernel/access.ts'

/** The auditor reads the log, and nobody else on screen; the system verifies it by command. */
export function mayReadAudit(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && actor.position.role === 'auditor')
}
