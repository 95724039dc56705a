import type { Actor, Role } from '../../kernel/access.ts'

const editors: readonly Role[] = ['commission', 'systemAdmin']

/** Whether the actor may replace the deadline policies of the tenant. */
export function mayEditDeadlines(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && editors.includes(actor.position.role))
}
