import { sql, type SqlBool } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import { subtreeRange } from '../regions/schema.ts'
import type { Body, BodyChange, Term, Unit, UnitChange, UnitKind } from './schema.ts'

export function bodies(tenant: string) {
  return build
    .selectFrom('congressBodies')
    .select(['id', 'kind', 'level', 'areaCode', 'name', 'validFrom', 'validTo', 'version'])
    .where('tenant', '=', tenant)
    .orderBy('areaCode')
    .orderBy('id')
}

export function bodyById(tenant: string, id: string) {
  return bodies(tenant).where('id', '=', id)
}

export function bodyByName(tenant: string, name: string) {
  return bodies(tenant).where('name', '=', name).where('validTo', 'is', null)
}

export function lockBody(tenant: string, id: string) {
  return bodyById(tenant, id).forUpdate()
}

export function insertBody(tenant: string, { terms: _terms, ...body }: Body) {
  return build.insertInto('congressBodies').values({ tenant, ...body })
}

export function updateBody(tenant: string, id: string, change: BodyChange) {
  return build
    .updateTable('congressBodies')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}

/** Terms of all bodies or of one, the newest first. */
export function terms(tenant: string, bodyId?: string) {
  return build
    .selectFrom('congressTerms')
    .select(['id', 'bodyId', 'termNo', 'startsOn', 'endsOn'])
    .where('tenant', '=', tenant)
    .$if(bodyId !== undefined, (query) => query.where('bodyId', '=', bodyId ?? ''))
    .orderBy('startsOn', 'desc')
}

export function insertTerm(tenant: string, bodyId: string, term: Term) {
  return build.insertInto('congressTerms').values({ tenant, bodyId, ...term })
}

export function endTerm(tenant: string, id: string, endsOn: string) {
  return build.updateTable('congressTerms').set({ endsOn }).where('tenant', '=', tenant).where('id', '=', id)
}

export function units(tenant: string) {
  return build
    .selectFrom('handlingUnits')
    .select(['id', 'kind', 'name', 'shortName', 'areaCode', 'phone', 'active', 'version'])
    .where('tenant', '=', tenant)
}

export function unitById(tenant: string, id: string) {
  return units(tenant).where('id', '=', id)
}

export function lockUnit(tenant: string, id: string) {
  return unitById(tenant, id).forUpdate()
}

export function unitByName(tenant: string, name: string) {
  return units(tenant).where('name', '=', name)
}

export interface UnitFilter {
  kind: UnitKind | undefined
  area: string | undefined
  active: boolean | undefined
  text: string
  after: string[] | undefined
}

/** A page of units by area code, the county's own units first. */
export function unitList(tenant: string, { kind, area, active, text, after }: UnitFilter) {
  let query = units(tenant).orderBy('areaCode').orderBy('id')
  if (kind !== undefined) query = query.where('kind', '=', kind)
  if (active !== undefined) query = query.where('active', '=', active)
  if (area !== undefined) {
    const { from, to } = subtreeRange(area)
    query = query.where('areaCode', '>=', from).where('areaCode', '<', to)
  }
  if (text !== '') query = query.where(sql<SqlBool>`strpos(name, ${text}) > 0`)
  if (after) query = query.where(sql<SqlBool>`(area_code, id) > (${after[0]}, ${after[1]}::uuid)`)
  return query
}

export function insertUnit(tenant: string, unit: Unit) {
  return build.insertInto('handlingUnits').values({ tenant, ...unit })
}

/** Adds the units whose names are free. */
export function insertFreeUnits(tenant: string, added: readonly Unit[]) {
  return build
    .insertInto('handlingUnits')
    .values(added.map((unit) => ({ tenant, ...unit })))
    .onConflict((conflict) => conflict.columns(['tenant', 'name']).doNothing())
}

export function updateUnit(tenant: string, id: string, change: UnitChange) {
  return build
    .updateTable('handlingUnits')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}
