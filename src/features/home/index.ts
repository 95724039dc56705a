import type { App } from '../../kernel/http.ts'
import { homePages } from './pages.tsx'

/** The home page of each place, and the choice of one. */
export function home(app: App): void {
  homePages(app)
}
