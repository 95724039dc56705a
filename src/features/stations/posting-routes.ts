import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id } from '../../kernel/shapes.ts'
import { IdempotencyHeaders } from '../../kernel/versions.ts'
import { createPosting, endPosting, listPostings } from './postings.ts'
import * as schema from './schema.ts'

const IdParams = Type.Object({ id: Id })

/** Who is posted to a station. */
export function postingRoutes(app: App): void {
  app.get(
    '/api/v1/stations/:id/postings',
    { schema: { params: IdParams, querystring: schema.PostingQuery, response: { 200: schema.PostingList } } },
    async (request) => ({ items: await listPostings(request.ctx, request.params.id, request.query) }),
  )

  app.post(
    '/api/v1/stations/:id/postings',
    { schema: { params: IdParams, headers: IdempotencyHeaders, body: schema.NewPosting, response: { 201: schema.Posting } } },
    async (request, reply) => {
      const { body, headers, params } = request
      const asked = { key: headers['idempotency-key'], operation: 'postings.create', request: { ...params, ...body } }
      return reply.code(201).send(await once(request.ctx, asked, async (ctx) => createPosting(ctx, params.id, body)))
    },
  )

  app.patch(
    '/api/v1/stations/:id/postings/:postingId',
    { schema: { params: Type.Object({ id: Id, postingId: Id }), body: schema.PostingEnd, response: { 200: schema.Posting } } },
    async (request) => endPosting(request.ctx, request.params.id, request.params.postingId, request.body.endsOn),
  )
}
