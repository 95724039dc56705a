import type { Actor } from '../../kernel/access.ts'

/** Clerk or head of this very unit. */
export function worksAt(actor: Actor, unitId: string): boolean {
  return (
    actor.kind === 'account' &&
    (actor.position.role === 'unitClerk' || actor.position.role === 'unitHead') &&
    actor.position.unitId === unitId
  )
}

/** Only the head signs a result; the clerk drafts it. */
export function maySignOff(actor: Actor, unitId: string): boolean {
  return worksAt(actor, unitId) && actor.kind === 'account' && actor.position.role === 'unitHead'
}

/** Ratings go straight to the congress body: a handling unit can never collect its own. */
export function mayCollectRating(actor: Actor): boolean {
  if (actor.kind !== 'account') return true
  return !['unitClerk', 'unitHead', 'governmentOffice'].includes(actor.position.role)
}
