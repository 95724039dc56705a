import type { Ctx } from '../../kernel/context.ts'
import { AppError } from '../../kernel/errors.ts'

/** What a sealed token is good for, for how long, and what it holds. */
export interface TokenUse<T> {
  readonly purpose: 'receipt' | 'tracking'
  readonly minutes: number
  readonly holds: (data: unknown) => data is T
}

/** Seals data for one purpose in the tenant of the address, unreadable to whoever carries it. */
export function sealToken<T>(ctx: Ctx, { purpose, minutes }: TokenUse<T>, data: T): string {
  const until = ctx.now.getTime() + minutes * 60_000
  return ctx.crypto.encrypt(JSON.stringify({ until, data }), placeOf(ctx, purpose))
}

/**
 * Opens what `sealToken` sealed.
 * @throws AppError invalid when it is missing, too old, altered, or was made for something else
 */
export function openToken<T>(ctx: Ctx, { purpose, holds }: TokenUse<T>, token = ''): T {
  const opened = parse(ctx, purpose, token)
  if (!isEnvelope(opened) || opened.until < ctx.now.getTime() || !holds(opened.data)) throw expired()
  return opened.data
}

function parse(ctx: Ctx, purpose: string, token: string): unknown {
  try {
    return JSON.parse(ctx.crypto.decrypt(token, placeOf(ctx, purpose)))
  } catch (error) {
    throw expired(error)
  }
}

function placeOf(ctx: Ctx, purpose: string): string {
  return JSON.stringify(['token', purpose, ctx.actor.tenant])
}

function isEnvelope(value: unknown): value is { until: number; data: unknown } {
  return typeof value === 'object' && value !== null && 'until' in value && typeof value.until === 'number' && 'data' in value
}

function expired(cause?: unknown): AppError {
  const text = {
    zh: '为保护您的信息，这个页面已过期。请重新输入查询码和手机号后四位（或查询密码）。',
    en: 'To protect your data, this page has expired. Enter the code and the four digits or PIN again.',
  }
  return new AppError('invalid', 'page.expired', text, { field: 'code', cause })
}
