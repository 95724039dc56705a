import { dateInChina } from '../../kernel/clock.ts'
import { inTransaction, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { recordAudit } from '../audit/service.ts'
import { issuePassword } from './passwords.ts'
import { positionOf, requireApart } from './positions.ts'
import {
  deleteSessionsOf,
  endPositionRow,
  findAccountRow,
  insertAccount,
  insertPositions,
  listAccountRows,
  listPositionRows,
  lockAccount,
  updateAccount,
  updateLogin,
} from './queries.ts'
import { asManager, asManagerOf } from './reach.ts'
import type { Account, AccountChange, AccountFilter, IssuedPassword, NewAccount, NewPosition } from './schema.ts'

const what = { zh: '个账号', en: 'account' }

/**
 * An account with its positions and a one-time password, which nobody can read again.
 * @throws AppError forbidden, invalid (area, administrators), conflict (login taken)
 */
export async function createAccount(ctx: Ctx, { login, name, positions }: NewAccount): Promise<IssuedPassword> {
  const manager = asManager(ctx)
  const made = positions.map((position) => positionOf(position, { tenant: ctx.actor.tenant, today: dateInChina(ctx.now) }))
  requireApart(made.map(({ role }) => role))
  const { oneTimePassword, passwordHash } = await issuePassword()
  const id = newId()
  const account = await inTransaction(manager, async (tx) => {
    await insertAccount(tx, { id, login: login.toLowerCase(), name: name.trim(), passwordHash })
    await insertPositions(tx, id, made)
    recordAudit(tx, { action: 'account.created', objectKind: 'account', objectId: id, details: { roles: made.map(({ role }) => role) } })
    return getRow(tx, id)
  })
  return { account, oneTimePassword }
}

/** One account with all its positions, past ones too. @throws AppError forbidden, missing */
export async function getAccount(ctx: Ctx, id: string): Promise<Account> {
  const manager = asManager(ctx)
  return getRow(manager, id)
}

/** Accounts of the tenant by login name. @throws AppError forbidden */
export async function listAccounts(ctx: Ctx, filter: AccountFilter): Promise<Page<Account>> {
  const manager = asManager(ctx)
  const limit = filter.limit ?? 50
  const [after] = cursorKey(filter.cursor, 1) ?? []
  const found = await listAccountRows(manager, filter, after, limit)
  const page = pageOf(found, limit, ({ login }) => [login])
  return { items: await withPositions(manager, page.items), next: page.next }
}

/**
 * Changes the name, disables or enables; disabling ends all sessions.
 * @throws AppError forbidden, missing, stale
 */
export async function changeAccount(ctx: Ctx, id: string, { change, seen }: { change: AccountChange; seen: number }): Promise<Account> {
  const manager = asManagerOf(ctx, id)
  return inTransaction(manager, async (tx) => {
    const { version } = await requireAccount(tx, id)
    requireVersion(version, seen)
    await updateAccount(tx, id, { ...change, version: version + 1 })
    if (change.status === 'disabled') await deleteSessionsOf(tx, id)
    recordAudit(tx, { action: 'account.changed', objectKind: 'account', objectId: id, details: { fields: Object.keys(change), ...(change.status && { status: change.status }) } })
    return getRow(tx, id)
  })
}

/** Gives an account one more hat. @throws AppError forbidden, missing, invalid */
export async function addPosition(ctx: Ctx, accountId: string, position: NewPosition): Promise<Account> {
  const manager = asManagerOf(ctx, accountId)
  const made = positionOf(position, { tenant: ctx.actor.tenant, today: dateInChina(ctx.now) })
  return inTransaction(manager, async (tx) => {
    const { version } = await requireAccount(tx, accountId)
    const held = (await getRow(tx, accountId)).positions.filter(({ validTo }) => validTo === null || validTo > made.validFrom)
    requireApart([...held.map(({ role }) => role), made.role])
    await insertPositions(tx, accountId, [made])
    await updateAccount(tx, accountId, { version: version + 1 })
    recordAudit(tx, { action: 'position.added', objectKind: 'account', objectId: accountId, details: { positionId: made.id, role: made.role } })
    return getRow(tx, accountId)
  })
}

/** Ends a position at once, with its open sessions. @throws AppError forbidden, missing */
export async function endPosition(ctx: Ctx, accountId: string, positionId: string): Promise<Account> {
  const manager = asManagerOf(ctx, accountId)
  return inTransaction(manager, async (tx) => {
    const { version } = await requireAccount(tx, accountId)
    const ended = await endPositionRow(tx, { accountId, id: positionId, validTo: dateInChina(ctx.now) })
    if (!ended) throw missing({ zh: '个有效的身份', en: 'position in force' })
    await deleteSessionsOf(tx, accountId)
    await updateAccount(tx, accountId, { version: version + 1 })
    recordAudit(tx, { action: 'position.ended', objectKind: 'account', objectId: accountId, details: { positionId } })
    return getRow(tx, accountId)
  })
}

/** A new one-time password in place of a forgotten one; ends all sessions and any lock. @throws AppError forbidden, also for the own one; missing */
export async function resetPassword(ctx: Ctx, accountId: string): Promise<IssuedPassword> {
  const manager = asManagerOf(ctx, accountId)
  const { oneTimePassword, passwordHash } = await issuePassword()
  const account = await inTransaction(manager, async (tx) => {
    const { login } = await requireAccount(tx, accountId)
    updateLogin(tx, login, { passwordHash, mustChange: true, failures: 0, lockedUntil: null, changedAt: ctx.now })
    await deleteSessionsOf(tx, accountId)
    recordAudit(tx, { action: 'password.reset', objectKind: 'account', objectId: accountId, details: {} })
    return getRow(tx, accountId)
  })
  return { account, oneTimePassword }
}

async function requireAccount(ctx: TxCtx, id: string) {
  const found = await lockAccount(ctx, id)
  if (!found) throw missing(what)
  return found
}

async function getRow(ctx: Ctx, id: string): Promise<Account> {
  const found = await findAccountRow(ctx, id)
  const [account] = await withPositions(ctx, found ? [found] : [])
  if (!account) throw missing(what)
  return account
}

type AccountRow = Omit<Account, 'positions'>

async function withPositions(ctx: Ctx, accounts: readonly AccountRow[]): Promise<Account[]> {
  const positions = await listPositionRows(ctx, accounts.map(({ id }) => id))
  return accounts.map((account) => ({
    ...account,
    positions: positions.get(account.id) ?? [],
  }))
}
