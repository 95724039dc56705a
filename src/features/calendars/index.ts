import type { App } from '../../kernel/http.ts'
import { calendarRoutes } from './routes.ts'
import { constraintTexts, fieldWords } from './words.ts'

/** Deadline policies: how long each step may take, as data. */
export function calendars(app: App): void {
  app.labelFields(fieldWords)
  app.explainConstraints(constraintTexts)
  calendarRoutes(app)
}
