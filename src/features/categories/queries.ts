import { sql } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { Category, CategoryChange } from './schema.ts'

export function categories(tenant: string) {
  return build
    .selectFrom('categories')
    .select(['id', 'code', 'name', 'nameEn', 'sensitive', 'position', 'active', 'version'])
    .where('tenant', '=', tenant)
    .orderBy('position')
    .orderBy('id')
}

export function activeCategories(tenant: string) {
  return categories(tenant).where('active', '=', true)
}

export function categoryById(tenant: string, id: string) {
  return categories(tenant).where('id', '=', id)
}

export function lockCategories(tenant: string) {
  return categories(tenant).forUpdate()
}

export function insertCategories(tenant: string, added: readonly Category[]) {
  return build.insertInto('categories').values(added.map((category) => ({ tenant, ...category })))
}

export function updateCategory(tenant: string, id: string, change: CategoryChange & { position?: number }) {
  return build
    .updateTable('categories')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}
