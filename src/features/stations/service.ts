import { areaNames } from '../regions/service.ts'
import { publicDeputies } from '../deputies/service.ts'
import type { PublicDeputy } from '../deputies/schema.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { first, rows, type Ctx } from '../../kernel/context.ts'
import { missing } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import * as queries from './queries.ts'
import type { PublicStation, Station, StationQuery } from './schema.ts'
import { stationWord } from './words.ts'

/** Stations by place, for staff. */
export async function listStations(ctx: Ctx, { q = '', area, kind, active, cursor, limit = 50 }: StationQuery): Promise<Page<Station>> {
  requireStaff(ctx.actor)
  const filter = { text: q.normalize('NFKC').trim(), area, kind, active, after: cursorKey(cursor, 2) }
  const found = await rows(ctx, queries.stationList(ctx.actor.tenant, filter).limit(limit + 1))
  return pageOf(found, limit, ({ areaCode, id }) => [areaCode, id])
}

/** A station of the actor's tenant, active or not; undefined when there is none. */
async function findStation(ctx: Ctx, id: string): Promise<Station | undefined> {
  return first(ctx, queries.stationById(ctx.actor.tenant, id))
}

/** @throws AppError missing */
export async function getStation(ctx: Ctx, id: string): Promise<Station> {
  requireStaff(ctx.actor)
  const station = await findStation(ctx, id)
  if (!station) throw missing(stationWord)
  return station
}

/** The active stations of a town, or of the whole tenant, as the public sees them. */
export async function publicStations(ctx: Ctx, townCode?: string): Promise<PublicStation[]> {
  return named(ctx, await rows(ctx, queries.activeStations(ctx.actor.tenant, townCode)))
}

/** The active station that bears a code, as the public sees it; undefined when none does. */
export async function stationByCode(ctx: Ctx, code: string): Promise<PublicStation | undefined> {
  const found = await rows(ctx, queries.stationByCode(ctx.actor.tenant, code))
  const [station] = await named(ctx, found.filter(({ active }) => active))
  return station
}

/** The deputies who are posted to a station today, as the public sees them. */
async function postedDeputies(ctx: Ctx, stationId: string): Promise<PublicDeputy[]> {
  const posted = await rows(ctx, queries.postingsHolding(ctx.actor.tenant, stationId, dateInChina(ctx.now)))
  return publicDeputies(ctx, posted.map(({ deputyId }) => deputyId))
}

/**
 * A station with its deputies by the code on its door.
 * @throws AppError missing
 */
export async function getPublicStation(ctx: Ctx, code: string): Promise<PublicStation & { deputies: PublicDeputy[] }> {
  const station = await stationByCode(ctx, code)
  if (!station) throw missing(stationWord)
  return { ...station, deputies: await postedDeputies(ctx, station.id) }
}

async function named(ctx: Ctx, stations: readonly Station[]): Promise<PublicStation[]> {
  const names = await areaNames(ctx, stations.flatMap(({ areaCode, townCode }) => [areaCode, townCode]))
  return stations.map(({ active: _active, version: _version, ...open }) => ({
    ...open,
    areaName: names.get(open.areaCode) ?? null,
    townName: names.get(open.townCode) ?? null,
  }))
}
