import type { App } from '../../kernel/http.ts'
import { accountRoutes, sessionRoutes } from './routes.ts'
import { constraintTexts, fieldLabels } from './words.ts'

/** Accounts, positions, log-in. */
export function accounts(app: App): void {
  app.labelFields(fieldLabels)
  app.explainConstraints(constraintTexts)
  sessionRoutes(app)
  accountRoutes(app)
}
