import type { Actor } from './access.ts'
import { AppError } from './errors.ts'

/**
 * Refuses residents without an account; accounts and the system pass.
 * @throws AppError unauthenticated
 */
export function requireStaff(actor: Actor): void {
  if (actor.kind !== 'public') return
  throw new AppError('unauthenticated', 'common.signInNeeded', {
    zh: '请先登录，再查看或办理工作人员的内容。',
    en: 'Sign in first: this is open to staff only.',
  })
}
