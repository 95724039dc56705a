import type { App } from '../../kernel/http.ts'
import { stationPages } from './pages.tsx'
import { postingRoutes } from './posting-routes.ts'
import { stationRoutes } from './routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Stations and the deputies posted there. */
export function stations(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  stationRoutes(app)
  postingRoutes(app)
  stationPages(app)
}
