import { isUnitRole, seesMatters, takesIn } from '../api/session.ts'
import type { Role } from '../api/contract.ts'

export interface MenuItem {
  to: '/' | '/opinions' | '/opinions/registration' | '/opinions/imports' | '/statistics' | '/stations' | '/deputies' | '/units' | '/categories' | '/deadline-policies' | '/accounts'
  label: 'today' | 'opinions' | 'inTray' | 'registration' | 'imports' | 'statistics' | 'stations' | 'deputies' | 'units' | 'categories' | 'deadlinePolicies' | 'accounts'
}

export interface MenuGroup {
  label: 'groupWork' | 'groupBase' | 'groupSystem'
  items: readonly MenuItem[]
}

const base: readonly MenuItem[] = [
  { to: '/stations', label: 'stations' },
  { to: '/deputies', label: 'deputies' },
  { to: '/units', label: 'units' },
  { to: '/categories', label: 'categories' },
  { to: '/deadline-policies', label: 'deadlinePolicies' },
]

const accountRoles: readonly Role[] = ['securityAdmin', 'systemAdmin']
const baseRoles: readonly Role[] = ['townPresidium', 'commission', 'stationHead', 'liaisonOfficer', 'governmentOffice', 'systemAdmin']

/** What a position's menu offers; the server decides again on every request. */
export function menuOf(role: Role): readonly MenuGroup[] {
  const groups: MenuGroup[] = [{ label: 'groupWork', items: workOf(role) }]
  if (baseRoles.includes(role)) groups.push({ label: 'groupBase', items: base })
  if (accountRoles.includes(role)) groups.push({ label: 'groupSystem', items: [{ to: '/accounts', label: 'accounts' }] })
  return groups
}

function workOf(role: Role): readonly MenuItem[] {
  const items: MenuItem[] = [{ to: '/', label: 'today' }]
  if (seesMatters(role)) items.push({ to: '/opinions', label: isUnitRole(role) ? 'inTray' : 'opinions' })
  if (takesIn(role)) items.push({ to: '/opinions/registration', label: 'registration' })
  if (takesIn(role) && role !== 'deputy') items.push({ to: '/opinions/imports', label: 'imports' })
  if (seesMatters(role)) items.push({ to: '/statistics', label: 'statistics' })
  return items
}
