import { sql } from 'kysely'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Scope } from '../../kernel/access.ts'
import { addDays } from '../../kernel/clock.ts'
import { build } from '../../kernel/database/build.ts'
import type { Tables } from '../../kernel/database/tables.ts'
import { states } from './schema.ts'
import type { Filters, State } from './schema.ts'

type Aliased = Tables & { o: Tables['opinions'] }
type Condition = ExpressionBuilder<Aliased, 'o'>

/** How far ahead a due date counts as "soon". */
const soonDays = 3

export interface FilterInput {
  tenant: string
  today: string
  filters: Filters
  /** Prepared by the service from `q`: an exact number, a text query, blind indexes. */
  search: Search | undefined
  /** The reader's scope. Row security keeps it anyway, but as one condition for all reaches, which no index can serve. */
  within?: Scope
}

export interface Search {
  number?: string
  tsquery?: string
  /** One blind index per data key: rows from before a rotation are found too. */
  nameIndexes?: string[]
  phoneIndexes?: string[]
  /** Persons of confidential opinions are found too. */
  confidentialToo?: boolean
  /** Look at no more hits than these, and only at older ones; without it, at the newest `searchMost`. */
  page?: { most: number; before: string | null }
}

/** Most hits that a word search looks at, newest first. */
const searchMost = 2000

const itemColumns = [
  'o.id',
  'o.number',
  'o.title',
  'o.state',
  'o.version',
  'o.source',
  'o.lane',
  'o.kind',
  'o.urgency',
  'o.categoryId',
  'o.areaCode',
  'o.townCode',
  'o.stationId',
  'o.deputyId',
  'o.unitId',
  'o.exit',
  'o.dueOn',
  'o.receivedOn',
  'o.registeredAt',
  'o.stateSince',
  'o.outcome',
  'o.rating',
  'o.lookAgainOn',
  'o.moves',
  'o.round',
  'o.confidential',
] as const

function items() {
  return build
    .selectFrom('opinions as o')
    .leftJoin('categories as c', (join) => join.onRef('c.tenant', '=', 'o.tenant').onRef('c.id', '=', 'o.categoryId'))
    .leftJoin('handlingUnits as u', (join) => join.onRef('u.tenant', '=', 'o.tenant').onRef('u.id', '=', 'o.unitId'))
    .leftJoin('areas as a', (join) => join.onRef('a.code', '=', 'o.areaCode').on('a.validTo', 'is', null))
    .leftJoin('areas as t', (join) => join.onRef('t.code', '=', 'o.townCode').on('t.validTo', 'is', null))
    .select(itemColumns)
    .select(['c.name as categoryName', 'u.name as unitName', 'a.name as areaName', 't.name as townName'])
    .select(sql<boolean>`o.published_at is not null`.as('published'))
}

/** One page of the list: newest first, or the nearest due date first. */
export function listOpinions(input: FilterInput & { limit: number; sort: 'newest' | 'due'; after: string[] | undefined }) {
  const base = items().where((eb) => filterBy(eb, { ...input, search: pagedSearch(input) })).limit(input.limit + 1)
  if (input.sort === 'newest') {
    const query = base.orderBy('o.id', 'desc')
    return input.after?.[0] === undefined ? query : query.where('o.id', '<', input.after[0])
  }
  const query = base.where('o.dueOn', 'is not', null).orderBy('o.dueOn').orderBy('o.id')
  const [due, id] = input.after ?? []
  return due === undefined || id === undefined ? query : query.where(sql<boolean>`(o.due_on, o.id) > (${due}::date, ${id}::uuid)`)
}

/** A search that nothing else narrows need look no further than the page it fills. */
function pagedSearch({ search, filters, sort, limit, after }: Parameters<typeof listOpinions>[0]): Search | undefined {
  const isNarrowed = Object.keys(filters).some((name) => name !== 'q')
  if (search === undefined || isNarrowed || sort !== 'newest') return search
  return { ...search, page: { most: limit + 1, before: after?.[0] ?? null } }
}

/** How many opinions a filter finds; stops counting at `most`. */
export function countOpinions(input: FilterInput, most: number) {
  const some = build
    .selectFrom('opinions as o')
    .select(sql<number>`1`.as('one'))
    .where((eb) => filterBy(eb, input))
    .limit(most)
  return build.selectFrom(some.as('found')).select(({ fn }) => fn.countAll<number>().as('n'))
}

/** What a filter asks of an opinion `o`; the scope is row-level security's business. */
export function filterBy(eb: Condition, { tenant, today, filters, search, within }: FilterInput) {
  const conditions: Expression<SqlBool>[] = [eb('o.tenant', '=', tenant), ...plainConditions(eb, filters), ...dateConditions(eb, filters, today)]
  if (within) conditions.push(...scopeConditions(eb, within))
  if (filters.waiting) conditions.push(waitingConditions[filters.waiting](eb, tenant, today))
  if (search) conditions.push(searchCondition(eb, tenant, search))
  return eb.and(conditions)
}

