import type { App } from '../../kernel/http.ts'
import { reportRoutes } from './routes.ts'

/** Reports made from the statistics, in the layout of official documents. */
export function reports(app: App): void {
  reportRoutes(app)
}
