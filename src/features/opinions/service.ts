import { dateInChina } from '../../kernel/clock.ts'
import { first, rows, together } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { cursorKey, pageOf } from '../../kernel/paging.ts'
import { normalisePhone } from '../../kernel/personal-data.ts'
import { fold, tooShortToSearch, tsquery } from '../../kernel/words.ts'
import { policiesOn } from '../calendars/service.ts'
import { listAssignments } from '../handling/service.ts'
import { maskedContact } from './contact-service.ts'
import { mayList, mayTake, personsSought, seesRatings } from './policy.ts'
import { contactOf, countOpinions, eventsOf, findOpinion, listOpinions, mergedInto, photosOf, slipOf } from './queries.ts'
import type { FilterInput, Search } from './queries.ts'
import type { Filters, ListQuery, OpinionDetail, OpinionItem } from './schema.ts'
import type { ActionPath } from './step-schema.ts'
import { isAllowed } from './workflow.ts'
import type { Facts } from './workflow.ts'
import { actionsOfPath, theOpinion } from './words.ts'

const countMost = 100_000

export interface OpinionList {
  items: OpinionItem[]
  next: string | null
  total: number | null
}

/**
 * The staff's list, filtered in SQL to what the position may see.
 * @throws AppError invalid for a search of a single character or a wrong cursor
 */
export async function list(ctx: Ctx, query: ListQuery): Promise<OpinionList> {
  requireReader(ctx)
  const { cursor, limit = 50, sort = 'newest', count = false, ...filters } = query
  const input = filterInput(ctx, filters)
  const after = cursorKey(cursor, sort === 'due' ? 2 : 1)
  const page = listOpinions({ ...input, limit, sort, after })
  const [found, counted] = count ? await together(ctx, [page, countOpinions(input, countMost)]) : [await rows(ctx, page), []]
  const { items, next } = pageOf(found, limit, (last) => (sort === 'due' ? [last.dueOn ?? '', last.id] : [last.id]))
  return { items: seesRatings(ctx.actor) ? items : items.map(withoutOpenRating), next, total: counted[0]?.n ?? null }
}

function requireReader(ctx: Ctx): void {
  if (ctx.actor.kind === 'system') return
  if (!mayList(staffOf(ctx.actor).position)) throw forbidden({ zh: '查看群众意见', en: 'see opinions' })
}

/** A unit learns how it was rated only when the rating is final. */
function withoutOpenRating<T extends { state: string; rating: unknown }>(item: T): T {
  return item.state === 'archived' ? item : { ...item, rating: null }
}

function filterInput(ctx: Ctx, filters: Filters): FilterInput {
  if (filters.rating && !seesRatings(ctx.actor)) throw forbidden({ zh: '按评价筛选', en: 'filter by rating' })
  return { tenant: ctx.actor.tenant, today: dateInChina(ctx.now), filters, search: searchOf(ctx, filters.q), within: ctx.scope }
}

const numberShape = /^\d{4}-\d{6,}$/u
const nameShape = /^\p{Script=Han}{2,4}$/u

function searchOf(ctx: Ctx, q: string | undefined): Search | undefined {
  const text = fold(q ?? '').trim()
  if (text === '') return undefined
  if (numberShape.test(text)) return { number: text }
  const search: Search = {}
  const persons = personsSought(ctx.actor)
  if (persons !== 'none') {
    search.confidentialToo = persons === 'all'
    const phone = normalisePhone(text)
    if (phone !== null) search.phoneIndexes = ctx.crypto.blindIndexes(phone, `${ctx.actor.tenant}/phone`)
    if (nameShape.test(text)) search.nameIndexes = ctx.crypto.blindIndexes(text, `${ctx.actor.tenant}/name`)
  }
  const words = tsquery(text)
  if (words !== null) search.tsquery = words
  if (words === null && search.phoneIndexes === undefined) throw invalidField('q', 'opinion.searchTooShort', tooShortToSearch)
  return search
}

/** The paths that lead on from here, in the order of the screen. */
const paths = Object.keys(actionsOfPath)

