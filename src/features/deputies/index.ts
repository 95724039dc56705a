import type { App } from '../../kernel/http.ts'
import { deputyRoutes } from './routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Deputies: the persons and their mandates. */
export function deputies(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  deputyRoutes(app)
}
