import { isUnitRole } from '../../api/session.ts'
import type { Filters, Role } from '../../api/contract.ts'
import { readFilters } from '../opinions/search.ts'

const groupings = ['town', 'category', 'source', 'state', 'outcome', 'unit', 'month', 'rating'] as const
export type Grouping = (typeof groupings)[number]

export type StatisticsSearch = Filters & { by?: Grouping }

/** What a role may group by: a handling unit never sees ratings. */
export function groupingsOf(role: Role): readonly Grouping[] {
  return isUnitRole(role) ? groupings.filter((by) => by !== 'rating') : groupings
}

/** What the figures are grouped by, and which opinions they count. */
export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const by = groupings.find((name) => name === search['by'])
  const { q: _q, ...filters } = readFilters(search)
  return { ...filters, ...(by ? { by } : {}) }
}
