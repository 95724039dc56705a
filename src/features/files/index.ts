import type { App } from '../../kernel/http.ts'
import { fileRoutes } from './routes.ts'
import type { MayRead } from './service.ts'

/** Photos; `mayRead` comes from the features whose records carry them. */
export function files(app: App, mayRead: MayRead): void {
  app.labelFields({ photos: { zh: '照片', en: 'Photos' } })
  fileRoutes(app, mayRead)
}
