import type { OwnerConnection } from '../../kernel/database/database.ts'
import type { App } from '../../kernel/http.ts'
import { maintenanceRoutes } from './routes.ts'

/** Keeping the platform itself: first administrator, backup, audit check, failed jobs. `owner` is the tables' owner. */
export function maintenance(app: App, owner: OwnerConnection): void {
  app.labelFields({ login: { zh: '登录名', en: 'Login name' }, name: { zh: '姓名', en: 'Name' }, file: { zh: '文件', en: 'File' } })
  maintenanceRoutes(app, owner)
}
