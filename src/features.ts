import type { App } from './kernel/http.ts'
import { accounts } from './features/accounts/index.ts'
import { audit } from './features/audit/index.ts'

/** The table of contents: every feature of the product, from the lowest floor up. */
export const features: readonly ((app: App) => void)[] = [accounts, audit]
