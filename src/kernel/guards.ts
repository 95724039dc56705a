import type { AccountActor, Actor } from './access.ts'
import { AppError } from './errors.ts'

/**
 * Refuses residents without an account; accounts and the system pass.
 * @throws AppError unauthenticated
 */
export function requireStaff(actor: Actor): void {
  if (actor.kind === 'public') throw signInNeeded()
}

/**
 * The signed-in member of staff, for operations that need a position.
 * @throws AppError unauthenticated
 */
export function staffOf(actor: Actor): AccountActor {
  if (actor.kind !== 'account') throw signInNeeded()
  return actor
}

function signInNeeded(): AppError {
  return new AppError('unauthenticated', 'common.signInNeeded', {
    zh: '请先登录，再查看或办理工作人员的内容。',
    en: 'Sign in first: this is open to staff only.',
  })
}
