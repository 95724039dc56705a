import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id } from '../../kernel/shapes.ts'
import { importTemplate } from './import-sheet.ts'
import { confirmPreview, previewImport } from './import-service.ts'
import { ImportAnswer, ImportPreview } from './intake-schema.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Paper keyed into a spreadsheet: template, preview with row errors, confirmation. */
export function importRoutes(app: App): void {
  app.get('/api/v1/opinions/import-template.xlsx', async (_request, reply) =>
    reply
      .header('content-type', xlsx)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('群众意见导入模板.xlsx')}`)
      .send(await importTemplate()),
  )

  app.post('/api/v1/opinions/imports', { config: { uploads: true }, schema: { response: { 201: ImportPreview } } }, async (request, reply) => {
    const [file = { fileName: '', content: Buffer.alloc(0) }] = request.uploads
    return reply.code(201).send(await previewImport(request.ctx, file))
  })

  app.post(
    '/api/v1/opinions/imports/:id/confirmation',
    { schema: { params: Type.Object({ id: Id }), response: { 200: ImportAnswer } } },
    async (request) => confirmPreview(request.ctx, request.params.id),
  )
}
