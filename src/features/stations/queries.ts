import { sql, type SqlBool } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import { subtreeRange } from '../regions/schema.ts'
import type { Posting, Station, StationChange, StationKind } from './schema.ts'

const columns = ['id', 'kind', 'name', 'areaCode', 'townCode', 'address', 'phone', 'openingHours', 'code', 'longitude', 'latitude', 'active', 'version'] as const

function stations(tenant: string) {
  return build.selectFrom('stations').select(columns).where('tenant', '=', tenant)
}

export function stationById(tenant: string, id: string) {
  return stations(tenant).where('id', '=', id)
}

export function lockStation(tenant: string, id: string) {
  return stationById(tenant, id).forUpdate()
}

export function stationByCode(tenant: string, code: string) {
  return stations(tenant).where('code', '=', code)
}

export function stationByName(tenant: string, name: string) {
  return stations(tenant).where('name', '=', name)
}

/** Active stations of a town or of the whole tenant, centre stations before those of villages. */
export function activeStations(tenant: string, townCode: string | undefined) {
  const query = stations(tenant).where('active', '=', true).orderBy('townCode').orderBy('areaCode').orderBy('name')
  return townCode === undefined ? query : query.where('townCode', '=', townCode)
}

export interface StationFilter {
  text: string
  area: string | undefined
  kind: StationKind | undefined
  active: boolean | undefined
  after: string[] | undefined
}

/** A page of stations by place. */
export function stationList(tenant: string, { text, area, kind, active, after }: StationFilter) {
  let query = stations(tenant).orderBy('areaCode').orderBy('id')
  if (text !== '') query = query.where(sql<SqlBool>`(strpos(name, ${text}) > 0 or starts_with(code, ${text}))`)
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (active !== undefined) query = query.where('active', '=', active)
  if (area !== undefined) {
    const { from, to } = subtreeRange(area)
    query = query.where('areaCode', '>=', from).where('areaCode', '<', to)
  }
  if (after) query = query.where(sql<SqlBool>`(area_code, id) > (${after[0]}, ${after[1]}::uuid)`)
  return query
}

export function codesInUse(tenant: string, codes: readonly string[]) {
  return build.selectFrom('stations').select('code').where('tenant', '=', tenant).where('code', 'in', codes)
}

export function insertStation(tenant: string, station: Station) {
  return build.insertInto('stations').values({ tenant, ...station })
}

export function updateStation(tenant: string, id: string, change: StationChange) {
  return build
    .updateTable('stations')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}

/** Postings to a station with the deputies' names, present ones first. */
export function postings(tenant: string, stationId: string) {
  return build
    .selectFrom('postings as p')
    .innerJoin('deputies as d', (join) => join.onRef('d.tenant', '=', 'p.tenant').onRef('d.id', '=', 'p.deputyId'))
    .select(['p.id', 'p.deputyId', 'd.name as deputyName', 'p.stationId', 'p.startsOn', 'p.endsOn'])
    .where('p.tenant', '=', tenant)
    .where('p.stationId', '=', stationId)
    .orderBy(sql`p.ends_on is not null`)
    .orderBy('d.pinyin')
    .orderBy('p.startsOn', 'desc')
}

export function postingsHolding(tenant: string, stationId: string, on: string) {
  return postings(tenant, stationId)
    .where('p.startsOn', '<=', on)
    .where((eb) => eb.or([eb('p.endsOn', 'is', null), eb('p.endsOn', '>', on)]))
}

export function insertPosting(tenant: string, { deputyName: _deputyName, ...posting }: Posting) {
  return build.insertInto('postings').values({ tenant, ...posting })
}

export function endPosting(tenant: string, id: string, endsOn: string) {
  return build.updateTable('postings').set({ endsOn }).where('tenant', '=', tenant).where('id', '=', id)
}
