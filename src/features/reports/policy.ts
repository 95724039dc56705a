import type { Actor, Role } from '../../kernel/access.ts'

const exporters: readonly Role[] = ['townPresidium', 'commission', 'governmentOffice']

/** Taking figures out of the platform is a right of its own. */
export function mayExport(actor: Actor): boolean {
  return actor.kind === 'account' && exporters.includes(actor.position.role)
}
