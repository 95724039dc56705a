import { createHash, randomBytes } from 'node:crypto'
import { roles, type AccountActor } from '../../kernel/access.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { actingAs, inTransaction, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, invalidField, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { recordAudit } from '../audit/service.ts'
import { hashPassword, passwordMatches } from './passwords.ts'
import { lockMinutes, passwordWeakness } from './policy.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findAccountRow,
  findLogin,
  findSession,
  insertSession,
  listPositionRows,
  lockLogin,
  updateLogin,
  updateSession,
} from './queries.ts'
import { withSystemReach } from './reach.ts'
import type { Credentials, PasswordChange, Position, SessionView } from './schema.ts'

export const sessionCookie = 'lianxin_session'
const idleMinutes = 30
const absoluteHours = 12
const minute = 60_000

/** What a valid cookie stands for. */
export interface ResolvedSession {
  actor: AccountActor
  mustChange: boolean
}

/**
 * The session behind a cookie `tenant.secret`: one query, and once a minute a note that it is in use.
 * @returns undefined when there is none, or it is idle, over its time, or without account or position today
 */
export async function resolveSession(ctx: Ctx, cookie: string): Promise<ResolvedSession | undefined> {
  const [, tenant, secret] = /^(\d{6})\.([\w-]{43})$/u.exec(cookie) ?? []
  if (tenant === undefined || secret === undefined) return undefined
  const system = asSystem(ctx, tenant)
  const sessionId = digest(secret)
  const found = await findSession(system, sessionId, dateInChina(ctx.now))
  if (!found || found.expiresAt <= ctx.now || found.seenAt < idleSince(ctx)) return undefined
  if (ctx.now.getTime() - found.seenAt.getTime() > minute) {
    await inTransaction(system, async (tx) => updateSession(tx, sessionId, { seenAt: ctx.now }))
  }
  const { accountId, name, mustChange } = found
  return { actor: { kind: 'account', tenant, accountId, sessionId, name, position: positionHeld(found, tenant) }, mustChange }
}

/**
 * Opens a session; the answer is the same for an unknown login, a wrong password and a locked login,
 * and takes the same time.
 * @returns the cookie's value and what it stands for
 * @throws AppError unauthenticated; forbidden when the account holds no position today
 */
export async function signIn(ctx: Ctx, { login, password }: Credentials, userAgent: string): Promise<{ cookie: string; session: SessionView }> {
  const name = login.normalize('NFKC').trim().toLowerCase()
  const record = await findLogin(asSystem(ctx, ''), name)
  const matches = await passwordMatches(password, record?.passwordHash)
  if (!record) throw wrongCredentials()
  const opened = await inTransaction(asSystem(ctx, record.tenant), async (tx) => {
    if (!(await countAttempt(tx, { login: name, matches, checkedHash: record.passwordHash }))) return undefined
    return openSession(tx, { accountId: record.accountId, mustChange: record.mustChange, userAgent })
  })
  if (!opened) throw wrongCredentials()
  return opened
}

/** Whether this attempt counts as a success; under the row's lock, so that guesses sent at once gain nothing. */
async function countAttempt(ctx: TxCtx, { login, matches, checkedHash }: { login: string; matches: boolean; checkedHash: string }): Promise<boolean> {
  const record = await lockLogin(ctx, login)
  if (!record || record.passwordHash !== checkedHash) return false
  if (record.lockedUntil !== null && record.lockedUntil > ctx.now) return false
  if (matches) {
    if (record.failures > 0) updateLogin(ctx, login, { failures: 0, lockedUntil: null })
    return true
  }
  const failures = record.failures + 1
  const minutes = lockMinutes(failures)
  updateLogin(ctx, login, { failures, lockedUntil: minutes === 0 ? null : new Date(ctx.now.getTime() + minutes * minute) })
  recordAudit(ctx, { action: 'session.refused', objectKind: 'account', objectId: record.accountId, details: { failures, lockedMinutes: minutes } })
  return false
}

async function openSession(
  ctx: TxCtx,
  { accountId, mustChange, userAgent }: { accountId: string; mustChange: boolean; userAgent: string },
): Promise<{ cookie: string; session: SessionView } | undefined> {
  const account = await findAccountRow(ctx, accountId)
  if (account?.status !== 'active') return undefined
  const positions = await heldToday(ctx, accountId)
  const [position] = positions.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
  if (!position) throw noPosition()
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(ctx.now.getTime() + absoluteHours * 60 * minute)
  const session = { id: digest(secret), accountId, positionId: position.id, mustChange, expiresAt, userAgent: userAgent.slice(0, 200) }
  await insertSession(ctx, session)
  recordAudit(ctx, { action: 'session.opened', objectKind: 'account', objectId: accountId, details: { positionId: position.id } })
  const { tenant } = ctx.actor
  const { id, login, name } = account
  return {
    cookie: `${tenant}.${secret}`,
    session: { tenant, account: { id, login, name }, position, positions, mustChangePassword: mustChange, expiresAt },
  }
}

