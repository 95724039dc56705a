import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import { revealContact } from './contact-service.ts'
import { correctOpinion } from './correction-service.ts'
import { registerOpinion } from './intake-service.ts'
import { Contact, Correction, Receipt, Registration } from './intake-schema.ts'
import { StepAnswer } from './step-schema.ts'
import * as schema from './schema.ts'
import { addPhotos } from './photo-service.ts'
import { findSimilar } from './search-service.ts'
import { getOpinion, list, today } from './service.ts'

const ById = Type.Object({ id: Id })

/** Reading, registering and correcting opinions; steps have routes of their own. */
export function opinionRoutes(app: App): void {
  app.get('/api/v1/opinions', { schema: { querystring: schema.ListQuery, response: { 200: schema.OpinionPage } } }, async (request) =>
    list(request.ctx, request.query),
  )

  app.get('/api/v1/opinions/today', { schema: { response: { 200: schema.Today } } }, async (request) => today(request.ctx))

  app.post('/api/v1/opinions', { schema: { headers: IdempotencyHeaders, body: Registration, response: { 201: Receipt } } }, async (request, reply) =>
    reply.code(201).send(await registerOpinion(request.ctx, request.body, request.headers['idempotency-key'])),
  )

  app.post('/api/v1/opinions/similar', { schema: { body: schema.SimilarQuery, response: { 200: schema.SimilarList } } }, async (request) => ({
    items: await findSimilar(request.ctx, request.body),
  }))

  app.get('/api/v1/opinions/:id', { schema: { params: ById, response: { 200: schema.OpinionDetail } } }, async (request, reply) => {
    const opinion = await getOpinion(request.ctx, request.params.id)
    return reply.header('etag', etagOf(opinion.version)).send(opinion)
  })

  app.patch(
    '/api/v1/opinions/:id',
    { schema: { params: ById, headers: VersionHeaders, body: Correction, response: { 200: StepAnswer } } },
    async (request, reply) => {
      const seen = versionSeen(request.headers['if-match'])
      const answer = await correctOpinion(request.ctx, { id: request.params.id, seen }, request.body)
      return reply.header('etag', etagOf(answer.version)).send(answer)
    },
  )

  app.post(
    '/api/v1/opinions/:id/photos',
    { config: { uploads: true }, schema: { params: ById, response: { 201: Type.Object({ ids: Type.Array(Id) }) } } },
    async (request, reply) => {
      const contents = request.uploads.map(({ content }) => content)
      return reply.code(201).send({ ids: await addPhotos(request.ctx, request.params.id, contents) })
    },
  )

  app.post(
    '/api/v1/opinions/:id/contact-reveal',
    { schema: { params: ById, body: schema.Reveal, response: { 200: Contact } } },
    async (request) => revealContact(request.ctx, request.params.id, request.body.reason),
  )
}
