import { scopeOf } from '../../kernel/access.ts'
import { actingAs, type Ctx } from '../../kernel/context.ts'
import { AppError, forbidden } from '../../kernel/errors.ts'
import { isOwnAccount, mayManageAccounts } from './policy.ts'

/** The person stays the actor, so the audit names them; only the reach is the system's, which log-ins and sessions need. */
export function withSystemReach(ctx: Ctx): Ctx {
  return actingAs(ctx, ctx.actor, scopeOf({ kind: 'system', tenant: ctx.actor.tenant, name: '' }))
}

/** The same for who may manage accounts. @throws AppError forbidden */
export function asManager(ctx: Ctx): Ctx {
  if (!mayManageAccounts(ctx.actor)) throw forbidden({ zh: '管理账号', en: 'manage accounts' })
  return withSystemReach(ctx)
}

/** The same for changing the rights of an account, which must be somebody else's. @throws AppError forbidden */
export function asManagerOf(ctx: Ctx, accountId: string): Ctx {
  if (isOwnAccount(ctx.actor, accountId)) {
    throw new AppError('forbidden', 'account.own', {
      zh: '不能修改自己的账号和身份，请由另一位安全管理员办理。',
      en: 'Nobody may change the own account or positions. Ask another security administrator.',
    })
  }
  return asManager(ctx)
}
