import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { checkCounts, rebuildCounts } from '../opinions/counts-service.ts'
import * as schema from './schema.ts'
import { publicSums, sum } from './service.ts'

/** Figures for staff, the public and the command line. */
export function statisticsRoutes(app: App): void {
  app.get('/api/v1/statistics', { schema: { querystring: schema.StatisticsQuery, response: { 200: schema.Statistics } } }, async (request) => {
    const { by = 'outcome', rounding, ...filters } = request.query
    return sum(request.ctx, { by, rounding, filters })
  })

  app.get(
    '/api/v1/public/:tenant/statistics',
    {
      config: { open: true },
      schema: { params: Type.Object({ tenant: TenantCode }), querystring: schema.PublicQuery, response: { 200: schema.PublicStatistics } },
    },
    async (request) => {
      const [table] = await publicSums(request.ctx, [request.query.by ?? 'outcome'])
      return table
    },
  )

  app.post(
    '/api/v1/maintenance/statistics',
    { config: { maintenance: true }, schema: { hide: true, body: schema.Maintenance, response: { 200: schema.MaintenanceAnswer } } },
    async ({ ctx, body }) =>
      body.check ? { rebuilt: false, differences: await checkCounts(ctx) } : { rebuilt: true, differences: await rebuildCounts(ctx) },
  )
}
