import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id, TenantCode } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import { addMandate, changeDeputy, createDeputy, endMandate } from './register.ts'
import * as schema from './schema.ts'
import { findDeputiesFor, getDeputy, listDeputies } from './service.ts'

const IdParams = Type.Object({ id: Id })

/** Deputies with their mandates. */
export function deputyRoutes(app: App): void {
  app.get('/api/v1/deputies', { schema: { querystring: schema.DeputyQuery, response: { 200: schema.DeputyPage } } }, async (request) =>
    listDeputies(request.ctx, request.query),
  )

  app.get('/api/v1/deputies/:id', { schema: { params: IdParams, response: { 200: schema.Deputy } } }, async (request, reply) => {
    const deputy = await getDeputy(request.ctx, request.params.id)
    return reply.header('etag', etagOf(deputy.version)).send(deputy)
  })

  app.get(
    '/api/v1/public/:tenant/deputies',
    {
      config: { open: true },
      schema: { params: Type.Object({ tenant: TenantCode }), querystring: schema.AreaNeeded, response: { 200: schema.PublicDeputyList } },
    },
    async (request) => ({ items: await findDeputiesFor(request.ctx, request.query.area) }),
  )

  app.post(
    '/api/v1/deputies',
    { schema: { headers: IdempotencyHeaders, body: schema.NewDeputy, response: { 201: schema.Deputy } } },
    async (request, reply) => {
      const { body, headers } = request
      const asked = { key: headers['idempotency-key'], operation: 'deputies.create', request: body }
      const deputy = await once(request.ctx, asked, async (ctx) => createDeputy(ctx, body))
      return reply.code(201).header('etag', etagOf(deputy.version)).send(deputy)
    },
  )

  app.patch(
    '/api/v1/deputies/:id',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.DeputyChange, response: { 200: schema.Deputy } } },
    async (request, reply) => {
      const { ctx, params, headers, body } = request
      const deputy = await changeDeputy(ctx, params.id, versionSeen(headers['if-match']), body)
      return reply.header('etag', etagOf(deputy.version)).send(deputy)
    },
  )

  mandateRoutes(app)
}

function mandateRoutes(app: App): void {
  app.post(
    '/api/v1/deputies/:id/mandates',
    { schema: { params: IdParams, headers: IdempotencyHeaders, body: schema.NewMandate, response: { 201: schema.Deputy } } },
    async (request, reply) => {
      const { body, headers, params } = request
      const asked = { key: headers['idempotency-key'], operation: 'mandates.add', request: { ...params, ...body } }
      const deputy = await once(request.ctx, asked, async (ctx) => addMandate(ctx, params.id, body))
      return reply.code(201).header('etag', etagOf(deputy.version)).send(deputy)
    },
  )

  app.patch(
    '/api/v1/deputies/:id/mandates/:mandateId',
    {
      schema: { params: Type.Object({ id: Id, mandateId: Id }), headers: VersionHeaders, body: schema.MandateEnd, response: { 200: schema.Deputy } },
    },
    async (request, reply) => {
      const { ctx, params, headers, body } = request
      const mandate = { deputyId: params.id, mandateId: params.mandateId, version: versionSeen(headers['if-match']) }
      const deputy = await endMandate(ctx, mandate, body.endsOn)
      return reply.header('etag', etagOf(deputy.version)).send(deputy)
    },
  )
}
