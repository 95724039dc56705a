import { sql, type Expression, type SqlBool } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { AreaLevel, CodeRange, Tenant, TenantChange } from './schema.ts'

/** One area as it is stored. */
export interface StoredArea {
  code: string
  validFrom: string
  name: string
  level: AreaLevel
  parentCode: string | null
  pinyin: string
  initials: string
}

/**
 * Adds the areas whose code the table does not know at all; what staff have edited stays as it is.
 * All rows travel as one JSON parameter, because 300 villages would need 2,000 of them.
 */
export function insertUnknownAreas(areas: readonly StoredArea[]) {
  return build
    .insertInto('areas')
    .columns(['code', 'validFrom', 'name', 'level', 'parentCode', 'pinyin', 'initials'])
    .expression(
      build
        .selectFrom(
          sql<StoredArea>`(select * from jsonb_to_recordset(${JSON.stringify(areas.map(inSnakeCase))}::jsonb) as given
            (code text, valid_from date, name text, level text, parent_code text, pinyin text, initials text))`.as('given'),
        )
        .select(['given.code', 'given.validFrom', 'given.name', 'given.level', 'given.parentCode', 'given.pinyin', 'given.initials'])
        .where((eb) => eb.not(eb.exists(eb.selectFrom('areas as known').select('known.code').whereRef('known.code', '=', 'given.code')))),
    )
    .onConflict((conflict) => conflict.doNothing())
}

function inSnakeCase({ validFrom, parentCode, ...rest }: StoredArea) {
  return { ...rest, valid_from: validFrom, parent_code: parentCode }
}

export function insertArea(area: StoredArea) {
  return build.insertInto('areas').values({ ...area, validTo: null })
}

/** Ends the version that is open now on the day `validTo`, the first on which it no longer holds. */
export function closeArea(code: string, validTo: string) {
  return build.updateTable('areas').set({ validTo }).where('code', '=', code).where('validTo', 'is', null)
}

/** All versions of an area, the newest first. */
export function versionsOf(code: string) {
  return build
    .selectFrom('areas')
    .select(['code', 'name', 'level', 'parentCode', 'validFrom', 'validTo', 'pinyin', 'initials'])
    .where('code', '=', code)
    .orderBy('validFrom', 'desc')
}

/** Locks the open version, so that two editors cannot both close it. */
export function lockOpenVersion(code: string) {
  return build.selectFrom('areas').select('code').where('code', '=', code).where('validTo', 'is', null).forUpdate()
}

export function openChildren(parentCode: string) {
  return build.selectFrom('areas').select('code').where('parentCode', '=', parentCode).where('validTo', 'is', null).limit(1)
}

export function childrenOf(parentCode: string, on: string) {
  return listed(on).where('area.parentCode', '=', parentCode).orderBy('area.code')
}

/** Areas of a range that hold `text` in the name, or begin with it in pinyin, initials or code; best first. */
export function areasLike(range: CodeRange, text: string, { on, limit }: { on: string; limit: number }) {
  return listed(on)
    .where('area.code', '>=', range.from)
    .where('area.code', '<', range.to)
    .where(
      sql<SqlBool>`(strpos(area.name, ${text}) > 0 or starts_with(area.pinyin, ${text}) or starts_with(area.initials, ${text}) or starts_with(area.code, ${text}))`,
    )
    .orderBy(likeness(text))
    .orderBy('area.code')
    .limit(limit)
}

function likeness(text: string): Expression<number> {
  return sql<number>`case
    when area.name = ${text} or area.code = ${text} then 0
    when starts_with(area.name, ${text}) then 1
    when area.initials = ${text} then 2
    when starts_with(area.initials, ${text}) then 3
    else 4 end`
}

export function areasByCode(codes: readonly string[], on: string) {
  return listed(on).where('area.code', 'in', codes)
}

/** Towns and villages of a range, in the order of their codes. */
export function areasIn(range: CodeRange, levels: readonly AreaLevel[], on: string) {
  return listed(on)
    .where('area.code', '>=', range.from)
    .where('area.code', '<', range.to)
    .where('area.level', 'in', levels)
    .orderBy('area.code')
}

function listed(on: string) {
  return build
    .selectFrom('areas as area')
    .leftJoin('areas as parent', (join) =>
      join
        .onRef('parent.code', '=', 'area.parentCode')
        .on('parent.validFrom', '<=', on)
        .on((eb) => eb.or([eb('parent.validTo', 'is', null), eb('parent.validTo', '>', on)])),
    )
    .select(['area.code', 'area.name', 'area.level', 'area.parentCode', 'parent.name as parentName'])
    .where('area.validFrom', '<=', on)
    .where((eb) => eb.or([eb('area.validTo', 'is', null), eb('area.validTo', '>', on)]))
}

export function insertTenant(tenant: Tenant) {
  return build.insertInto('tenants').values(tenant).onConflict((conflict) => conflict.column('code').doNothing())
}

export function tenantByCode(code: string) {
  return allTenants().where('code', '=', code)
}

export function allTenants() {
  return build
    .selectFrom('tenants')
    .select(['code', 'areaCode', 'level', 'name', 'bodyName', 'phone'])
    .orderBy('code')
}

export function updateTenant(code: string, change: TenantChange) {
  return build.updateTable('tenants').set(change).where('code', '=', code)
}
