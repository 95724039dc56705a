import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id } from '../../kernel/shapes.ts'
import { getFile, type MayRead } from './service.ts'

/** Photos by their id, for whoever may see the record that they belong to. */
export function fileRoutes(app: App, mayRead: MayRead): void {
  app.get('/api/v1/files/:id', { schema: { tags: ['files'], params: Type.Object({ id: Id }) } }, async (request, reply) => {
    const { content, mediaType, sha256 } = await getFile(request.ctx, request.params.id, mayRead)
    return reply
      .type(mediaType)
      .header('cache-control', 'private, max-age=3600')
      .header('content-disposition', 'inline')
      .header('etag', `"${sha256}"`)
      .send(content)
  })
}
