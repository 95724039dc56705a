import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { pick } from '../../kernel/text.ts'
import { renderPage } from '../../portal/page.tsx'
import { getPortalTenant } from '../regions/portal-service.ts'
import { drawTable } from './charts.ts'
import { publicGroupings } from './schema.ts'
import { publicSums } from './service.ts'
import { Tables, wideWidth } from './tables-pages.tsx'

/** Open statistics of a place: figures, charts as images, and the same in tables. */
export function statisticsPages(app: App): void {
  const params = Type.Object({ tenant: TenantCode })

  app.get('/:tenant/statistics', { schema: { hide: true, params } }, async (request, reply) => {
    const { ctx, largeType, url } = request
    const [place, tables] = await Promise.all([getPortalTenant(ctx), publicSums(ctx, publicGroupings)])
    const title = pick({ zh: '公开统计', en: 'Open statistics' }, ctx.language)
    const page = { language: ctx.language, largeType, title, tenant: place, path: url, current: 'statistics' } as const
    const body = <Tables tables={tables} tenant={place.code} title={title} />
    return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(renderPage(page, body))
  })

  app.get(
    '/:tenant/statistics/:by.svg',
    {
      schema: {
        hide: true,
        params: Type.Object({ tenant: TenantCode, by: Type.Enum(publicGroupings) }),
        querystring: Type.Object({ width: Type.Optional(Type.Integer({ minimum: 320, maximum: 960 })) }),
      },
    },
    async (request, reply) => {
      const { ctx, largeType } = request
      const [table] = await publicSums(ctx, [request.params.by])
      if (!table) throw new Error('a table of a known grouping is missing')
      const svg = await drawTable(table, { width: request.query.width ?? wideWidth, language: ctx.language, largeType })
      return reply.type('image/svg+xml; charset=utf-8').header('cache-control', 'private, no-cache').send(svg)
    },
  )
}
