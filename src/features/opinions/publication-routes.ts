import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id, PageOf, TenantCode } from '../../kernel/shapes.ts'
import { SecretIdempotencyHeaders } from '../../kernel/versions.ts'
import { listSavedFilters, removeFilter, saveFilter } from './filters-service.ts'
import { submitOpinion } from './intake-service.ts'
import { draftPublication, getPublished, listPublished, publish, unpublish } from './publication-service.ts'
import { Receipt, Submission } from './intake-schema.ts'
import { NewSavedFilter, PublicAnswer, Publication, PublicationDraft, PublishedQuery, SavedFilter, TrackedRating, Tracking, TrackingKey } from './publication-schema.ts'
import { StepAnswer } from './step-schema.ts'
import { rateTracked, trackOpinion } from './tracking-service.ts'

const ById = Type.Object({ id: Id })
const InTenant = Type.Object({ tenant: TenantCode })

/** Review and publication by the commission, and each account's saved filters. */
export function publicationRoutes(app: App): void {
  app.get('/api/v1/opinions/:id/publication-draft', { schema: { params: ById, response: { 200: PublicationDraft } } }, async (request) =>
    draftPublication(request.ctx, request.params.id),
  )

  app.put('/api/v1/opinions/:id/publication', { schema: { params: ById, body: Publication } }, async (request, reply) => {
    await publish(request.ctx, request.params.id, request.body)
    return reply.code(204).send()
  })

  app.delete('/api/v1/opinions/:id/publication', { schema: { params: ById } }, async (request, reply) => {
    await unpublish(request.ctx, request.params.id)
    return reply.code(204).send()
  })

  app.get('/api/v1/saved-filters', { schema: { response: { 200: Type.Object({ items: Type.Array(SavedFilter) }) } } }, async (request) => ({
    items: await listSavedFilters(request.ctx),
  }))

  app.post('/api/v1/saved-filters', { schema: { body: NewSavedFilter, response: { 201: SavedFilter } } }, async (request, reply) =>
    reply.code(201).send(await saveFilter(request.ctx, request.body)),
  )

  app.delete('/api/v1/saved-filters/:id', { schema: { params: ById } }, async (request, reply) => {
    await removeFilter(request.ctx, request.params.id)
    return reply.code(204).send()
  })
}

/** The resident's side as JSON: submit, track, rate, and what is public. */
export function publicRoutes(app: App): void {
  app.post(
    '/api/v1/public/:tenant/opinions',
    { config: { limited: true }, schema: { params: InTenant, headers: SecretIdempotencyHeaders, body: Submission, response: { 201: Receipt } } },
    async (request, reply) => reply.code(201).send(await submitOpinion(request.ctx, request.body, request.headers['idempotency-key'])),
  )

  app.post(
    '/api/v1/public/:tenant/tracking',
    { config: { limited: true }, schema: { params: InTenant, body: TrackingKey, response: { 200: Tracking } } },
    async (request) => trackOpinion(request.ctx, request.body),
  )

  app.post(
    '/api/v1/public/:tenant/tracking/rating',
    { config: { limited: true }, schema: { params: InTenant, body: TrackedRating, response: { 200: StepAnswer } } },
    async (request) => {
      const { code, secret, ...rating } = request.body
      return rateTracked(request.ctx, { code, secret }, rating)
    },
  )

  app.get(
    '/api/v1/public/:tenant/answers',
    { schema: { params: InTenant, querystring: PublishedQuery, response: { 200: PageOf(PublicAnswer) } } },
    async (request) => listPublished(request.ctx, request.query),
  )

  app.get(
    '/api/v1/public/:tenant/answers/:id',
    { schema: { params: Type.Object({ tenant: TenantCode, id: Id }), response: { 200: PublicAnswer } } },
    async (request) => getPublished(request.ctx, request.params.id),
  )
}
