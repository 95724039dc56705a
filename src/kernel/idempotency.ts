import type { Actor } from './access.ts'
import { fieldPlace } from './crypto.ts'
import { build } from './database/build.ts'
import { defer, execute, first, inTransaction } from './context.ts'
import type { Ctx, TxCtx } from './context.ts'
import { DatabaseError } from './database/database.ts'
import { AppError } from './errors.ts'

export interface Once {
  /** From the `Idempotency-Key` header or a form's hidden field; undefined: run without this guard. */
  key: string | undefined
  operation: string
  /** What was asked; the same key with other content is refused. */
  request: unknown
}

/**
 * Runs a creation once per key: whoever repeats the request gets the first answer and makes no second record.
 * The answer must survive JSON. It may hold a receipt's secrets and the request a person's data, so the one is
 * kept sealed and of the other only a keyed digest.
 * @throws AppError conflict when the key was used for different content
 */
export async function once<T>(ctx: Ctx, asked: Once, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  try {
    return await attempt(ctx, asked, work)
  } catch (error) {
    // Two requests with one key at the same time: the first has committed, so its answer is there to be read.
    if (ctx.tx === undefined && error instanceof DatabaseError && error.constraint === 'idempotency_keys_pkey') return attempt(ctx, asked, work)
    throw error
  }
}

async function attempt<T>(ctx: Ctx, { key, operation, request }: Once, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if (key === undefined) return inTransaction(ctx, work)
  const { tenant } = ctx.actor
  const fingerprints = ctx.crypto.blindIndexes(JSON.stringify([operation, askerOf(ctx.actor), request]), `${tenant}/idempotency`)
  const place = fieldPlace({ tenant, table: 'idempotency_keys', row: key, field: 'answer' })
  return inTransaction(ctx, async (ctx) => {
    const earlier = await first(
      ctx,
      build.selectFrom('idempotencyKeys').select(['fingerprint', 'answer']).where('tenant', '=', tenant).where('key', '=', key),
    )
    if (earlier) {
      if (!fingerprints.includes(earlier.fingerprint)) throw usedOtherwise()
      // Stored by the same operation under the same fingerprint, so it has that operation's shape.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return JSON.parse(ctx.crypto.decrypt(String(earlier.answer), place)) as T
    }
    const answer = await work(ctx)
    const sealed = JSON.stringify(ctx.crypto.encrypt(JSON.stringify(answer), place))
    defer(ctx, build.insertInto('idempotencyKeys').values({ tenant, key, operation, fingerprint: fingerprints[0] ?? '', answer: sealed, at: ctx.now }))
    return answer
  })
}

/** Staff get back only what they themselves asked for; a resident is known by the key alone. */
function askerOf(actor: Actor): string {
  return actor.kind === 'account' ? actor.accountId : actor.kind
}

function usedOtherwise(): AppError {
  return new AppError('conflict', 'common.idempotencyKeyReused', {
    zh: '这次提交的编号已经用于另一份内容。请刷新页面后重新提交。',
    en: 'This submission key was already used for different content. Reload the page and submit again.',
  })
}

const keptDays = 7

/** Forgets keys that no client will send again; for the job. */
export async function purgeIdempotencyKeys(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - keptDays * 86_400_000)
  return inTransaction(ctx, async (tx) =>
    execute(tx, build.deleteFrom('idempotencyKeys').where('tenant', '=', ctx.actor.tenant).where('at', '<', before)),
  )
}
