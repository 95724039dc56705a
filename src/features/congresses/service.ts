import { recordAudit } from '../audit/service.ts'
import { requireArea } from '../regions/service.ts'
import { execute, first, inTransaction, rows, type Ctx } from '../../kernel/context.ts'
import { AppError, forbidden, missing } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { publish } from '../../kernel/outbox.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { mayEditBodies } from './policy.ts'
import * as queries from './queries.ts'
import type { NewUnit, Unit, UnitChange, UnitQuery } from './schema.ts'
import { nameInUse, unitWord } from './words.ts'

/** Handling units for pickers and lists, the county's own first. */
export async function listUnits(ctx: Ctx, { kind, area, active, q = '', cursor, limit = 50 }: UnitQuery): Promise<Page<Unit>> {
  requireStaff(ctx.actor)
  const filter = { kind, area, active, text: q.normalize('NFKC').trim(), after: cursorKey(cursor, 2) }
  const found = await rows(ctx, queries.unitList(ctx.actor.tenant, filter).limit(limit + 1))
  return pageOf(found, limit, ({ areaCode, id }) => [areaCode, id])
}

/** The unit whose number is `id` in the actor's tenant; undefined when there is none. */
async function findUnit(ctx: Ctx, id: string): Promise<Unit | undefined> {
  return first(ctx, queries.unitById(ctx.actor.tenant, id))
}

/** @throws AppError missing */
export async function getUnit(ctx: Ctx, id: string): Promise<Unit> {
  requireStaff(ctx.actor)
  const unit = await findUnit(ctx, id)
  if (!unit) throw missing(unitWord)
  return unit
}

/** @throws AppError forbidden, invalid (unknown area), conflict (name in use) */
export async function createUnit(ctx: Ctx, given: NewUnit): Promise<Unit> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    await requireArea(ctx, 'areaCode', given.areaCode)
    await requireFreeUnitName(ctx, given.name)
    const unit: Unit = { id: newId(), phone: '', ...given, active: true, version: 1 }
    await execute(ctx, queries.insertUnit(ctx.actor.tenant, unit))
    recordAudit(ctx, { action: 'units.create', objectKind: 'unit', objectId: unit.id, details: { ...given } })
    return unit
  })
}

/** @throws AppError forbidden, missing, stale, conflict (name in use) */
export async function changeUnit(ctx: Ctx, id: string, version: number, change: UnitChange): Promise<Unit> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const unit = await first(ctx, queries.lockUnit(ctx.actor.tenant, id))
    if (!unit) throw missing(unitWord)
    requireVersion(unit.version, version)
    if (change.name !== undefined && change.name !== unit.name) await requireFreeUnitName(ctx, change.name)
    await execute(ctx, queries.updateUnit(ctx.actor.tenant, id, change))
    recordAudit(ctx, { action: 'units.change', objectKind: 'unit', objectId: id, details: { ...change } })
    if (unit.active && change.active === false) publish(ctx, 'unit.closed', { unitId: id })
    return { ...unit, ...change, version: version + 1 }
  })
}

function requireEditor(ctx: Ctx): void {
  requireStaff(ctx.actor)
  if (!mayEditBodies(ctx.actor)) throw forbidden({ zh: '维护承办单位', en: 'change handling units' })
}

async function requireFreeUnitName(ctx: Ctx, name: string): Promise<void> {
  if (await first(ctx, queries.unitByName(ctx.actor.tenant, name))) throw new AppError('conflict', 'units.nameInUse', nameInUse(name), { field: 'name' })
}
