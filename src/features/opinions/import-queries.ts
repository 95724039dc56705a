import type { Compilable, Insertable } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { Tables } from '../../kernel/database/tables.ts'

export function insertImport(row: Insertable<Tables['opinionImports']>): Compilable<unknown> {
  return build.insertInto('opinionImports').values(row)
}

export function lockImport(tenant: string, id: string) {
  return build
    .selectFrom('opinionImports')
    .select(['id', 'rowsSealed', 'rowCount', 'errors', 'confirmedAt'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate()
}

/** The rows are in the register now; the copy between preview and confirmation goes. */
export function confirmImport(tenant: string, id: string, at: Date): Compilable<unknown> {
  return build.updateTable('opinionImports').set({ confirmedAt: at, rowsSealed: '' }).where('tenant', '=', tenant).where('id', '=', id)
}
