/** Roles of the design, §5; a position is one role at one body over one area range. */
export const roles = [
  'deputy',
  'liaisonOfficer',
  'stationHead',
  'townPresidium',
  'commission',
  'unitClerk',
  'unitHead',
  'governmentOffice',
  'auditor',
  'securityAdmin',
  'systemAdmin',
] as const

export type Role = (typeof roles)[number]

/** The hat a signed-in account wears now. */
export interface Position {
  id: string
  role: Role
  tenant: string
  /** Half-open range of 12-digit area codes: areaFrom <= code < areaTo. */
  areaFrom: string
  areaTo: string
  unitId: string | null
  stationId: string | null
  deputyId: string | null
  /** "怀安镇人大主席团 · 主席", for events and screens. */
  title: string
}

/** Who acts: a resident without account, an account in a position, or the system itself (jobs, command line). */
export type Actor =
  | { kind: 'public'; tenant: string }
  | { kind: 'account'; tenant: string; accountId: string; sessionId: string; name: string; position: Position }
  | { kind: 'system'; tenant: string; name: string }

/** How far row-level security lets a transaction see. */
export type Reach = 'public' | 'matter' | 'area' | 'unit' | 'deputy' | 'none' | 'system'

/** What `app.set_ctx` puts into the transaction; the only input of every policy. */
export interface Scope {
  tenant: string
  reach: Reach
  areaFrom: string
  areaTo: string
  unitId: string
  deputyId: string
  accountId: string
  /** The one matter that a tracking code has opened, for reach `matter`. */
  matterId: string
}

const areaReach: Record<Role, Reach> = {
  deputy: 'deputy',
  liaisonOfficer: 'area',
  stationHead: 'area',
  townPresidium: 'area',
  commission: 'area',
  governmentOffice: 'area',
  unitClerk: 'unit',
  unitHead: 'unit',
  auditor: 'none',
  securityAdmin: 'none',
  systemAdmin: 'none',
}

/** The scope of an actor's reads and writes; administrators see no matters. */
export function scopeOf(actor: Actor): Scope {
  const empty: Scope = {
    tenant: actor.tenant,
    reach: 'public',
    areaFrom: '',
    areaTo: '',
    unitId: '',
    deputyId: '',
    accountId: '',
    matterId: '',
  }
  if (actor.kind === 'public') return empty
  if (actor.kind === 'system') return { ...empty, reach: 'system' }
  const { position } = actor
  return {
    ...empty,
    reach: areaReach[position.role],
    areaFrom: position.areaFrom,
    areaTo: position.areaTo,
    unitId: position.unitId ?? '',
    deputyId: position.deputyId ?? '',
    accountId: actor.accountId,
  }
}

export type AccountActor = Extract<Actor, { kind: 'account' }>
