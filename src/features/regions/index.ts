import type { App } from '../../kernel/http.ts'
import { regionRoutes } from './routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Administrative areas and the working areas of the platform. */
export function regions(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  regionRoutes(app)
}
