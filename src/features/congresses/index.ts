import type { App } from '../../kernel/http.ts'
import { bodyRoutes } from './routes.ts'
import { unitRoutes } from './unit-routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Congress bodies with their terms, and the units that handle matters. */
export function congresses(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  bodyRoutes(app)
  unitRoutes(app)
}