/**
 * One opinion with its history, assignments, masked contact and the steps this position may take now.
 * @throws AppError missing when it does not exist or lies outside the scope
 */
export async function getOpinion(ctx: Ctx, id: string): Promise<OpinionDetail> {
  requireReader(ctx)
  const { tenant } = ctx.actor
  const [[opinion], events, [contact], photos, merged, [slip]] = await together(ctx, [
    findOpinion(tenant, id),
    eventsOf(tenant, id),
    contactOf(tenant, id),
    photosOf(tenant, id),
    mergedInto(tenant, id),
    slipOf(tenant, id),
  ])
  if (!opinion) throw missing(theOpinion)
  const [assignments, policies] = await Promise.all([
    listAssignments(ctx, { kind: 'opinion', id }),
    policiesOn(ctx, dateInChina(ctx.now)),
  ])
  const { unitIds: _unitIds, ...shown } = opinion
  const open = seesRatings(ctx.actor) || opinion.state === 'archived'
  return {
    ...(open ? shown : withoutOpenRating(shown)),
    contact: maskedContact(ctx, opinion, contact),
    photos,
    assignments,
    events: open ? events : events.filter(({ action }) => action !== 'rate'),
    merged,
    slip: opinion.state === 'notAccepted' ? (slip ?? null) : null,
    actions: openPaths(ctx, opinion, { ...opinion, maxRounds: policies.rehandling?.maxRounds ?? 0 }),
  }
}

function openPaths(ctx: Ctx, subject: { unitId: string | null; unitIds: string[] }, facts: Facts): string[] {
  if (ctx.actor.kind !== 'account') return []
  const { position } = ctx.actor
  const steps = paths.filter((path) => actionsOfPath[asPath(path)].some((action) => isAllowed(action, facts) && mayTake(action, position, subject)))
  const correct = isAllowed('correct', facts) ? 'correct' : 'correctArchived'
  return isAllowed(correct, facts) && mayTake(correct, position, subject) ? [...steps, 'correction'] : steps
}

function asPath(path: string): ActionPath {
  // `paths` are the keys of the very table that this indexes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return path as ActionPath
}

const todayMost = 1000

/** What waits, with the filters that open each list; the daily list comes first. */
const todayLists = [
  { key: 'late', filters: { due: 'late' } },
  { key: 'soon', filters: { due: 'soon' } },
  { key: 'sorting', filters: { waiting: 'sorting' } },
  { key: 'acceptance', filters: { waiting: 'acceptance' } },
  { key: 'result', filters: { waiting: 'result' } },
  { key: 'sign-off', filters: { waiting: 'sign-off' } },
  { key: 'reply', filters: { waiting: 'reply' } },
  { key: 'rating', filters: { waiting: 'rating' } },
  { key: 'another-look', filters: { waiting: 'another-look' } },
  { key: 'merged-reply', filters: { waiting: 'merged-reply' } },
] as const satisfies readonly { key: string; filters: Filters }[]

/** The numbers of the Today page; each stops at 1,000. */
export async function today(ctx: Ctx) {
  requireReader(ctx)
  const counts = await together(
    ctx,
    todayLists.map(({ filters }) => countOpinions(filterInput(ctx, filters), todayMost)),
  )
  const items = todayLists.map(({ key, filters }, index) => ({ key, filters, count: counts[index]?.[0]?.n ?? 0, most: todayMost }))
  return { date: dateInChina(ctx.now), items }
}

/**
 * The opinion's row for features that follow one opinion (files, publication).
 * @throws AppError missing
 */
export async function requireOpinion(ctx: Ctx, id: string) {
  const opinion = await first(ctx, findOpinion(ctx.actor.tenant, id))
  if (!opinion) throw missing(theOpinion)
  return opinion
}

/** Whether the actor's scope shows the opinion: its photos are open to the same people. */
export async function mayReadOpinion(ctx: Ctx, id: string): Promise<boolean> {
  requireReader(ctx)
  return (await first(ctx, findOpinion(ctx.actor.tenant, id))) !== undefined
}
