import { Type, type TSchema } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id } from '../../kernel/shapes.ts'
import { etagOf, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import { forwardMany } from './bulk-forwarding.ts'
import { act } from './life-service.ts'
import { ActionBodies, BulkAnswer, BulkForwarding, StepAnswer } from './step-schema.ts'
import type { ActionPath } from './step-schema.ts'

const ById = Type.Object({ id: Id })

/** One sub-resource per step in the life of an opinion. */
export function stepRoutes(app: App): void {
  stepRoute(app, 'on-spot-answer')
  stepRoute(app, 'forwarding')
  stepRoute(app, 'acceptance')
  stepRoute(app, 'return')
  stepRoute(app, 'reply-draft')
  stepRoute(app, 'assisting-opinion')
  stepRoute(app, 'result')
  stepRoute(app, 'outside-result')
  stepRoute(app, 'reply')
  stepRoute(app, 'rating')
  stepRoute(app, 'rehandling')
  stepRoute(app, 'another-look')
  stepRoute(app, 'archiving')
  stepRoute(app, 'withdrawal')
  stepRoute(app, 'merger')
  stepRoute(app, 'non-acceptance')
  stepRoute(app, 'reversal')
  stepRoute(app, 'confidentiality')
  stepRoute(app, 'upgrade')
  stepRoute(app, 'urging')

  app.post('/api/v1/opinions/bulk-forwarding', { schema: { body: BulkForwarding, response: { 200: BulkAnswer } } }, async (request) => ({
    results: await forwardMany(request.ctx, request.body),
  }))
}

function stepRoute(app: App, path: ActionPath): void {
  const body: TSchema = ActionBodies[path]
  app.post(
    `/api/v1/opinions/:id/${path}`,
    { schema: { params: ById, headers: VersionHeaders, body, response: { 200: StepAnswer } } },
    async (request, reply) => {
      const match = request.headers['if-match']
      const seen = match === undefined ? undefined : versionSeen(match)
      // The body was validated against exactly this path's schema.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const answer = await act(request.ctx, path, { id: request.params.id, seen }, request.body as never)
      return reply.header('etag', etagOf(answer.version)).send(answer)
    },
  )
}
