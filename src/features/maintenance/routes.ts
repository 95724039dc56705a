import { PassThrough } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { OwnerConnection } from '../../kernel/database/database.ts'
import { AppError } from '../../kernel/errors.ts'
import type { App } from '../../kernel/http.ts'
import { pick } from '../../kernel/text.ts'
import { IssuedPassword } from '../accounts/schema.ts'
import { AuditVerdict } from '../audit/schema.ts'
import { sealAudit, verifyAudit } from '../audit/service.ts'
import { readBackup, writeBackup, type Say } from './backup.ts'
import { BackupFile, FailedJobs, FirstAdministrator, ForgottenLogin } from './schema.ts'
import { createAdministrator, listFailed, resetForgotten } from './service.ts'

const anHour = 3_600_000

/** What only the command line of this machine may do, and the list of failed jobs. */
export function maintenanceRoutes(app: App, owner: OwnerConnection): void {
  const config = { maintenance: true }
  const hide = true
  app.post(
    '/api/v1/maintenance/administrators',
    { config, schema: { hide, body: FirstAdministrator, response: { 201: IssuedPassword } } },
    async (request, reply) => reply.code(201).send(await createAdministrator(request.ctx, request.body)),
  )
  app.post('/api/v1/maintenance/password-resets', { config, schema: { hide, body: ForgottenLogin, response: { 201: IssuedPassword } } }, async (request, reply) =>
    reply.code(201).send(await resetForgotten(request.ctx, request.body.login)),
  )
  app.get('/api/v1/maintenance/audit-verification', { config, schema: { hide, response: { 200: AuditVerdict } } }, async (request) =>
    verifyAudit(request.ctx),
  )
  app.post('/api/v1/maintenance/audit-seals', { config, schema: { hide, response: { 200: Type.Object({ sealed: Type.Integer() }) } } }, async (request) => ({
    sealed: await sealAudit(request.ctx),
  }))
  app.post('/api/v1/maintenance/backups', { config, handlerTimeout: anHour, schema: { hide, body: BackupFile } }, async (request, reply) =>
    progress(request, reply, async (say) => writeBackup(owner, request.body.file, say)),
  )
  app.post('/api/v1/maintenance/restorations', { config, handlerTimeout: anHour, schema: { hide, body: BackupFile } }, async (request, reply) =>
    progress(request, reply, async (say) => readBackup(owner, request.body.file, say)),
  )
  app.get('/api/v1/jobs/failed', { schema: { tags: ['jobs'], response: { 200: FailedJobs } } }, async (request) => ({ items: await listFailed(request.ctx) }))
}

/** Long work as lines of JSON: a line for each step, and at the end `{"done":true}` or what went wrong. */
async function progress(request: FastifyRequest, reply: FastifyReply, work: (say: Say) => Promise<void>): Promise<FastifyReply> {
  const out = new PassThrough()
  const { language, log, requestId } = request.ctx
  work((step) => out.write(`${JSON.stringify(step)}\n`))
    .then(() => out.end('{"done":true}\n'))
    .catch((error: unknown) => {
      const known = error instanceof AppError ? error : undefined
      if (!known) log.error({ requestId, err: error }, 'maintenance failed')
      const detail = known ? pick(known.text, language) : String(error)
      out.end(`${JSON.stringify({ done: false, code: known?.code ?? 'common.internal', detail })}\n`)
    })
  return reply.type('application/x-ndjson').send(out)
}
