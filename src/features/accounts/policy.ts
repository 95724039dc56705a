import type { Actor, Role } from '../../kernel/access.ts'
import type { Text } from '../../kernel/text.ts'

/** Only the security administrator, or the system itself (first set-up), keeps accounts. */
export function mayManageAccounts(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'account' && actor.position.role === 'securityAdmin')
}

/** Nobody changes the rights of the own account. */
export function isOwnAccount(actor: Actor, accountId: string): boolean {
  return actor.kind === 'account' && actor.accountId === accountId
}

const administrators: ReadonlySet<Role> = new Set<Role>(['systemAdmin', 'securityAdmin', 'auditor'])

/**
 * The three administrators are three persons, and none of them works on matters
 * (GB/T 22239-2019, 8.1.6.1: separate system, audit and security administrators).
 */
export function keepsAdministratorsApart(held: readonly Role[]): boolean {
  return new Set(held).size === 1 || !held.some((role) => administrators.has(role))
}

const freeFailures = 5
const longestLockMinutes = 60

/** Minutes that a login stays locked after so many failures in a row: 0 for four, then 1, 2, 4 … 60. */
export function lockMinutes(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(2 ** (failures - freeFailures), longestLockMinutes)
}

const shortestPassword = 10

/** The most guessed beginnings, in simplified form (letters and digits only, small). */
const common = [
  'password',
  'passw0rd',
  'p4ssword',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  '1qaz2wsx',
  'zaq12wsx',
  'abc123',
  'a123456',
  'admin',
  'letmein',
  'welcome',
  'iloveyou',
  'woaini',
  'woaizhongguo',
  'renda',
  'lianxin',
  '123456',
  '654321',
  '111111',
  '000000',
  '666666',
  '888888',
  '5201314',
  '147258',
  '112233',
]

/** Why a password may not be used; undefined when it may. */
export function passwordWeakness(password: string, login: string): Text | undefined {
  const simple = password.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (Array.from(password).length < shortestPassword) {
    return { zh: `新密码至少要有 ${shortestPassword} 个字符，请加长。`, en: `The new password needs at least ${shortestPassword} characters. Make it longer.` }
  }
  if (login !== '' && simple.includes(login.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''))) {
    return { zh: '新密码里不能含有登录名，请换一个。', en: 'The new password must not contain your login name. Choose another.' }
  }
  if (isGuessable(simple)) {
    return { zh: '新密码太常见，容易被猜到，请换一个。', en: 'The new password is too common and easily guessed. Choose another.' }
  }
  return undefined
}

/** What stays after taking a common word away must still be something to guess. */
function isGuessable(simple: string): boolean {
  if (new Set(simple).size < 5 || isSequence(simple)) return true
  return common.some((word) => simple.includes(word) && simple.replaceAll(word, '').length < 6)
}

function isSequence(text: string): boolean {
  const steps = Array.from(text.slice(1), (sign, at) => sign.charCodeAt(0) - text.charCodeAt(at))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}
