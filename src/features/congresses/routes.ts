import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import { addTerm, changeBody, createBody, getBody, listBodies } from './bodies.ts'
import * as schema from './schema.ts'

const IdParams = Type.Object({ id: Id })

/** Congress bodies and their terms. */
export function bodyRoutes(app: App): void {
  app.get('/api/v1/congress-bodies', { schema: { response: { 200: schema.BodyList } } }, async (request) => ({
    items: await listBodies(request.ctx),
  }))

  app.get('/api/v1/congress-bodies/:id', { schema: { params: IdParams, response: { 200: schema.Body } } }, async (request, reply) => {
    const body = await getBody(request.ctx, request.params.id)
    return reply.header('etag', etagOf(body.version)).send(body)
  })

  app.post(
    '/api/v1/congress-bodies',
    { schema: { headers: IdempotencyHeaders, body: schema.NewBody, response: { 201: schema.Body } } },
    async (request, reply) => {
      const asked = { key: request.headers['idempotency-key'], operation: 'bodies.create', request: request.body }
      const body = await once(request.ctx, asked, async (ctx) => createBody(ctx, request.body))
      return reply.code(201).header('etag', etagOf(body.version)).send(body)
    },
  )

  app.patch(
    '/api/v1/congress-bodies/:id',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.BodyChange, response: { 200: schema.Body } } },
    async (request, reply) => {
      const { ctx, params, headers } = request
      const body = await changeBody(ctx, params.id, versionSeen(headers['if-match']), request.body)
      return reply.header('etag', etagOf(body.version)).send(body)
    },
  )

  app.post(
    '/api/v1/congress-bodies/:id/terms',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.NewTerm, response: { 201: schema.Body } } },
    async (request, reply) => {
      const { ctx, params, headers } = request
      const body = await addTerm(ctx, params.id, versionSeen(headers['if-match']), request.body)
      return reply.code(201).header('etag', etagOf(body.version)).send(body)
    },
  )
}
