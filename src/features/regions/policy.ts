import type { Actor, Role } from '../../kernel/access.ts'

const editors: readonly Role[] = ['commission', 'systemAdmin']

/** Whether the actor may change areas that lie at `code`. */
export function mayEditArea(actor: Actor, code: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  const { role, areaFrom, areaTo } = actor.position
  return editors.includes(role) && areaFrom <= code && code < areaTo
}

/** Whether the actor may change what the tenant says of itself. */
export function mayEditTenant(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && editors.includes(actor.position.role))
}

/** Areas are loaded by the command line alone. */
export function mayImportRegions(actor: Actor): boolean {
  return actor.kind === 'system'
}
