import type { JobDefinition } from '../../kernel/jobs.ts'
import { sealAudit } from './service.ts'

/** Background work on the audit log. */
export const auditJobs: readonly JobDefinition[] = [{ name: 'audit.seal', everySeconds: 3, run: sealAudit }]