/** What an index can use of a scope: a single village, a single town, a deputy's own matters. */
function scopeConditions(eb: Condition, { reach, areaFrom, areaTo, deputyId }: Scope) {
  if (reach === 'deputy') return [eb('o.deputyId', '=', deputyId)]
  if (reach !== 'area') return []
  const span = Number(areaTo) - Number(areaFrom)
  if (span === 1) return [eb('o.areaCode', '=', areaFrom)]
  return span === townSpan && areaFrom.endsWith('000') ? [eb('o.townCode', '=', areaFrom)] : []
}

/** Village codes of one town. */
const townSpan = 1000

function plainConditions(eb: Condition, filters: Filters) {
  const found = []
  if (filters.state) found.push(sql<boolean>`o.state = any(${statesOf(filters.state)}::text[])`)
  if (filters.source) found.push(eb('o.source', '=', filters.source))
  if (filters.lane) found.push(eb('o.lane', '=', filters.lane))
  if (filters.urgency) found.push(eb('o.urgency', '=', filters.urgency))
  if (filters.town) found.push(eb('o.townCode', '=', filters.town))
  if (filters.area) found.push(eb('o.areaCode', '=', filters.area))
  if (filters.station) found.push(eb('o.stationId', '=', filters.station))
  if (filters.deputy) found.push(eb('o.deputyId', '=', filters.deputy))
  return [...found, ...noneConditions(eb, filters)]
}

/** The known states of a comma list; an unknown word finds nothing rather than everything. */
function statesOf(list: string): State[] {
  const wanted = list.split(',')
  return states.filter((state) => wanted.includes(state))
}

function noneConditions(eb: Condition, filters: Filters) {
  const found = []
  if (filters.category) found.push(filters.category === 'none' ? eb('o.categoryId', 'is', null) : eb('o.categoryId', '=', filters.category))
  if (filters.unit) found.push(filters.unit === 'none' ? eb('o.unitId', 'is', null) : eb('o.unitId', '=', filters.unit))
  if (filters.outcome) found.push(filters.outcome === 'none' ? eb('o.outcome', 'is', null) : eb('o.outcome', '=', filters.outcome))
  if (filters.rating) found.push(filters.rating === 'none' ? eb('o.rating', 'is', null) : eb('o.rating', '=', filters.rating))
  return found
}

function dateConditions(eb: Condition, filters: Filters, today: string) {
  const found = []
  if (filters.month) {
    const start = `${filters.month}-01`
    found.push(eb('o.receivedOn', '>=', start), sql<boolean>`o.received_on < (${start}::date + interval '1 month')::date`)
  }
  if (filters.from) found.push(eb('o.receivedOn', '>=', filters.from))
  if (filters.to) found.push(eb('o.receivedOn', '<=', filters.to))
  if (filters.due) found.push(eb('o.state', 'in', ['forwarded', 'handling']), eb('o.dueOn', 'is not', null))
  if (filters.due === 'late') found.push(eb('o.dueOn', '<', today))
  if (filters.due === 'soon') found.push(eb('o.dueOn', '>=', today), eb('o.dueOn', '<=', addDays(today, soonDays)))
  return found
}

const waitingConditions: Record<NonNullable<Filters['waiting']>, (eb: Condition, tenant: string, today: string) => Expression<SqlBool>> = {
  sorting: (eb) => eb('o.state', 'in', ['registered', 'returned']),
  acceptance: (eb) => eb('o.state', '=', 'forwarded'),
  result: (eb) => eb('o.state', '=', 'handling'),
  'sign-off': (eb, tenant) => eb.and([eb('o.state', '=', 'handling'), draftedCondition(tenant)]),
  reply: (eb) => eb('o.state', '=', 'resultReported'),
  rating: (eb) => eb('o.state', 'in', ['answeredOnSpot', 'replied']),
  'another-look': (eb, _tenant, today) =>
    eb.and([eb('o.outcome', '=', 'inProgress'), eb('o.state', 'in', ['replied', 'rated']), eb('o.lookAgainOn', '<=', today)]),
  'merged-reply': (eb) => eb.and([eb('o.state', '=', 'merged'), eb('o.repliedAt', 'is', null), mainAnswered()]),
}

function draftedCondition(tenant: string) {
  return sql<boolean>`o.id in (select d.matter_id from assignments d where d.tenant = ${tenant} and d.matter_kind = 'opinion'
    and d.kind = 'lead' and d.state = 'accepted' and d.drafted_at is not null)`
}

function mainAnswered() {
  return sql<boolean>`exists (select 1 from opinions m where m.tenant = o.tenant and m.id = o.merged_into
    and (m.replied_at is not null or m.state in ('withdrawn', 'notAccepted')))`
}

