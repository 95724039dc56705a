import type { Actor, Role } from '../../kernel/access.ts'

const editors: readonly Role[] = ['commission', 'systemAdmin']

/** Whether the actor may change congress bodies, their terms and the handling units of the tenant. */
export function mayEditBodies(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && editors.includes(actor.position.role))
}
