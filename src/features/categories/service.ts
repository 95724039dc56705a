import { recordAudit } from '../audit/service.ts'
import { execute, first, inTransaction, rows, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { readPack } from '../../kernel/packs.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { mayEditCategories } from './policy.ts'
import * as queries from './queries.ts'
import {
  CategoryPack,
  type Category,
  type CategoryChange,
  type CategoryPackName,
  type CategoryQuery,
  type NewCategory,
  type PublicCategory,
} from './schema.ts'
import { categoryWord } from './words.ts'

/** The categories of the tenant in their order; with `active`, only those in use or out of use. */
export async function listCategories(ctx: Ctx, { active }: CategoryQuery = {}): Promise<Category[]> {
  requireStaff(ctx.actor)
  const found = await rows(ctx, queries.categories(ctx.actor.tenant))
  return found.filter((category) => active === undefined || category.active === active)
}

/** The categories that a resident may choose from, in their order. */
export async function publicCategories(ctx: Ctx): Promise<PublicCategory[]> {
  const found = await rows(ctx, queries.activeCategories(ctx.actor.tenant))
  return found.map(({ id, name, nameEn }) => ({ id, name, nameEn }))
}

/** A category of the actor's tenant, in use or not; undefined when there is none. */
async function findCategory(ctx: Ctx, id: string): Promise<Category | undefined> {
  return first(ctx, queries.categoryById(ctx.actor.tenant, id))
}

/** @throws AppError missing */
export async function getCategory(ctx: Ctx, id: string): Promise<Category> {
  requireStaff(ctx.actor)
  const category = await findCategory(ctx, id)
  if (!category) throw missing(categoryWord)
  return category
}

/** Adds a category at the end. @throws AppError forbidden, conflict (code in use) */
export async function createCategory(ctx: Ctx, given: NewCategory): Promise<Category> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const known = await rows(ctx, queries.lockCategories(ctx.actor.tenant))
    if (known.some(({ code }) => code === given.code)) throw codeInUse(given.code)
    const category: Category = { id: newId(), sensitive: false, ...given, position: nextPosition(known), active: true, version: 1 }
    await execute(ctx, queries.insertCategories(ctx.actor.tenant, [category]))
    recordAudit(ctx, { action: 'categories.create', objectKind: 'category', objectId: category.id, details: { ...given } })
    return category
  })
}

/** Renames a category, takes it out of use or marks it sensitive. @throws AppError forbidden, missing, stale */
export async function changeCategory(ctx: Ctx, id: string, version: number, change: CategoryChange): Promise<Category> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const known = await rows(ctx, queries.lockCategories(ctx.actor.tenant))
    const category = known.find((one) => one.id === id)
    if (!category) throw missing(categoryWord)
    requireVersion(category.version, version)
    await execute(ctx, queries.updateCategory(ctx.actor.tenant, id, change))
    recordAudit(ctx, { action: 'categories.change', objectKind: 'category', objectId: id, details: { ...change } })
    return { ...category, ...change, version: version + 1 }
  })
}

/**
 * Puts the categories into a new order.
 * @param ids all categories of the tenant, each once
 * @throws AppError forbidden, invalid (one is missing or unknown)
 */
export async function orderCategories(ctx: Ctx, ids: readonly string[]): Promise<Category[]> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const known = await rows(ctx, queries.lockCategories(ctx.actor.tenant))
    if (ids.length !== known.length || !known.every(({ id }) => ids.includes(id))) throw orderIncomplete()
    for (const category of known) await reposition(ctx, category, ids.indexOf(category.id) + 1)
    recordAudit(ctx, { action: 'categories.order', objectKind: 'tenant', objectId: ctx.actor.tenant, details: { ids } })
    return listCategories(ctx)
  })
}

async function reposition(ctx: TxCtx, category: Category, position: number): Promise<void> {
  if (category.position !== position) await execute(ctx, queries.updateCategory(ctx.actor.tenant, category.id, { position }))
}

/**
 * Adds the categories of a pack whose codes the tenant does not have yet; edited ones stay as they are.
 * @returns all categories of the tenant
 */
export async function applyCategoryPack(ctx: Ctx, name: CategoryPackName): Promise<Category[]> {
  requireEditor(ctx)
  const pack = readPack(`categories-${name}`, CategoryPack)
  return inTransaction(ctx, async (ctx) => {
    const known = await rows(ctx, queries.lockCategories(ctx.actor.tenant))
    const codes = new Set(known.map(({ code }) => code))
    const start = nextPosition(known)
    const added = pack.categories
      .filter(({ code }) => !codes.has(code))
      .map((category, index): Category => ({ id: newId(), ...category, position: start + index, active: true, version: 1 }))
    if (added.length > 0) await execute(ctx, queries.insertCategories(ctx.actor.tenant, added))
    recordAudit(ctx, { action: 'categories.applyPack', objectKind: 'tenant', objectId: ctx.actor.tenant, details: { pack: name, added: added.length } })
    return [...known, ...added]
  })
}

function nextPosition(known: readonly Category[]): number {
  return Math.max(0, ...known.map(({ position }) => position)) + 1
}

function requireEditor(ctx: Ctx): void {
  requireStaff(ctx.actor)
  if (!mayEditCategories(ctx.actor)) throw forbidden({ zh: '维护意见类别', en: 'change categories' })
}

function codeInUse(code: string): AppError {
  return new AppError(
    'conflict',
    'categories.codeInUse',
    { zh: `类别代码“${code}”已被使用。请换一个代码，或修改原有类别。`, en: `The category code "${code}" is in use. Take another code or change the category that has it.` },
    { field: 'code' },
  )
}

function orderIncomplete(): AppError {
  return invalidField('ids', 'categories.orderIncomplete', {
    zh: '排列顺序必须恰好包含全部类别。请刷新列表后重新排列。',
    en: 'The order must hold every category exactly once. Reload the list and arrange it again.',
  })
}
