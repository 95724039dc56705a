import { actingAs, defer, first, inTransaction, together } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { AppError } from '../../kernel/errors.ts'
import { parseCode } from '../../kernel/ids.ts'
import { fold } from '../../kernel/words.ts'
import { act } from './life-service.ts'
import { eventsOf, slipOf } from './queries.ts'
import type { Tracking, TrackingKey } from './publication-schema.ts'
import type { RatingValue } from './schema.ts'
import type { StepAnswer } from './step-schema.ts'
import { lockTrackingCode, trackedOpinion, updateTrackingCode } from './tracking-queries.ts'

const freeGuesses = 5
const firstLockMinutes = 5

/** The opinion that a receipt opens, and a context whose scope is that one opinion. */
interface Opened {
  ctx: Ctx
  opinionId: string
}

/**
 * Opens an opinion with code and secret (last four digits of the phone, or the PIN).
 * Wrong secrets are counted per code; after five it locks, longer each time.
 * @throws AppError missing alike for an unknown code and a wrong secret; tooMany while locked
 */
async function open(ctx: Ctx, { code, secret }: TrackingKey): Promise<Opened> {
  const clean = parseCode(code)
  const found = clean === null ? undefined : await check(ctx, clean, secret)
  if (!found) throw wrongKey()
  const actor = { kind: 'public' as const, tenant: found.tenant }
  const scope = { ...ctx.scope, tenant: found.tenant, reach: 'matter' as const, matterId: found.opinionId }
  return { ctx: actingAs(ctx, actor, scope), opinionId: found.opinionId }
}

async function check(ctx: Ctx, code: string, secret: string): Promise<{ tenant: string; opinionId: string } | undefined> {
  const answer = await inTransaction(ctx, async (ctx) => {
    const row = await first(ctx, lockTrackingCode(code))
    if (!row) return undefined
    if (row.lockedUntil !== null && row.lockedUntil > ctx.now) throw locked(ctx.now, row.lockedUntil)
    const digits = fold(secret).replaceAll(/\D/gu, '')
    if (ctx.crypto.blindIndexes(digits, `tracking/${code}`).includes(row.secretIndex)) {
      if (row.failures > 0) defer(ctx, updateTrackingCode(code, { failures: 0, lockedUntil: null }))
      return row
    }
    const failures = row.failures + 1
    const minutes = failures < freeGuesses ? 0 : firstLockMinutes * 2 ** Math.min(failures - freeGuesses, 8)
    defer(ctx, updateTrackingCode(code, { failures, lockedUntil: minutes === 0 ? null : new Date(ctx.now.getTime() + minutes * 60_000) }))
    return undefined
  })
  return answer
}

function wrongKey(): AppError {
  return new AppError(
    'missing',
    'tracking.wrongKey',
    {
      zh: '查询码或后四位（查询密码）不对。请对照回执重新输入；回执丢失可到联络站请工作人员查询。',
      en: 'The code, or the four digits or PIN, is not right. Compare it with your receipt; if you lost it, ask at the liaison station.',
    },
    { field: 'code' },
  )
}

function locked(now: Date, until: Date): AppError {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000)
  return new AppError(
    'tooMany',
    'tracking.locked',
    {
      zh: `输错次数过多，请 ${minutes} 分钟后再试，或到联络站查询。`,
      en: `Too many wrong tries. Try again in ${minutes} minutes, or ask at the liaison station.`,
    },
    { retryAfter: minutes * 60 },
  )
}

/** Where the opinion is, who has it, since when, until when, and what was answered. */
export async function trackOpinion(ctx: Ctx, key: TrackingKey): Promise<Tracking> {
  const opened = await open(ctx, key)
  const { tenant } = opened.ctx.actor
  const [[opinion], events, [slip]] = await together(opened.ctx, [
    trackedOpinion(tenant, opened.opinionId),
    eventsOf(tenant, opened.opinionId),
    slipOf(tenant, opened.opinionId),
  ])
  if (!opinion) throw wrongKey()
  const { id: _id, version: _version, resultText, repliedAt, ...shown } = opinion
  return {
    ...shown,
    answer: repliedAt === null ? null : resultText,
    mayRate: opinion.state === 'replied' || opinion.state === 'answeredOnSpot',
    mayWithdraw: ['registered', 'forwarded', 'returned', 'handling'].includes(opinion.state),
    slip: opinion.state === 'notAccepted' && slip ? { goTo: slip.goTo, reason: slip.reason } : null,
    steps: events.filter((event) => event.public).map(({ at, action, reason }) => ({ at, action, note: action === 'notAccept' ? reason : '' })),
  }
}

/** The person's own rating, straight to the congress body. */
export async function rateTracked(ctx: Ctx, key: TrackingKey, rating: { value: RatingValue; reason?: string }): Promise<StepAnswer> {
  const { ctx: inside, opinionId } = await open(ctx, key)
  return act(inside, 'rating', { id: opinionId }, { ...rating, mode: 'online' })
}

/** The person takes the opinion back. */
export async function withdrawTracked(ctx: Ctx, key: TrackingKey, reason: string): Promise<StepAnswer> {
  const { ctx: inside, opinionId } = await open(ctx, key)
  return act(inside, 'withdrawal', { id: opinionId }, { reason })
}
