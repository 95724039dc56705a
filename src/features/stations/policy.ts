import type { Actor } from '../../kernel/access.ts'

/** Whether the actor may change a station at `areaCode` and who is posted there: the commission anywhere, a presidium in its own area. */
export function mayEditStation(actor: Actor, areaCode: string): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'public') return false
  const { role, areaFrom, areaTo } = actor.position
  return role === 'commission' || (role === 'townPresidium' && areaFrom <= areaCode && areaCode < areaTo)
}