/** Who is signed in, with all positions held today. */
export async function getSession(ctx: Ctx): Promise<SessionView> {
  const actor = staffOf(ctx.actor)
  const system = asSystem(ctx, actor.tenant)
  const found = await findSession(system, actor.sessionId, dateInChina(ctx.now))
  if (!found) throw missing({ zh: '次登录', en: 'log-in' })
  const positions = await heldToday(system, actor.accountId)
  const { accountId, login, name, mustChange, expiresAt } = found
  const position = positions.find(({ id }) => id === actor.position.id)
  if (!position) throw noPosition()
  return { tenant: actor.tenant, account: { id: accountId, login, name }, position, positions, mustChangePassword: mustChange, expiresAt }
}

/** Ends the session in use. */
export async function signOut(ctx: Ctx): Promise<void> {
  const actor = staffOf(ctx.actor)
  await inTransaction(withSystemReach(ctx), async (tx) => {
    await deleteSession(tx, actor.sessionId)
    recordAudit(tx, { action: 'session.closed', objectKind: 'account', objectId: actor.accountId, details: {} })
  })
}

/**
 * Puts on another hat of the same account.
 * @throws AppError missing when the account does not hold that position today
 */
export async function switchPosition(ctx: Ctx, positionId: string): Promise<SessionView> {
  const actor = staffOf(ctx.actor)
  const position = await inTransaction(withSystemReach(ctx), async (tx) => {
    const held = (await heldToday(tx, actor.accountId)).find(({ id }) => id === positionId)
    if (!held) throw missing({ zh: '个身份', en: 'position' })
    await updateSession(tx, actor.sessionId, { positionId })
    recordAudit(tx, { action: 'session.switched', objectKind: 'position', objectId: positionId, details: { from: actor.position.id } })
    return held
  })
  return getSession(actingAs(ctx, { ...actor, position: positionHeld(position, actor.tenant) }))
}

/**
 * Sets the own password, which ends all other sessions of the account.
 * @throws AppError invalid about `currentPassword` or `newPassword`
 */
export async function changePassword(ctx: Ctx, { currentPassword, newPassword }: PasswordChange): Promise<void> {
  const actor = staffOf(ctx.actor)
  const system = withSystemReach(ctx)
  const login = (await findAccountRow(system, actor.accountId))?.login ?? ''
  const record = await findLogin(system, login)
  const matches = await passwordMatches(currentPassword, record?.passwordHash)
  const weakness = newPassword === currentPassword ? unchanged : passwordWeakness(newPassword, login)
  const passwordHash = await hashPassword(newPassword)
  const accepted = await inTransaction(system, async (tx) => {
    if (!(await countAttempt(tx, { login, matches, checkedHash: record?.passwordHash ?? '' }))) return false
    if (weakness) throw invalidField('newPassword', 'password.weak', weakness)
    updateLogin(tx, login, { passwordHash, mustChange: false, changedAt: ctx.now })
    await deleteSessionsOf(tx, actor.accountId, actor.sessionId)
    await updateSession(tx, actor.sessionId, { mustChange: false })
    recordAudit(tx, { action: 'password.changed', objectKind: 'account', objectId: actor.accountId, details: {} })
    return true
  })
  if (!accepted) throw wrongCurrentPassword()
}

/** Deletes what is idle or over its time in one tenant; for the job. */
export async function purgeSessions(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (tx) => deleteExpiredSessions(tx, idleSince(ctx)))
}

async function heldToday(ctx: Ctx, accountId: string): Promise<Position[]> {
  const today = dateInChina(ctx.now)
  const held = (await listPositionRows(ctx, [accountId])).get(accountId) ?? []
  return held.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today))
}

function positionHeld(held: Position, tenant: string): AccountActor['position'] {
  const { id, role, areaFrom, areaTo, unitId, stationId, deputyId, title } = held
  return { id, role, tenant, areaFrom, areaTo, unitId, stationId, deputyId, title }
}

function asSystem(ctx: Ctx, tenant: string): Ctx {
  return actingAs(ctx, { kind: 'system', tenant, name: 'log-in' })
}

function idleSince(ctx: Ctx): Date {
  return new Date(ctx.now.getTime() - idleMinutes * minute)
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

const unchanged = { zh: '新密码不能与当前密码相同，请换一个。', en: 'The new password must differ from the present one. Choose another.' }

function wrongCredentials(): AppError {
  return new AppError('unauthenticated', 'session.wrongCredentials', {
    zh: '登录名或密码不正确，或者因连续输错而暂时锁定（第 5 次输错起锁定 1 分钟，之后逐次加倍）。请核对后再试；忘记密码请联系安全管理员。',
    en: 'Login name or password is wrong, or the login is locked for a while after failures (one minute from the fifth on, then doubling). Check and try again; if you forgot the password, ask your security administrator.',
  })
}

function wrongCurrentPassword(): AppError {
  return invalidField('currentPassword', 'password.wrong', {
    zh: '当前密码不正确，请重新输入；连续输错会暂时锁定。',
    en: 'The current password is wrong. Enter it again; repeated failures lock it for a while.',
  })
}

function noPosition(): AppError {
  return new AppError('forbidden', 'session.noPosition', {
    zh: '您的账号目前没有有效的职务身份，请联系安全管理员。',
    en: 'Your account holds no position today. Ask your security administrator.',
  })
}
