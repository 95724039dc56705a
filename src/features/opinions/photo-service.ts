import { first, inTransaction } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { forbidden, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { recordAudit } from '../audit/service.ts'
import { preparePhotos, storePhotos } from '../files/service.ts'
import { mayRegister } from './policy.ts'
import { lockOpinion } from './step-queries.ts'
import { theOpinion } from './words.ts'

/**
 * Adds photos to a registered opinion; they are checked by content and re-encoded first.
 * @returns the photos' ids
 * @throws AppError missing, forbidden; invalid or tooLarge at `photo`
 */
export async function addPhotos(ctx: Ctx, id: string, contents: readonly Buffer[]): Promise<string[]> {
  if (!mayRegister(staffOf(ctx.actor).position)) throw forbidden({ zh: '添加照片', en: 'add photos' })
  const photos = await preparePhotos(contents, 'photo')
  return inTransaction(ctx, async (ctx) => {
    if (!(await first(ctx, lockOpinion(ctx.actor.tenant, id)))) throw missing(theOpinion)
    const ids = await storePhotos(ctx, { kind: 'opinion', id }, photos)
    recordAudit(ctx, { action: 'opinion.addPhotos', objectKind: 'opinion', objectId: id, details: { photos: ids } })
    return ids
  })
}
