import type { JobDefinition } from '../../kernel/jobs.ts'
import { purgeSessions } from './sessions.ts'

/** Background work on accounts. */
export const accountJobs: readonly JobDefinition[] = [{ name: 'accounts.purge-sessions', everySeconds: 600, run: purgeSessions }]
