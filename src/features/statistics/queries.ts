import { build } from '../../kernel/database/build.ts'
import type { AreaRange } from '../../kernel/areas.ts'

/** Towns of a range by code, closed ones too, since their opinions remain; the newest name last. */
export function townsIn({ areaFrom, areaTo }: AreaRange) {
  return build
    .selectFrom('areas')
    .select(['code as key', 'name', 'name as nameEn'])
    .select(({ eb }) => eb('validTo', 'is', null).as('current'))
    .where('level', '=', 'town')
    .where('code', '>=', areaFrom)
    .where('code', '<', areaTo)
    .orderBy('code')
    .orderBy('validFrom')
}

/** Categories of a tenant in their order, those out of use too. */
export function categoriesOf(tenant: string) {
  return build
    .selectFrom('categories')
    .select(['id as key', 'name', 'nameEn', 'active as current'])
    .where('tenant', '=', tenant)
    .orderBy('position')
    .orderBy('id')
}

/** Handling units of a tenant; a unit without opinions is no row of a table. */
export function unitsOf(tenant: string) {
  return build
    .selectFrom('handlingUnits')
    .select(['id as key', 'name', 'name as nameEn'])
    .select(({ eb }) => eb.lit(false).as('current'))
    .where('tenant', '=', tenant)
    .orderBy('name')
}
