import type { Logger } from 'pino'

/** What operations may use of the logger; never personal data. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
