import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoAccount } from '../src/demo/accounts.ts'
import { demoTenant, loadDemoCounty } from '../src/demo/county.ts'
import { loadDemoOpinions, type DemoReceipt } from '../src/demo/opinions.ts'
import { scopeOf, type Actor } from '../src/kernel/access.ts'
import type { Ctx } from '../src/kernel/context.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Platform } from './platform.ts'
import { table } from '../src/cli/table.ts'

/**
 * Loads the demo county into a database without any tenant, or goes on where a killed start stopped.
 * @returns lines about its accounts: their one-time passwords when they were made now, else the way to a new one
 */
export async function loadDemo(platform: Platform, print: (line: string) => void): Promise<string[]> {
  const unfinished = join(platform.config.dataDir, 'demo.unfinished')
  const { rows } = await platform.database.unscoped({ sql: 'select code from tenants', parameters: [] })
  if (rows.length > 0 && !existsSync(unfinished)) return rows.some(({ code }) => code === demoTenant) ? forgotten : []
  print('正在载入演示县 · loading the demo county …')
  await writeFile(unfinished, '')
  const ctx = systemCtx(platform)
  const { accounts } = await loadDemoCounty(ctx)
  const receipt = await loadDemoOpinions(ctx)
  await rm(unfinished)
  return [...(accounts.length > 0 ? issued(accounts) : forgotten), ...(receipt ? [tracking(platform.config.baseUrl, receipt), ''] : [])]
}

function systemCtx({ database: db, config, crypto, log }: Platform): Ctx {
  const actor: Actor = { kind: 'system', tenant: demoTenant, name: 'demo' }
  return { db, config, crypto, log, actor, scope: scopeOf(actor), now: new Date(), language: 'zh-CN', requestId: newId() }
}

const header = ['登录名 login', '一次性密码 one-time password', '姓名 name', '身份 positions'] as const

function issued(accounts: readonly DemoAccount[]): string[] {
  const rows = accounts.flatMap(({ login, oneTimePassword, name, positions }) =>
    positions.map(({ title, role }, index) => (index === 0 ? [login, oneTimePassword, name, `${title}  ${role.en}`] : ['', '', '', `${title}  ${role.en}`])),
  )
  return [
    '',
    '演示账号，密码只显示这一次，首次登录时须修改 · demo accounts; the passwords are shown only now and changed at the first sign-in',
    ...table([header, ...rows]),
    '',
  ]
}

function tracking(baseUrl: string, { code, lastFour }: DemoReceipt): string {
  return `查询示例 · an opinion to track: ${baseUrl}/${demoTenant}/track    ${code}    ${lastFour}`
}

const forgotten = [
  `忘记演示账号密码时，另开终端运行 · for a new password of a demo account, in another terminal: npm run lianxin -- admin password --tenant ${demoTenant} --login demo-officer`,
]
