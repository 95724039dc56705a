import { rows } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { keyTerms, likeness, tsqueryAny } from '../../kernel/words.ts'
import { mayList } from './policy.ts'
import { similarCandidates } from './queries.ts'
import type { SimilarItem, SimilarQuery } from './schema.ts'

const terms = 8
const candidatesMost = 300
const shown = 8
/** Below this, texts on one subject and on different ones cannot be told apart (measured on the test pairs). */
const leastLikeness = 0.25
/** The same town makes the same matter more likely. */
const nearBonus = 0.1

/** Opinions like this text, nearby and over the years, the likest first. */
export async function findSimilar(ctx: Ctx, { text, areaCode, exceptId }: SimilarQuery): Promise<SimilarItem[]> {
  if (!mayList(staffOf(ctx.actor).position)) throw forbidden({ zh: '查看群众意见', en: 'see opinions' })
  const tsquery = tsqueryAny(keyTerms(text, terms))
  if (tsquery === null) return []
  const found = await rows(ctx, similarCandidates({ tenant: ctx.actor.tenant, tsquery, exceptId: exceptId ?? null, most: candidatesMost }))
  return found
    .map(({ content, townCode, areaCode: _area, ...item }) => {
      const sameTown = areaCode !== undefined && townCode === `${areaCode.slice(0, 9)}000`
      const score = likeness(text, content)
      return { item: { ...item, likeness: Math.round(score * 100), sameTown }, rank: score + (sameTown ? nearBonus : 0), score }
    })
    .filter(({ score }) => score >= leastLikeness)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, shown)
    .map(({ item }) => item)
}
