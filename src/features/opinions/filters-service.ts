import { execute, inTransaction, rows } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { AppError, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { deleteSavedFilter, insertSavedFilter, savedFiltersOf } from './filters-queries.ts'
import type { NewSavedFilter, SavedFilter } from './publication-schema.ts'

const filtersMost = 30

/** The account's own saved filters, the oldest first. */
export async function listSavedFilters(ctx: Ctx): Promise<SavedFilter[]> {
  const { tenant, accountId } = staffOf(ctx.actor)
  return rows(ctx, savedFiltersOf(tenant, accountId))
}

/** Saves the address bar's filters under a name. @throws AppError conflict when the name is taken or there are too many */
export async function saveFilter(ctx: Ctx, { name, query }: NewSavedFilter): Promise<SavedFilter> {
  const { tenant, accountId } = staffOf(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const own = await rows(ctx, savedFiltersOf(tenant, accountId))
    if (own.length >= filtersMost || own.some((filter) => filter.name === name)) {
      throw new AppError(
        'conflict',
        'filter.taken',
        {
          zh: `这个名称已经用过，或已存满 ${filtersMost} 个筛选。请换个名称，或先删去不用的。`,
          en: `The name is taken, or ${filtersMost} filters are saved already. Choose another name or delete one first.`,
        },
        { field: 'name' },
      )
    }
    const filter = { id: newId(), name, query }
    await execute(ctx, insertSavedFilter({ tenant, accountId, ...filter, createdAt: ctx.now }))
    return filter
  })
}

/** @throws AppError missing when it is not the account's own */
export async function removeFilter(ctx: Ctx, id: string): Promise<void> {
  const { tenant, accountId } = staffOf(ctx.actor)
  await inTransaction(ctx, async (ctx) => {
    if ((await execute(ctx, deleteSavedFilter(tenant, accountId, id))) === 0) throw missing({ zh: '个筛选', en: 'filter' })
  })
}
