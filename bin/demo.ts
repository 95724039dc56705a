import type { Platform } from './platform.ts'

/**
 * Loads the demo county into a database without any tenant.
 * @returns lines that name the demo accounts with their one-time passwords; none when there are records already
 */
export async function loadDemo(platform: Platform, print: (line: string) => void): Promise<string[]> {
  const { rows } = await platform.database.unscoped({ sql: 'select 1 from tenants limit 1', parameters: [] })
  if (rows.length > 0) return []
  print('正在载入演示县 · loading the demo county …')
  const headers = { authorization: `Bearer ${platform.token}`, 'x-lianxin-tenant': '130728' }
  await platform.app.inject({ method: 'POST', url: '/api/v1/maintenance/regions', headers, payload: { code: '130728' } })
  const payload = { login: 'anquan', name: '安全管理员' }
  const admin = await platform.app.inject({ method: 'POST', url: '/api/v1/maintenance/administrators', headers, payload })
  const issued: { oneTimePassword: string } = admin.json()
  return [`安全管理员 · security administrator    ${payload.login}    ${issued.oneTimePassword}`]
}
