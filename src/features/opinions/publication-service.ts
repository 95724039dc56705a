import { dateInChina } from '../../kernel/clock.ts'
import { defer, first, inTransaction, rows } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { AppError, forbidden, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { cursorKey, pageOf } from '../../kernel/paging.ts'
import type { Page } from '../../kernel/paging.ts'
import { searchTokens } from '../../kernel/words.ts'
import { recordAudit } from '../audit/service.ts'
import { findPersonalData, withoutNumbers } from './personal-data-check.ts'
import type { PersonalDataHit } from './personal-data-check.ts'
import { mayPublish } from './policy.ts'
import { findPublication, listPublications, upsertPublication, withdrawPublication } from './publication-queries.ts'
import type { PublicAnswer, Publication, PublishedQuery } from './publication-schema.ts'
import { requireOpinion } from './service.ts'
import { lockOpinion, updateOpinion } from './step-queries.ts'
import { mayBePublic } from './workflow.ts'
import { theOpinion } from './words.ts'

/** The text as a reviewer starts from it, with what looks like personal data marked. */
export async function draftPublication(ctx: Ctx, id: string): Promise<Publication & { hits: Record<keyof Publication, PersonalDataHit[]> }> {
  requirePublisher(ctx)
  const opinion = await requireOpinion(ctx, id)
  const draft = { title: withoutNumbers(opinion.title), content: withoutNumbers(opinion.content), answer: withoutNumbers(opinion.resultText) }
  const hits = { title: findPersonalData(draft.title), content: findPersonalData(draft.content), answer: findPersonalData(draft.answer) }
  return { ...draft, hits }
}

/**
 * Publishes an answered opinion exactly as reviewed. Nothing else of the opinion becomes public.
 * @throws AppError forbidden; conflict when it is confidential or not answered; invalid while numbers of persons stand in the text
 */
export async function publish(ctx: Ctx, id: string, text: Publication): Promise<void> {
  requirePublisher(ctx)
  requireClean(text)
  await inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    const opinion = await first(ctx, lockOpinion(tenant, id))
    if (!opinion) throw missing(theOpinion)
    if (!mayBePublic(opinion) || opinion.outcome === null) throw notPublishable()
    const shown = await requireOpinion(ctx, id)
    defer(
      ctx,
      upsertPublication({
        tenant,
        opinionId: id,
        ...text,
        categoryId: opinion.categoryId,
        townCode: opinion.townCode,
        unitName: shown.unitName ?? '',
        outcome: opinion.outcome,
        rating: opinion.state === 'archived' ? opinion.rating : null,
        receivedOn: opinion.receivedOn,
        answeredOn: dateInChina(shown.repliedAt ?? ctx.now),
        publishedAt: ctx.now,
        publishedBy: staffOf(ctx.actor).name,
        words: searchTokens([text.title, text.content, text.answer].join('\n')),
      }),
    )
    defer(ctx, updateOpinion(tenant, id, { publishedAt: ctx.now }))
    recordAudit(ctx, { action: 'opinion.publish', objectKind: 'opinion', objectId: id, details: {} })
  })
}

/** Takes a publication back; what was public stays in the records. */
export async function unpublish(ctx: Ctx, id: string): Promise<void> {
  requirePublisher(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    if (!(await first(ctx, lockOpinion(tenant, id)))) throw missing(theOpinion)
    defer(ctx, withdrawPublication(tenant, id, ctx.now))
    defer(ctx, updateOpinion(tenant, id, { publishedAt: null }))
    recordAudit(ctx, { action: 'opinion.unpublish', objectKind: 'opinion', objectId: id, details: {} })
  })
}

function requirePublisher(ctx: Ctx): void {
  if (!mayPublish(staffOf(ctx.actor).position)) throw forbidden({ zh: '审核公开（由代工委办理）', en: 'review a publication: the commission does' })
}

function requireClean(text: Publication): void {
  const fields = Object.entries(text).flatMap(([field, value]) =>
    findPersonalData(value)
      .filter(({ kind }) => kind === 'phone' || kind === 'identityNumber')
      .map((hit) => ({
        field,
        code: 'publication.personalData',
        text: { zh: `公开内容里还有号码“${hit.text}”，请删去后再公开。`, en: `The text still holds the number "${hit.text}". Remove it before publishing.` },
      })),
  )
  const [wrong] = fields
  if (wrong) throw new AppError('invalid', wrong.code, wrong.text, { field: wrong.field, fields })
}

function notPublishable(): AppError {
  return new AppError('conflict', 'publication.notNow', {
    zh: '只有已答复且未要求保密的意见建议才能公开。',
    en: 'Only an answered opinion that is not confidential can be published.',
  })
}

/** Words are cut by their context, so only pairs of characters, digits and Latin words are asked for. */
const longWord = /\p{Script=Han}{3}/u

/** Published answers for everybody, newest first. */
export async function listPublished(ctx: Ctx, { q = '', category, town, cursor, limit = 20 }: PublishedQuery): Promise<Page<PublicAnswer>> {
  const after = cursorKey(cursor, 2)
  const found = await rows(ctx, listPublications(ctx.actor.tenant, { tokens: searchTokens(q).filter((token) => !longWord.test(token)), category, town, after, limit }))
  return pageOf(found, limit, (last) => [last.publishedAt.toISOString(), last.id])
}

/** One published answer. @throws AppError missing */
export async function getPublished(ctx: Ctx, id: string): Promise<PublicAnswer> {
  const found = await first(ctx, findPublication(ctx.actor.tenant, id))
  if (!found) throw missing({ zh: '条公开答复', en: 'published answer' })
  return found
}
