import type { App } from '../../kernel/http.ts'
import { statisticsPages } from './pages.tsx'
import { statisticsRoutes } from './routes.ts'
import { fieldWords } from './words.ts'

/** Counts of opinions by everything that one may ask for; every figure names the filters of its list. */
export function statistics(app: App): void {
  app.labelFields(fieldWords)
  statisticsRoutes(app)
  statisticsPages(app)
}
