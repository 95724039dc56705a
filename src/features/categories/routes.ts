import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id, TenantCode } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import * as schema from './schema.ts'
import { applyCategoryPack, changeCategory, createCategory, getCategory, listCategories, orderCategories, publicCategories } from './service.ts'

const IdParams = Type.Object({ id: Id })

/** Categories of opinions, for staff and for the public form. */
export function categoryRoutes(app: App): void {
  app.get(
    '/api/v1/categories',
    { schema: { querystring: schema.CategoryQuery, response: { 200: schema.CategoryList } } },
    async (request) => ({ items: await listCategories(request.ctx, request.query) }),
  )

  app.get(
    '/api/v1/public/:tenant/categories',
    { config: { open: true }, schema: { params: Type.Object({ tenant: TenantCode }), response: { 200: schema.PublicCategoryList } } },
    async (request) => ({ items: await publicCategories(request.ctx) }),
  )

  app.get('/api/v1/categories/:id', { schema: { params: IdParams, response: { 200: schema.Category } } }, async (request, reply) => {
    const category = await getCategory(request.ctx, request.params.id)
    return reply.header('etag', etagOf(category.version)).send(category)
  })

  app.post(
    '/api/v1/categories',
    { schema: { headers: IdempotencyHeaders, body: schema.NewCategory, response: { 201: schema.Category } } },
    async (request, reply) => {
      const { body, headers } = request
      const asked = { key: headers['idempotency-key'], operation: 'categories.create', request: body }
      const category = await once(request.ctx, asked, async (ctx) => createCategory(ctx, body))
      return reply.code(201).header('etag', etagOf(category.version)).send(category)
    },
  )

  app.patch(
    '/api/v1/categories/:id',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.CategoryChange, response: { 200: schema.Category } } },
    async (request, reply) => {
      const { ctx, params, headers, body } = request
      const category = await changeCategory(ctx, params.id, versionSeen(headers['if-match']), body)
      return reply.header('etag', etagOf(category.version)).send(category)
    },
  )

  app.put(
    '/api/v1/categories/order',
    { schema: { body: schema.CategoryOrder, response: { 200: schema.CategoryList } } },
    async (request) => ({ items: await orderCategories(request.ctx, request.body.ids) }),
  )

  app.post(
    '/api/v1/categories/packs',
    { schema: { body: schema.PackChoice, response: { 200: schema.CategoryList } } },
    async (request) => ({ items: await applyCategoryPack(request.ctx, request.body.pack) }),
  )
}
