import type { App } from '../../kernel/http.ts'
import { AuditFilter, AuditPage, AuditVerdict } from './schema.ts'
import { listAudit, verifyAudit } from './service.ts'

/** The audit log, for the auditor. */
export function auditRoutes(app: App): void {
  app.get('/api/v1/audit', { schema: { tags: ['audit'], querystring: AuditFilter, response: { 200: AuditPage } } }, async (request) =>
    listAudit(request.ctx, request.query),
  )
  app.get('/api/v1/audit/verification', { schema: { tags: ['audit'], response: { 200: AuditVerdict } } }, async (request) => verifyAudit(request.ctx))
}
