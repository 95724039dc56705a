import { createHash } from 'node:crypto'
import type { Ctx } from '../../kernel/context.ts'
import { once } from '../../kernel/idempotency.ts'
import { preparePhotos, storePhotos } from '../files/service.ts'
import { submitOpinion } from './intake-service.ts'
import type { Receipt, Submission } from './intake-schema.ts'

/** A resident's submission with the photos as they were sent. */
export interface SubmissionWithPhotos {
  submission: Submission
  photos: readonly Buffer[]
  /** The form's own key, so that a form sent twice makes one record. */
  key: string
}

/**
 * Submits an opinion with its photos, both or neither.
 * @throws AppError as `submitOpinion`, and invalid or tooLarge at `photo`
 */
export async function submitWithPhotos(ctx: Ctx, { submission, photos, key }: SubmissionWithPhotos): Promise<Receipt> {
  const accepted = await preparePhotos(photos, 'photo')
  const digests = photos.map((photo) => createHash('sha256').update(photo).digest('hex'))
  return once(ctx, { key, operation: 'opinion.submitForm', request: { submission, digests } }, async (ctx) => {
    const receipt = await submitOpinion(ctx, submission)
    await storePhotos(ctx, { kind: 'opinion', id: receipt.id }, accepted)
    return receipt
  })
}