/** All sources in one subquery: alternatives side by side would make the database look at every opinion. */
function searchCondition(eb: Condition, tenant: string, { number, tsquery, phoneIndexes, nameIndexes, confidentialToo = false, page }: Search) {
  if (number) return eb('o.number', '=', number)
  const { most, before } = page ?? { most: searchMost, before: null }
  const sources = []
  if (tsquery) sources.push(sql`select s.opinion_id from app.search_opinions(${tsquery}, ${most}, ${before}::uuid) as s`)
  if (phoneIndexes) sources.push(contactSource(tenant, { column: 'phone_index', indexes: phoneIndexes, confidentialToo }))
  if (nameIndexes) sources.push(contactSource(tenant, { column: 'name_index', indexes: nameIndexes, confidentialToo }))
  return sources.length === 0 ? sql<boolean>`false` : sql<boolean>`o.id in (${sql.join(sources, sql` union all `)})`
}

function contactSource(tenant: string, { column, indexes, confidentialToo }: { column: 'phone_index' | 'name_index'; indexes: string[]; confidentialToo: boolean }) {
  return sql`select k.opinion_id from opinion_contacts k join opinions p on p.tenant = k.tenant and p.id = k.opinion_id
    where k.tenant = ${tenant} and k.${sql.ref(column)} = any(${indexes}) and (${confidentialToo} or not p.confidential)`
}

/** The whole record of one opinion, without what stands in other tables. */
export function findOpinion(tenant: string, id: string) {
  return items()
    .leftJoin('stations as s', (join) => join.onRef('s.tenant', '=', 'o.tenant').onRef('s.id', '=', 'o.stationId'))
    .leftJoin('deputies as d', (join) => join.onRef('d.tenant', '=', 'o.tenant').onRef('d.id', '=', 'o.deputyId'))
    .select([
      'o.content',
      'o.demand',
      'o.place',
      'o.longitude',
      'o.latitude',
      'o.hideFromPublic',
      'o.hideFromUnit',
      'o.anonymous',
      'o.registeredBy',
      'o.unitIds',
      'o.resultText',
      'o.resultAt',
      'o.repliedAt',
      'o.replyMode',
      'o.mergedInto',
      'o.upgradedTo',
      's.name as stationName',
      'd.name as deputyName',
    ])
    .where('o.tenant', '=', tenant)
    .where('o.id', '=', id)
}

export function eventsOf(tenant: string, opinionId: string) {
  return build
    .selectFrom('opinionEvents')
    .select(['id', 'at', 'action', 'fromState', 'toState', 'actorName', 'positionTitle', 'reason', 'details', 'public'])
    .where('tenant', '=', tenant)
    .where('opinionId', '=', opinionId)
    .orderBy('at')
    .orderBy('id')
}

export function contactOf(tenant: string, opinionId: string) {
  return build
    .selectFrom('opinionContacts')
    .select(['nameSealed', 'phoneSealed', 'addressSealed', 'sex', 'ageBand'])
    .where('tenant', '=', tenant)
    .where('opinionId', '=', opinionId)
}

export function photosOf(tenant: string, opinionId: string) {
  return build
    .selectFrom('files')
    .select(['id', 'width', 'height'])
    .where('tenant', '=', tenant)
    .where('ownerKind', '=', 'opinion')
    .where('ownerId', '=', opinionId)
    .orderBy('id')
}

/** Opinions that were merged into this one. */
export function mergedInto(tenant: string, opinionId: string) {
  return build
    .selectFrom('opinions')
    .select(['id', 'number', 'title', 'repliedAt'])
    .where('tenant', '=', tenant)
    .where('mergedInto', '=', opinionId)
    .orderBy('id')
}

export function slipOf(tenant: string, opinionId: string) {
  return build.selectFrom('laneSlips').select(['lane', 'goTo', 'reason']).where('tenant', '=', tenant).where('opinionId', '=', opinionId)
}

/** Candidates for likeness: hits of any of the telling words, with what the list beside the form shows. */
export function similarCandidates(input: { tenant: string; tsquery: string; exceptId: string | null; most: number }) {
  return build
    .selectFrom('opinions as o')
    .leftJoin('areas as a', (join) => join.onRef('a.code', '=', 'o.areaCode').on('a.validTo', 'is', null))
    .leftJoin('areas as t', (join) => join.onRef('t.code', '=', 'o.townCode').on('t.validTo', 'is', null))
    .select(['o.id', 'o.number', 'o.title', 'o.content', 'o.state', 'o.townCode', 'o.areaCode', 'o.receivedOn', 'o.outcome', 'o.resultText'])
    .select(['a.name as areaName', 't.name as townName'])
    .where('o.tenant', '=', input.tenant)
    .where('o.confidential', '=', false)
    .where(sql<boolean>`o.id in (select s.opinion_id from app.search_opinions(${input.tsquery}, ${input.most}, null) as s)`)
    .where((eb) => (input.exceptId === null ? eb.lit(true) : eb('o.id', '<>', input.exceptId)))
}

/** What lies with a unit and is not answered yet, the oldest first. */
export function waitingAtUnit(tenant: string, unitId: string, most: number) {
  return build
    .selectFrom('opinions')
    .select(['id', 'version'])
    .where('tenant', '=', tenant)
    .where('unitId', '=', unitId)
    .where('state', 'in', ['forwarded', 'handling'])
    .orderBy('id')
    .limit(most)
}
