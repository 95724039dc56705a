import { queryOptions } from '@tanstack/react-query'
import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import type { QueryOf } from './contract.ts'

const LASTING = 5 * 60_000

type UnitFilter = QueryOf<'/api/v1/units'>

/** Handling units of a kind or an area, or whose name holds `q`; at most 200. */
export function unitsQuery(filter: UnitFilter = {}) {
  return queryOptions({
    queryKey: ['units', filter],
    queryFn: async () => answerOf(api.GET('/api/v1/units', { params: { query: { limit: 200, ...filter } } })),
    staleTime: LASTING,
  })
}

export function stationsQuery(filter: QueryOf<'/api/v1/stations'> = {}) {
  return queryOptions({
    queryKey: ['stations', filter],
    queryFn: async () => answerOf(api.GET('/api/v1/stations', { params: { query: { limit: 200, ...filter } } })),
    staleTime: LASTING,
  })
}

export function deputiesQuery(filter: QueryOf<'/api/v1/deputies'> = {}) {
  return queryOptions({
    queryKey: ['deputies', filter],
    queryFn: async () => answerOf(api.GET('/api/v1/deputies', { params: { query: { limit: 200, ...filter } } })),
    staleTime: LASTING,
  })
}

export const categoriesQuery = queryOptions({
  queryKey: ['categories'],
  queryFn: async () => answerOf(api.GET('/api/v1/categories')),
  staleTime: LASTING,
})

export const deadlinePoliciesQuery = queryOptions({
  queryKey: ['deadline-policies'],
  queryFn: async () => answerOf(api.GET('/api/v1/deadline-policies')),
  staleTime: LASTING,
})

export function accountsQuery(filter: QueryOf<'/api/v1/accounts'> = {}) {
  return queryOptions({
    queryKey: ['accounts', filter],
    queryFn: async () => answerOf(api.GET('/api/v1/accounts', { params: { query: { limit: 200, ...filter } } })),
  })
}

/** Areas one level below `parent`. */
export function areasBelowQuery(parent: string) {
  return queryOptions({
    queryKey: ['areas', 'below', parent],
    queryFn: async () => answerOf(api.GET('/api/v1/areas', { params: { query: { parent, limit: 100 } } })),
    staleTime: LASTING,
  })
}

/** Areas whose name, pinyin initials or code fit `q`. */
export function areaSearchQuery(q: string) {
  return queryOptions({
    queryKey: ['areas', 'search', q],
    queryFn: async () => answerOf(api.GET('/api/v1/areas', { params: { query: { q, limit: 100 } } })),
    enabled: q.length > 0,
    staleTime: LASTING,
  })
}

export function areaQuery(code: string) {
  return queryOptions({
    queryKey: ['areas', 'one', code],
    queryFn: async () => answerOf(api.GET('/api/v1/areas/{code}', { params: { path: { code } } })),
    enabled: code !== '',
    staleTime: LASTING,
  })
}
