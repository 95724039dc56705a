import type { App } from '../../kernel/http.ts'
import { importRoutes } from './import-routes.ts'
import { opinionPages } from './pages.tsx'
import { publicationRoutes, publicRoutes } from './publication-routes.ts'
import { opinionRoutes } from './routes.ts'
import { stepRoutes } from './step-routes.ts'
import { fieldLabels } from './words.ts'

/** Residents' opinions: from the first word to the rating, and what becomes public of them. */
export function opinions(app: App): void {
  app.labelFields(fieldLabels)
  importRoutes(app)
  opinionRoutes(app)
  stepRoutes(app)
  publicationRoutes(app)
  publicRoutes(app)
  opinionPages(app)
}
