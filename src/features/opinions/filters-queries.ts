import type { Compilable, Insertable } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { Tables } from '../../kernel/database/tables.ts'

export function savedFiltersOf(tenant: string, accountId: string) {
  return build
    .selectFrom('savedFilters')
    .select(['id', 'name', 'query'])
    .where('tenant', '=', tenant)
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
}

export function insertSavedFilter(row: Insertable<Tables['savedFilters']>): Compilable<unknown> {
  return build.insertInto('savedFilters').values(row)
}

export function deleteSavedFilter(tenant: string, accountId: string, id: string): Compilable<unknown> {
  return build.deleteFrom('savedFilters').where('tenant', '=', tenant).where('accountId', '=', accountId).where('id', '=', id)
}
