import { listAccounts } from '../features/accounts/service.ts'
import type { AccountActor } from '../kernel/access.ts'
import { actingAs, type Ctx } from '../kernel/context.ts'

/** The demo accounts as actors, each in its first position. */
export type Staff = ReadonlyMap<string, AccountActor>

/** Reads the accounts that `loadAccounts` made. */
export async function readStaff(ctx: Ctx): Promise<Staff> {
  const { tenant } = ctx.actor
  const { items } = await listAccounts(ctx, { q: 'demo-', limit: 50 })
  return new Map(
    items.flatMap(({ id: accountId, login, name, positions: [held] }) => {
      if (!held) return []
      const { validFrom: _from, validTo: _to, ...position } = held
      return [[login, { kind: 'account', tenant, accountId, sessionId: '', name, position: { ...position, tenant } }] as const]
    }),
  )
}

/** One of them. @throws RangeError when there is no such account */
export function staffMember(staff: Staff, login: string): AccountActor {
  const found = staff.get(login)
  if (!found) throw new RangeError(`there is no demo account ${login}`)
  return found
}

/** The context of an account at a moment of the story. */
export function asStaff(ctx: Ctx, actor: AccountActor, now: Date): Ctx {
  return actingAs({ ...ctx, now }, actor)
}
