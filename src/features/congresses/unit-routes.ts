import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import * as schema from './schema.ts'
import { changeUnit, createUnit, getUnit, listUnits } from './service.ts'

const IdParams = Type.Object({ id: Id })

/** Handling units, for pickers and for whoever keeps them. */
export function unitRoutes(app: App): void {
  app.get('/api/v1/units', { schema: { querystring: schema.UnitQuery, response: { 200: schema.UnitPage } } }, async (request) =>
    listUnits(request.ctx, request.query),
  )

  app.get('/api/v1/units/:id', { schema: { params: IdParams, response: { 200: schema.Unit } } }, async (request, reply) => {
    const unit = await getUnit(request.ctx, request.params.id)
    return reply.header('etag', etagOf(unit.version)).send(unit)
  })

  app.post(
    '/api/v1/units',
    { schema: { headers: IdempotencyHeaders, body: schema.NewUnit, response: { 201: schema.Unit } } },
    async (request, reply) => {
      const { body, headers } = request
      const asked = { key: headers['idempotency-key'], operation: 'units.create', request: body }
      const unit = await once(request.ctx, asked, async (ctx) => createUnit(ctx, body))
      return reply.code(201).header('etag', etagOf(unit.version)).send(unit)
    },
  )

  app.patch(
    '/api/v1/units/:id',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.UnitChange, response: { 200: schema.Unit } } },
    async (request, reply) => {
      const { ctx, params, headers, body } = request
      const unit = await changeUnit(ctx, params.id, versionSeen(headers['if-match']), body)
      return reply.header('etag', etagOf(unit.version)).send(unit)
    },
  )
}
