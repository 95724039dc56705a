import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { defer, execute, first, rows } from '../../kernel/context.ts'
import { build } from '../../kernel/database/build.ts'
import { prepared } from '../../kernel/database/prepared.ts'
import type { AccountChange, AccountFilter, Position } from './schema.ts'

const positionColumns = [
  'positions.id',
  'positions.role',
  'positions.title',
  'positions.areaFrom',
  'positions.areaTo',
  'positions.unitId',
  'positions.stationId',
  'positions.deputyId',
  'positions.validFrom',
  'positions.validTo',
] as const

/** Password record of a login, whatever its tenant; needs the reach `system`. */
export async function findLogin(ctx: Ctx, login: string) {
  return first(ctx, loginOf(login))
}

/** The same, locked until the transaction ends. */
export async function lockLogin(ctx: TxCtx, login: string) {
  return first(ctx, loginOf(login).forUpdate())
}

function loginOf(login: string) {
  return build
    .selectFrom('logins')
    .select(['login', 'tenant', 'accountId', 'passwordHash', 'mustChange', 'failures', 'lockedUntil'])
    .where('login', '=', login)
}

export function updateLogin(
  ctx: TxCtx,
  login: string,
  change: { passwordHash?: string; mustChange?: boolean; failures?: number; lockedUntil?: Date | null; changedAt?: Date },
): void {
  defer(ctx, build.updateTable('logins').set(change).where('login', '=', login))
}

const sessionById = prepared(({ tenant, id, today }: { tenant: string; id: string; today: string }) =>
  build
    .selectFrom('sessions')
    .innerJoin('accounts', (join) => join.onRef('accounts.tenant', '=', 'sessions.tenant').onRef('accounts.id', '=', 'sessions.accountId'))
    .innerJoin('positions', (join) => join.onRef('positions.tenant', '=', 'sessions.tenant').onRef('positions.id', '=', 'sessions.positionId'))
    .select(positionColumns)
    .select(['sessions.accountId', 'sessions.mustChange', 'sessions.seenAt', 'sessions.expiresAt', 'accounts.login', 'accounts.name'])
    .where('sessions.tenant', '=', tenant)
    .where('sessions.id', '=', id)
    .where('accounts.status', '=', 'active')
    .where('positions.validFrom', '<=', today)
    .where((where) => where.or([where('positions.validTo', 'is', null), where('positions.validTo', '>', today)])),
)

/** The session with its account and position, if all three hold today. */
export async function findSession(ctx: Ctx, id: string, today: string) {
  return first(ctx, sessionById({ tenant: ctx.actor.tenant, id, today }))
}

export async function insertSession(
  ctx: TxCtx,
  session: { id: string; accountId: string; positionId: string; mustChange: boolean; expiresAt: Date; userAgent: string },
): Promise<void> {
  await execute(ctx, build.insertInto('sessions').values({ ...session, tenant: ctx.actor.tenant, createdAt: ctx.now, seenAt: ctx.now }))
}

export async function updateSession(
  ctx: TxCtx,
  id: string,
  change: { seenAt?: Date; positionId?: string; mustChange?: boolean },
): Promise<void> {
  await execute(ctx, build.updateTable('sessions').set(change).where('tenant', '=', ctx.actor.tenant).where('id', '=', id))
}

export async function deleteSession(ctx: TxCtx, id: string): Promise<void> {
  await execute(ctx, build.deleteFrom('sessions').where('tenant', '=', ctx.actor.tenant).where('id', '=', id))
}

/** Ends all sessions of an account, or all but one. */
export async function deleteSessionsOf(ctx: TxCtx, accountId: string, except = ''): Promise<void> {
  await execute(
    ctx,
    build.deleteFrom('sessions').where('tenant', '=', ctx.actor.tenant).where('accountId', '=', accountId).where('id', '<>', except),
  )
}

/** Deletes sessions that can no longer be used; returns how many. */
export async function deleteExpiredSessions(ctx: TxCtx, idleSince: Date): Promise<number> {
  return execute(
    ctx,
    build
      .deleteFrom('sessions')
      .where('tenant', '=', ctx.actor.tenant)
      .where((where) => where.or([where('expiresAt', '<', ctx.now), where('seenAt', '<', idleSince)])),
  )
}

