import type { App } from '../../kernel/http.ts'
import { auditRoutes } from './routes.ts'
import { fieldLabels } from './words.ts'

/** The tamper-evident log of who did what. */
export function audit(app: App): void {
  app.labelFields(fieldLabels)
  auditRoutes(app)
}
