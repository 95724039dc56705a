import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { IdempotencyHeaders } from '../../kernel/versions.ts'
import * as schema from './schema.ts'
import { listPolicies, replacePolicy } from './service.ts'

/** Deadline policies of the tenant. */
export function calendarRoutes(app: App): void {
  app.get(
    '/api/v1/deadline-policies',
    { schema: { querystring: schema.DeadlineQuery, response: { 200: schema.DeadlinePolicyList } } },
    async (request) => ({ items: await listPolicies(request.ctx, request.query) }),
  )

  app.post(
    '/api/v1/deadline-policies',
    { schema: { headers: IdempotencyHeaders, body: schema.NewDeadlinePolicy, response: { 201: schema.DeadlinePolicy } } },
    async (request, reply) => {
      const { body, headers } = request
      const asked = { key: headers['idempotency-key'], operation: 'deadlines.replace', request: body }
      return reply.code(201).send(await once(request.ctx, asked, async (ctx) => replacePolicy(ctx, body)))
    },
  )
}
