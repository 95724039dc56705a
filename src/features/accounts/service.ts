import { scopeOf, type Role } from '../../kernel/access.ts'
import { areaRange, isWithin } from '../../kernel/areas.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { actingAs, inTransaction, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { recordAudit } from '../audit/service.ts'
import { hashPassword, newOneTimePassword } from './passwords.ts'
import { isOwnAccount, keepsAdministratorsApart, mayManageAccounts } from './policy.ts'
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
import type { Account, AccountChange, AccountFilter, IssuedPassword, NewAccount, NewPosition, Position } from './schema.ts'

const what = { zh: '个账号', en: 'account' }

/**
 * An account with its positions and a one-time password, which nobody can read again.
 * @throws AppError forbidden, invalid (area, administrators), conflict (login taken)
 */
export async function createAccount(ctx: Ctx, { login, name, positions }: NewAccount): Promise<IssuedPassword> {
  requireManager(ctx)
  const made = positions.map((position) => positionOf(ctx, position))
  requireApart(made.map(({ role }) => role))
  const oneTimePassword = newOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const id = newId()
  const account = await inTransaction(withSystemReach(ctx), async (tx) => {
    await insertAccount(tx, { id, login: login.toLowerCase(), name: name.trim(), passwordHash })
    await insertPositions(tx, id, made)
    recordAudit(tx, { action: 'account.created', objectKind: 'account', objectId: id, details: { roles: made.map(({ role }) => role) } })
    return getRow(tx, id)
  })
  return { account, oneTimePassword }
}

/** One account with all its positions, past ones too. @throws AppError forbidden, missing */
export async function getAccount(ctx: Ctx, id: string): Promise<Account> {
  requireManager(ctx)
  return getRow(ctx, id)
}

/** Accounts of the tenant by login name. @throws AppError forbidden */
export async function listAccounts(ctx: Ctx, filter: AccountFilter): Promise<Page<Account>> {
  requireManager(ctx)
  const limit = filter.limit ?? 50
  const [after] = cursorKey(filter.cursor, 1) ?? []
  const found = await listAccountRows(ctx, filter, after, limit)
  const page = pageOf(found, limit, ({ login }) => [login])
  return { items: await withPositions(ctx, page.items), next: page.next }
}

/**
 * Changes the name, disables or enables; disabling ends all sessions.
 * @throws AppError forbidden, missing, stale
 */
export async function changeAccount(ctx: Ctx, id: string, { change, seen }: { change: AccountChange; seen: number }): Promise<Account> {
  requireManager(ctx)
  requireOther(ctx, id)
  return inTransaction(withSystemReach(ctx), async (tx) => {
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
  requireManager(ctx)
  requireOther(ctx, accountId)
  const made = positionOf(ctx, position)
  return inTransaction(withSystemReach(ctx), async (tx) => {
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
  requireManager(ctx)
  requireOther(ctx, accountId)
  return inTransaction(withSystemReach(ctx), async (tx) => {
    const { version } = await requireAccount(tx, accountId)
    const ended = await endPositionRow(tx, { accountId, id: positionId, validTo: dateInChina(ctx.now) })
    if (!ended) throw missing({ zh: '个有效的身份', en: 'position in force' })
    await deleteSessionsOf(tx, accountId)
    await updateAccount(tx, accountId, { version: version + 1 })
    recordAudit(tx, { action: 'position.ended', objectKind: 'account', objectId: accountId, details: { positionId } })
    return getRow(tx, accountId)
  })
}

/** A new one-time password in place of a forgotten one; ends all sessions and any lock. @throws AppError forbidden, missing */
export async function resetPassword(ctx: Ctx, accountId: string): Promise<IssuedPassword> {
  requireManager(ctx)
  const oneTimePassword = newOneTimePassword()
  const passwordHash = await hashPassword(oneTimePassword)
  const account = await inTransaction(withSystemReach(ctx), async (tx) => {
    const { login } = await requireAccount(tx, accountId)
    updateLogin(tx, login, { passwordHash, mustChange: true, failures: 0, lockedUntil: null, changedAt: ctx.now })
    await deleteSessionsOf(tx, accountId)
    recordAudit(tx, { action: 'password.reset', objectKind: 'account', objectId: accountId, details: {} })
    return getRow(tx, accountId)
  })
  return { account, oneTimePassword }
}

function positionOf(ctx: Ctx, input: NewPosition): Position {
  const { areaFrom, areaTo } = areaRange(input.areaCode)
  if (!isWithin({ areaFrom, areaTo }, areaRange(ctx.actor.tenant))) {
    throw invalidField('areaCode', 'position.areaElsewhere', {
      zh: '地区不在本平台辖区内，请重新选择。',
      en: 'The area lies outside this platform’s own area. Choose another.',
    })
  }
  requireAttachment(input)
  const { role, title, unitId = null, stationId = null, deputyId = null, validFrom = dateInChina(ctx.now), validTo = null } = input
  if (validTo !== null && validTo < validFrom) {
    throw invalidField('validTo', 'position.endsBeforeStart', { zh: '截止日期不能早于起始日期，请修改。', en: 'The end lies before the beginning. Change one of the dates.' })
  }
  return { id: newId(), role, title: title.trim(), areaFrom, areaTo, unitId, stationId, deputyId, validFrom, validTo }
}

/** Some roles mean nothing without the unit or deputy they belong to. */
function requireAttachment({ role, unitId, deputyId }: NewPosition): void {
  if ((role === 'unitClerk' || role === 'unitHead') && unitId === undefined) {
    throw invalidField('unitId', 'position.unitMissing', { zh: '承办单位人员要选择所属的承办单位。', en: 'Staff of a handling unit need their unit. Choose it.' })
  }
  if (role === 'deputy' && deputyId === undefined) {
    throw invalidField('deputyId', 'position.deputyMissing', { zh: '人大代表身份要选择对应的代表。', en: 'The position of a deputy needs the deputy. Choose one.' })
  }
}

function requireApart(held: readonly Role[]): void {
  if (held.length === 0 || keepsAdministratorsApart(held)) return
  throw invalidField('role', 'position.administratorsApart', {
    zh: '系统管理员、安全管理员、审计管理员必须由三个人分别担任，也不能兼任业务职务。请为此另建账号。',
    en: 'System administrator, security administrator and auditor must be three persons and hold no other position. Make a separate account.',
  })
}

function requireManager(ctx: Ctx): void {
  if (!mayManageAccounts(ctx.actor)) throw forbidden({ zh: '管理账号', en: 'manage accounts' })
}

function requireOther(ctx: Ctx, accountId: string): void {
  if (!isOwnAccount(ctx.actor, accountId)) return
  throw new AppError('forbidden', 'account.own', {
    zh: '不能修改自己的账号和身份，请由另一位安全管理员办理。',
    en: 'Nobody may change the own account or positions. Ask another security administrator.',
  })
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
    positions: positions
      .filter(({ accountId }) => accountId === account.id)
      .map(({ accountId: _, ...position }) => position),
  }))
}

/** The administrator stays the actor, so the audit names them; only the reach is the system's. */
function withSystemReach(ctx: Ctx): Ctx {
  return actingAs(ctx, ctx.actor, scopeOf({ kind: 'system', tenant: ctx.actor.tenant, name: '' }))
}
