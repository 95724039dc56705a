import { queryOptions } from '@tanstack/react-query'
import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import type { QueryOf } from './contract.ts'

/** Figures of the opinions that fit, as of now; each row carries the filters of its list. */
export function statisticsQuery(query: QueryOf<'/api/v1/statistics'>) {
  return queryOptions({
    queryKey: ['statistics', query],
    queryFn: async () => answerOf(api.GET('/api/v1/statistics', { params: { query } })),
  })
}
