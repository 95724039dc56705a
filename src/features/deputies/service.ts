import { dateInChina } from '../../kernel/clock.ts'
import { rows, together, type Ctx } from '../../kernel/context.ts'
import { missing } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import * as queries from './queries.ts'
import type { Deputy, DeputyQuery, Mandate, PostedAt, PublicDeputy } from './schema.ts'
import { deputyWord } from './words.ts'

const mostCovering = 200

/** A person as the table holds one; the pinyin is the sort key of lists. */
interface Person extends Omit<Deputy, 'mandates' | 'stations'> {
  pinyin: string
}

/** Deputies by pinyin, with their present mandates and stations. */
export async function listDeputies(ctx: Ctx, query: DeputyQuery): Promise<Page<Deputy>> {
  requireStaff(ctx.actor)
  const { q = '', level, area, station, cursor, limit = 50 } = query
  const on = dateInChina(ctx.now)
  const text = q.normalize('NFKC').trim().toLowerCase()
  const found = await rows(ctx, queries.deputyList(ctx.actor.tenant, { text, level, area, station, on, after: cursorKey(cursor, 2) }).limit(limit + 1))
  const { items, next } = pageOf(found, limit, ({ pinyin, id }) => [pinyin, id])
  return { items: (await withCharges(ctx, items)).map(atPresent(on)), next }
}

/** A deputy with all mandates, past ones too; undefined when the tenant has none of this number. */
export async function findDeputy(ctx: Ctx, id: string): Promise<Deputy | undefined> {
  const [deputy] = await withCharges(ctx, await rows(ctx, queries.deputiesById(ctx.actor.tenant, [id])))
  return deputy
}

/** @throws AppError missing */
export async function getDeputy(ctx: Ctx, id: string): Promise<Deputy> {
  requireStaff(ctx.actor)
  const deputy = await findDeputy(ctx, id)
  if (!deputy) throw missing(deputyWord)
  return deputy
}

/** What the public may know of some deputies, by pinyin. */
export async function publicDeputies(ctx: Ctx, ids: readonly string[]): Promise<PublicDeputy[]> {
  if (ids.length === 0) return []
  const found = await rows(ctx, queries.deputiesById(ctx.actor.tenant, ids))
  return (await withCharges(ctx, found)).map(atPresent(dateInChina(ctx.now))).map(publicShape)
}

/** The deputies whose mandate or posting covers a town or village; the highest mandates come first. */
export async function findDeputiesFor(ctx: Ctx, areaCode: string): Promise<PublicDeputy[]> {
  const on = dateInChina(ctx.now)
  const found = await rows(ctx, queries.deputiesCovering(ctx.actor.tenant, areaCode, on).limit(mostCovering))
  return (await withCharges(ctx, found)).map(atPresent(on)).map(publicShape)
}

async function withCharges(ctx: Ctx, people: readonly Person[]): Promise<Deputy[]> {
  if (people.length === 0) return []
  const { tenant } = ctx.actor
  const ids = people.map(({ id }) => id)
  const [mandates, postings] = await together(ctx, [queries.mandates(tenant, ids), queries.postedAt(tenant, ids, dateInChina(ctx.now))])
  return people.map(({ pinyin: _pinyin, ...person }) => ({
    ...person,
    mandates: mandates.filter(({ deputyId }) => deputyId === person.id).map(({ deputyId: _deputyId, ...mandate }): Mandate => mandate),
    stations: postings.filter(({ deputyId }) => deputyId === person.id).map(({ deputyId: _deputyId, ...posted }): PostedAt => posted),
  }))
}

function atPresent(on: string): (deputy: Deputy) => Deputy {
  return (deputy) => ({ ...deputy, mandates: deputy.mandates.filter(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || on < endsOn)) })
}

function publicShape({ id, name, occupation, introduction, mandates, stations }: Deputy): PublicDeputy {
  return {
    id,
    name,
    occupation,
    introduction,
    mandates: mandates.map(({ level, electoralDistrict }) => ({ level, electoralDistrict })),
    stations: stations.map(({ stationId, stationName, stationCode }) => ({ id: stationId, name: stationName, code: stationCode })),
  }
}
