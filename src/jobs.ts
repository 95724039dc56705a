import { accountJobs } from './features/accounts/jobs.ts'
import { auditJobs } from './features/audit/jobs.ts'
import { opinionJobs } from './features/opinions/jobs.ts'
import { purgeIdempotencyKeys } from './kernel/idempotency.ts'
import type { JobDefinition } from './kernel/jobs.ts'

/** Everything that runs in the background. */
export const jobs: readonly JobDefinition[] = [
  ...auditJobs,
  ...accountJobs,
  ...opinionJobs,
  { name: 'idempotency.purge', everySeconds: 3600, run: purgeIdempotencyKeys },
]
