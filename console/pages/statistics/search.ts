import type { Filters } from '../../api/types.ts'
import { readFilters } from '../opinions/search.ts'

export const groupings = ['town', 'category', 'source', 'state', 'outcome', 'unit', 'month', 'rating'] as const
export type Grouping = (typeof groupings)[number]

export type StatisticsSearch = Filters & { by?: Grouping }

/** What the figures are grouped by, and which opinions they count. */
export function readStatisticsSearch(search: Record<string, unknown>): StatisticsSearch {
  const by = groupings.find((name) => name === search['by'])
  return { ...readFilters(search), ...(by ? { by } : {}) }
}
