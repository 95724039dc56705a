import type { Actor } from '../../kernel/access.ts'

/** Whether the actor may add deputies and change them and their mandates. */
export function mayEditDeputies(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && actor.position.role === 'commission')
}
