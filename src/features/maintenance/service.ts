import { areaRange } from '../../kernel/areas.ts'
import type { Ctx } from '../../kernel/context.ts'
import { AppError, forbidden, missing } from '../../kernel/errors.ts'
import { listFailedJobs, type FailedJob } from '../../kernel/jobs.ts'
import type { IssuedPassword } from '../accounts/schema.ts'
import { createAccount, listAccounts, resetPassword } from '../accounts/service.ts'
import type { FirstAdministrator } from './schema.ts'

/** The first security administrator of a tenant, who makes all other accounts. @throws AppError invalid without tenant */
export async function createAdministrator(ctx: Ctx, { login, name }: FirstAdministrator): Promise<IssuedPassword> {
  const { tenant } = ctx.actor
  if (!/^\d{6}$/u.test(tenant)) {
    throw new AppError('invalid', 'maintenance.tenantMissing', {
      zh: '请指明地区，例如 --tenant 130728。',
      en: 'Name the tenant, such as --tenant 130728.',
    })
  }
  const position = { role: 'securityAdmin', title: '安全管理员', areaCode: areaRange(tenant).areaFrom } as const
  return createAccount(ctx, { login, name, positions: [position] })
}

/** A new one-time password for whoever cannot be helped by a security administrator. @throws AppError missing */
export async function resetForgotten(ctx: Ctx, login: string): Promise<IssuedPassword> {
  const { items } = await listAccounts(ctx, { q: login, limit: 200 })
  const account = items.find((each) => each.login === login.toLowerCase())
  if (!account) throw missing({ zh: '个账号', en: 'account' })
  return resetPassword(ctx, account.id)
}

/** Jobs that wait for somebody, for the system administrator. @throws AppError forbidden */
export async function listFailed(ctx: Ctx): Promise<FailedJob[]> {
  const { actor } = ctx
  const mayRead = actor.kind === 'system' || (actor.kind === 'account' && actor.position.role === 'systemAdmin')
  if (!mayRead) throw forbidden({ zh: '查看后台任务', en: 'see background jobs' })
  return listFailedJobs(ctx.db, actor.tenant)
}
