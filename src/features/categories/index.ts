import type { App } from '../../kernel/http.ts'
import { categoryRoutes } from './routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Categories of opinions: a code table that each tenant edits. */
export function categories(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  categoryRoutes(app)
}
