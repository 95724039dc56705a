import { sql, type SqlBool } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import { subtreeRange, townOfCode } from '../regions/schema.ts'
import type { DeputyChange, Mandate, MandateLevel } from './schema.ts'

function deputies(tenant: string) {
  return build
    .selectFrom('deputies as d')
    .select(['d.id', 'd.name', 'd.sex', 'd.occupation', 'd.introduction', 'd.version', 'd.pinyin'])
    .where('d.tenant', '=', tenant)
    .orderBy('d.pinyin')
    .orderBy('d.id')
}

export function deputiesById(tenant: string, ids: readonly string[]) {
  return deputies(tenant).where('d.id', 'in', ids)
}

export function lockDeputy(tenant: string, id: string) {
  return deputiesById(tenant, [id]).forUpdate()
}

export interface DeputyFilter {
  text: string
  level: MandateLevel | undefined
  area: string | undefined
  station: string | undefined
  on: string
  after: string[] | undefined
}

/** A page of deputies by the pinyin of their names. */
export function deputyList(tenant: string, { text, level, area, station, on, after }: DeputyFilter) {
  let query = deputies(tenant)
  if (text !== '') query = query.where(sql<SqlBool>`(strpos(d.name, ${text}) > 0 or starts_with(d.pinyin, ${text}) or strpos(d.pinyin, ${` ${text}`}) > 0)`)
  if (level !== undefined || area !== undefined) {
    query = query.where((eb) => eb.exists(mandatesMatching(tenant, { level, area, on })))
  }
  if (station !== undefined) query = query.where((eb) => eb.exists(postingsOf(tenant, on).where('p.stationId', '=', station)))
  if (after) query = query.where(sql<SqlBool>`(d.pinyin, d.id) > (${after[0]}, ${after[1]}::uuid)`)
  return query
}

function mandatesMatching(tenant: string, { level, area, on }: Pick<DeputyFilter, 'level' | 'area' | 'on'>) {
  let query = mandatesOf(tenant, on)
  if (level !== undefined) query = query.where('m.level', '=', level)
  if (area === undefined) return query
  const { from, to } = subtreeRange(area)
  return query.where('m.areaCode', '>=', from).where('m.areaCode', '<', to)
}

function mandatesOf(tenant: string, on: string) {
  return build
    .selectFrom('mandates as m')
    .select('m.id')
    .where('m.tenant', '=', tenant)
    .whereRef('m.deputyId', '=', sql.ref('d.id'))
    .where('m.startsOn', '<=', on)
    .where((eb) => eb.or([eb('m.endsOn', 'is', null), eb('m.endsOn', '>', on)]))
}

function postingsOf(tenant: string, on: string) {
  return build
    .selectFrom('postings as p')
    .innerJoin('stations as s', (join) => join.onRef('s.tenant', '=', 'p.tenant').onRef('s.id', '=', 'p.stationId'))
    .select('p.id')
    .where('p.tenant', '=', tenant)
    .whereRef('p.deputyId', '=', sql.ref('d.id'))
    .where('p.startsOn', '<=', on)
    .where((eb) => eb.or([eb('p.endsOn', 'is', null), eb('p.endsOn', '>', on)]))
}

/** Deputies whose mandate or posting covers a place: itself, what lies below it, and the town around a village. */
export function deputiesCovering(tenant: string, areaCode: string, on: string) {
  const { from, to } = subtreeRange(areaCode)
  const town = townOfCode(areaCode) ?? areaCode
  return deputies(tenant).where((eb) =>
    eb.or([
      eb.exists(
        mandatesOf(tenant, on).where((m) => m.or([m.and([m('m.areaCode', '>=', from), m('m.areaCode', '<', to)]), m('m.areaCode', '=', town)])),
      ),
      eb.exists(
        postingsOf(tenant, on).where((p) => p.or([p.and([p('s.areaCode', '>=', from), p('s.areaCode', '<', to)]), p('s.areaCode', '=', town)])),
      ),
    ]),
  )
}

/** Mandates of some deputies, the highest and newest first. */
export function mandates(tenant: string, deputyIds: readonly string[]) {
  return build
    .selectFrom('mandates')
    .select(['id', 'deputyId', 'level', 'bodyId', 'areaCode', 'electoralDistrict', 'termNo', 'startsOn', 'endsOn'])
    .where('tenant', '=', tenant)
    .where('deputyId', 'in', deputyIds)
    .orderBy(sql`array_position(array['national', 'provincial', 'municipal', 'county', 'township'], level)`)
    .orderBy('startsOn', 'desc')
}

/** Where some deputies are posted on a day. */
export function postedAt(tenant: string, deputyIds: readonly string[], on: string) {
  return build
    .selectFrom('postings as p')
    .innerJoin('stations as s', (join) => join.onRef('s.tenant', '=', 'p.tenant').onRef('s.id', '=', 'p.stationId'))
    .select(['p.id as postingId', 'p.deputyId', 's.id as stationId', 's.name as stationName', 's.code as stationCode'])
    .where('p.tenant', '=', tenant)
    .where('p.deputyId', 'in', deputyIds)
    .where('p.startsOn', '<=', on)
    .where((eb) => eb.or([eb('p.endsOn', 'is', null), eb('p.endsOn', '>', on)]))
    .where('s.active', '=', true)
    .orderBy('s.code')
}

interface StoredDeputy {
  id: string
  name: string
  pinyin: string
  sex: 'female' | 'male' | null
  occupation: string
  introduction: string
}

export function insertDeputy(tenant: string, deputy: StoredDeputy) {
  return build.insertInto('deputies').values({ tenant, ...deputy })
}

export function updateDeputy(tenant: string, id: string, change: DeputyChange & { pinyin?: string }) {
  return build
    .updateTable('deputies')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}

export function insertMandates(tenant: string, deputyId: string, added: readonly Mandate[]) {
  return build.insertInto('mandates').values(added.map((mandate) => ({ tenant, deputyId, ...mandate })))
}

export function endMandate(tenant: string, id: string, endsOn: string) {
  return build.updateTable('mandates').set({ endsOn }).where('tenant', '=', tenant).where('id', '=', id)
}
