import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { AreaCode, TenantCode } from '../../kernel/shapes.ts'
import { IdempotencyHeaders } from '../../kernel/versions.ts'
import { importCounty } from './county-import.ts'
import * as schema from './schema.ts'
import { addArea, changeArea, changeTenant, getArea, listTenants, searchAreas } from './service.ts'

const CodeParams = Type.Object({ code: AreaCode })

/** Areas and tenants for staff, the command line and the public. */
export function regionRoutes(app: App): void {
  app.get('/api/v1/areas', { schema: { querystring: schema.AreaQuery, response: { 200: schema.AreaList } } }, async (request) => ({
    items: await searchAreas(request.ctx, request.query),
  }))

  app.get(
    '/api/v1/areas/:code',
    { schema: { params: CodeParams, querystring: schema.AreaOn, response: { 200: schema.AreaDetail } } },
    async (request) => getArea(request.ctx, request.params.code, request.query.on),
  )

  app.post(
    '/api/v1/areas',
    { schema: { headers: IdempotencyHeaders, body: schema.NewArea, response: { 201: schema.AreaDetail } } },
    async (request, reply) => {
      const { body, headers } = request
      const key = headers['idempotency-key']
      return reply.code(201).send(await once(request.ctx, { key, operation: 'areas.add', request: body }, async (ctx) => addArea(ctx, body)))
    },
  )

  app.post(
    '/api/v1/areas/:code/versions',
    { schema: { params: CodeParams, headers: IdempotencyHeaders, body: schema.AreaChange, response: { 201: schema.AreaDetail } } },
    async (request, reply) => {
      const { body, headers, params } = request
      const asked = { key: headers['idempotency-key'], operation: 'areas.change', request: { ...params, ...body } }
      return reply.code(201).send(await once(request.ctx, asked, async (ctx) => changeArea(ctx, params.code, body)))
    },
  )

  app.get(
    '/api/v1/public/:tenant/areas',
    { config: { open: true }, schema: { params: Type.Object({ tenant: TenantCode }), querystring: schema.AreaQuery, response: { 200: schema.AreaList } } },
    async (request) => ({ items: await searchAreas(request.ctx, request.query) }),
  )

  tenantRoutes(app)
}

function tenantRoutes(app: App): void {
  app.get('/api/v1/public/tenants', { config: { open: true }, schema: { response: { 200: schema.TenantList } } }, async (request) => ({
    items: await listTenants(request.ctx),
  }))

  app.patch('/api/v1/tenant', { schema: { body: schema.TenantChange, response: { 200: schema.Tenant } } }, async (request) =>
    changeTenant(request.ctx, request.body),
  )

  app.post(
    '/api/v1/maintenance/regions',
    { config: { maintenance: true }, schema: { body: schema.RegionsImport, response: { 200: schema.RegionsImported } } },
    async (request) => importCounty(request.ctx, request.body.code),
  )
}
