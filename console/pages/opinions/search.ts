import type { Filters } from '../../api/contract.ts'

/** The list's filters by name; the same names as in the API. */
export const filterNames = [
  'q', 'state', 'source', 'lane', 'category', 'town', 'area', 'unit', 'station', 'deputy',
  'outcome', 'rating', 'urgency', 'month', 'from', 'to', 'due', 'waiting',
] as const

/** The address bar's words of the filters: what is not a filter is left out; the server judges the values. */
export function readFilters(search: Record<string, unknown>): Filters {
  const pairs = filterNames.map((name) => [name, search[name]] as const).filter(([, value]) => typeof value === 'string' && value !== '')
  return Object.fromEntries(pairs)
}

/** Whether nothing is filtered. */
export function isUnfiltered(filters: Filters): boolean {
  return Object.keys(filters).length === 0
}

/** `filters` with one changed; an empty value takes it out. */
export function withFilter(filters: Filters, name: (typeof filterNames)[number], value: string | undefined): Filters {
  return readFilters({ ...filters, [name]: value })
}