export async function insertAccount(ctx: TxCtx, account: { id: string; login: string; name: string; passwordHash: string }): Promise<void> {
  const { id, login, name, passwordHash } = account
  const { tenant } = ctx.actor
  await execute(ctx, build.insertInto('logins').values({ login, tenant, accountId: id, passwordHash, mustChange: true, changedAt: ctx.now }))
  await execute(ctx, build.insertInto('accounts').values({ tenant, id, login, name, status: 'active', createdAt: ctx.now }))
}

export async function updateAccount(ctx: TxCtx, id: string, change: AccountChange & { version: number }): Promise<void> {
  await execute(ctx, build.updateTable('accounts').set(change).where('tenant', '=', ctx.actor.tenant).where('id', '=', id))
}

const accountColumns = ['id', 'login', 'name', 'status', 'version', 'createdAt'] as const

export async function findAccountRow(ctx: Ctx, id: string) {
  return first(ctx, accountOf(ctx, id))
}

/** The account, locked until the transaction ends. */
export async function lockAccount(ctx: TxCtx, id: string) {
  return first(ctx, accountOf(ctx, id).forUpdate())
}

function accountOf(ctx: Ctx, id: string) {
  return build.selectFrom('accounts').select(accountColumns).where('tenant', '=', ctx.actor.tenant).where('id', '=', id)
}

/** Accounts by login name, `limit` and one more. */
export async function listAccountRows(ctx: Ctx, filter: AccountFilter, after: string | undefined, limit: number) {
  const { tenant } = ctx.actor
  let query = build.selectFrom('accounts').select(accountColumns).where('tenant', '=', tenant)
  if (after !== undefined) query = query.where('login', '>', after)
  if (filter.status !== undefined) query = query.where('status', '=', filter.status)
  if (filter.q !== undefined) {
    const part = `%${filter.q.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
    query = query.where((where) => where.or([where('login', 'like', part.toLowerCase()), where('name', 'like', part)]))
  }
  const { role } = filter
  if (role !== undefined) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('positions')
          .select('positions.id')
          .where('positions.tenant', '=', tenant)
          .whereRef('positions.accountId', '=', 'accounts.id')
          .where('positions.role', '=', role),
      ),
    )
  }
  return rows(ctx, query.orderBy('login').limit(limit + 1))
}

/** Positions of the given accounts, present and past ones, by account. */
export async function listPositionRows(ctx: Ctx, accountIds: readonly string[]): Promise<Map<string, Position[]>> {
  if (accountIds.length === 0) return new Map()
  const found = await rows(
    ctx,
    build
      .selectFrom('positions')
      .select(positionColumns)
      .select('positions.accountId')
      .where('tenant', '=', ctx.actor.tenant)
      .where('accountId', 'in', accountIds)
      .orderBy('validFrom')
      .orderBy('id'),
  )
  const byAccount = new Map<string, Position[]>(accountIds.map((id) => [id, []]))
  for (const { accountId, ...position } of found) byAccount.get(accountId)?.push(position)
  return byAccount
}

export async function insertPositions(ctx: TxCtx, accountId: string, positions: readonly Position[]): Promise<void> {
  if (positions.length === 0) return
  const { tenant } = ctx.actor
  await execute(ctx, build.insertInto('positions').values(positions.map((position) => ({ ...position, tenant, accountId }))))
}

/** Shortens a position; returns whether there was one of this account still open on that day. */
export async function endPositionRow(ctx: TxCtx, { accountId, id, validTo }: { accountId: string; id: string; validTo: string }): Promise<boolean> {
  const ended = await execute(
    ctx,
    build
      .updateTable('positions')
      .set({ validTo })
      .where('tenant', '=', ctx.actor.tenant)
      .where('accountId', '=', accountId)
      .where('id', '=', id)
      .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', validTo)])),
  )
  return ended === 1
}
