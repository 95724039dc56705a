import { recordAudit } from '../audit/service.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { execute, first, inTransaction, rows, together, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { spellPlace } from './place-pinyin.ts'
import { mayEditArea, mayEditTenant } from './policy.ts'
import * as queries from './queries.ts'
import {
  areaOfTenant,
  levelOfCode,
  rangeHolds,
  subtreeRange,
  type Area,
  type AreaChange,
  type AreaDetail,
  type AreaLevel,
  type AreaQuery,
  type AreaVersion,
  type NewArea,
  type Tenant,
  type TenantChange,
} from './schema.ts'
import { areaWord, fieldWords, tenantWord } from './words.ts'

const pickerLimit = 20

/** The areas one level below `parentCode` on a day, today if not named, in the order of their codes. */
async function browseAreas(ctx: Ctx, parentCode: string, on = dateInChina(ctx.now)): Promise<Area[]> {
  return rows(ctx, queries.childrenOf(parentCode, on))
}

/**
 * For pickers: a parent's children, or what is like `q` by name, pinyin, initials or code within the
 * tenant's area. Neither given: the level below the tenant.
 */
export async function searchAreas(ctx: Ctx, { parent, q = '', on = dateInChina(ctx.now), limit = pickerLimit }: AreaQuery): Promise<Area[]> {
  const area = areaOfTenant(ctx.actor.tenant)
  const text = q.normalize('NFKC').trim().toLowerCase().replaceAll(' ', '')
  if (parent !== undefined || text === '') return browseAreas(ctx, parent ?? area, on)
  return rows(ctx, queries.areasLike(subtreeRange(area), text, { on, limit }))
}

/** An area as it was on a day, today if not named; undefined when there was none. */
async function findArea(ctx: Ctx, code: string, on = dateInChina(ctx.now)): Promise<Area | undefined> {
  return first(ctx, queries.areasByCode([code], on))
}

/**
 * An area as it was on a day, with all its versions.
 * @throws AppError missing
 */
export async function getArea(ctx: Ctx, code: string, on = dateInChina(ctx.now)): Promise<AreaDetail> {
  const versions = await rows(ctx, queries.versionsOf(code))
  const held = versions.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
  if (!held) throw missing(areaWord)
  return { ...shown(held), versions: versions.map(shown) }
}

/** Names by code on a day, today if not named; codes without an area are left out. */
export async function areaNames(ctx: Ctx, codes: readonly string[], on = dateInChina(ctx.now)): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const found = await rows(ctx, queries.areasByCode([...new Set(codes)], on))
  return new Map(found.map(({ code, name }) => [code, name]))
}

/** Areas of some levels inside the subtree of `code`, as of today. */
export async function areasBelow(ctx: Ctx, code: string, levels: readonly AreaLevel[]): Promise<Area[]> {
  return rows(ctx, queries.areasIn(subtreeRange(code), levels, dateInChina(ctx.now)))
}

/**
 * Refuses a field whose code is no area of the tenant today; returns the area.
 * @throws AppError invalid
 */
export async function requireArea(ctx: Ctx, field: string, code: string): Promise<Area> {
  const area = rangeHolds(subtreeRange(areaOfTenant(ctx.actor.tenant)), code) ? await findArea(ctx, code) : undefined
  if (area) return area
  throw invalidField(field, 'areas.unknown', {
    zh: `“${code}”不是本地区现行的区划代码。请从列表中选择乡镇或村。`,
    en: `"${code}" is not a present area of this place. Choose the town or village from the list.`,
  })
}

/**
 * Adds an area that did not exist.
 * @throws AppError forbidden, invalid (code outside its parent, parent unknown), conflict (code in use)
 */
export async function addArea(ctx: Ctx, area: NewArea): Promise<AreaDetail> {
  requireEditor(ctx, area.code)
  return inTransaction(ctx, async (ctx) => {
    await openNew(ctx, area)
    recordAudit(ctx, { action: 'areas.add', objectKind: 'area', objectId: area.code, details: { ...area } })
    return getArea(ctx, area.code, area.validFrom)
  })
}

/**
 * Renames, moves or closes an area from a day on: the open version ends there and, unless closed,
 * another begins. What was before stays readable by its date.
 * @throws AppError forbidden, missing, invalid, conflict
 */
export async function changeArea(ctx: Ctx, code: string, change: AreaChange): Promise<AreaDetail> {
  requireEditor(ctx, code)
  return inTransaction(ctx, async (ctx) => {
    await rows(ctx, queries.lockOpenVersion(code))
    const versions = await rows(ctx, queries.versionsOf(code))
    const open = requireOpen(versions)
    if (change.validFrom <= open.validFrom) throw backwards(open.validFrom)
    await execute(ctx, queries.closeArea(code, change.validFrom))
    const kept = await changers[change.action](ctx, { open, change })
    recordAudit(ctx, { action: `areas.${change.action}`, objectKind: 'area', objectId: code, details: { ...change } })
    return getArea(ctx, kept, kept === code && change.action === 'close' ? open.validFrom : change.validFrom)
  })
}

interface Change {
  open: AreaVersion
  change: AreaChange
}

const changers: Record<AreaChange['action'], (ctx: TxCtx, change: Change) => Promise<string>> = {
  rename: async (ctx, { open, change }) => {
    if (change.name === undefined) throw needed('name')
    const { level, parentCode } = open
    await execute(ctx, queries.insertArea({ ...spelled(change.name), code: open.code, level, parentCode, validFrom: change.validFrom }))
    return open.code
  },
  move: async (ctx, { open, change }) => {
    const { newCode, parentCode, validFrom, name = open.name } = change
    if (newCode === undefined) throw needed('newCode')
    if (parentCode === undefined) throw needed('parentCode')
    requireEditor(ctx, newCode)
    await refuseWithChildren(ctx, open.code)
    await openNew(ctx, { code: newCode, parentCode, validFrom, name })
    return newCode
  },
  close: async (ctx, { open }) => {
    await refuseWithChildren(ctx, open.code)
    return open.code
  },
}

async function openNew(ctx: TxCtx, { code, name, parentCode, validFrom }: NewArea): Promise<void> {
  if (code === parentCode || !rangeHolds(subtreeRange(parentCode), code)) {
    throw invalidField('code', 'areas.outsideParent', {
      zh: `代码 ${code} 不在上级区划 ${parentCode} 的号段内。请核对代码或另选上级。`,
      en: `Code ${code} is not inside the range of its parent ${parentCode}. Check the code or choose another parent.`,
    })
  }
  const [parent, known] = await together(ctx, [queries.areasByCode([parentCode], validFrom), queries.versionsOf(code)])
  if (!parent[0]) {
    throw invalidField('parentCode', 'areas.unknownParent', {
      zh: `上级区划 ${parentCode} 在 ${validFrom} 并不存在。请改生效日期或另选上级。`,
      en: `The parent ${parentCode} does not exist on ${validFrom}. Change the date or choose another parent.`,
    })
  }
  const last = known[0]
  if (last && last.validTo === null) throw inUse(last)
  if (last?.validTo && validFrom < last.validTo) throw backwards(last.validTo)
  await execute(ctx, queries.insertArea({ ...spelled(name), code, level: levelOfCode(code), parentCode, validFrom }))
}

async function refuseWithChildren(ctx: TxCtx, code: string): Promise<void> {
  if (!(await first(ctx, queries.openChildren(code)))) return
  throw new AppError('conflict', 'areas.hasChildren', {
    zh: '该区划之下还有现行的村或社区。请先把它们迁走或撤销。',
    en: 'This area still has present areas below it. Move or close those first.',
  })
}

function spelled(name: string) {
  const clean = name.trim()
  return { name: clean, ...spellPlace(clean) }
}

function requireOpen(versions: readonly AreaVersion[]): AreaVersion {
  const open = versions[0]
  if (!open) throw missing(areaWord)
  if (open.validTo === null) return open
  throw new AppError('conflict', 'areas.closed', {
    zh: `该区划已于 ${open.validTo} 撤销，不能再修改。如需恢复，请重新添加。`,
    en: `This area was closed on ${open.validTo} and cannot be changed. Add it again to bring it back.`,
  })
}

function requireEditor(ctx: Ctx, code: string): void {
  if (!mayEditArea(ctx.actor, code)) throw forbidden({ zh: '修改这里的行政区划', en: 'change areas here' })
}

function needed(field: keyof AreaChange): AppError {
  const label = field === 'name' ? fieldWords.name : fieldWords.code
  return invalidField(field, 'areas.fieldNeeded', {
    zh: `请填写${label.zh}（${field}）。`,
    en: `Give the ${label.en.toLowerCase()} (${field}).`,
  })
}

function backwards(latest: string): AppError {
  return invalidField('validFrom', 'areas.backwards', {
    zh: `生效日期必须晚于现有记录的 ${latest}，不能与已有的有效期重叠。`,
    en: `The date must lie after ${latest}, the date of what is stored: periods may not overlap.`,
  })
}

function inUse({ code, name }: { code: string; name: string }): AppError {
  return new AppError(
    'conflict',
    'areas.codeInUse',
    {
      zh: `代码 ${code} 现为“${name}”所用。请换一个代码，或先撤销它。`,
      en: `Code ${code} is in use by "${name}". Take another code or close that area first.`,
    },
    { field: 'code' },
  )
}

function shown({ code, name, level, parentCode, validFrom, validTo }: AreaVersion): AreaVersion {
  return { code, name, level, parentCode, validFrom, validTo }
}

/** The working areas of the platform. */
export async function listTenants(ctx: Ctx): Promise<Tenant[]> {
  return rows(ctx, queries.allTenants())
}

/** A working area by its 6-digit code; undefined when it is not loaded. */
export async function findTenant(ctx: Ctx, code: string): Promise<Tenant | undefined> {
  return first(ctx, queries.tenantByCode(code))
}

/**
 * Changes the body's name or the public phone of the actor's own tenant.
 * @throws AppError forbidden, missing
 */
export async function changeTenant(ctx: Ctx, change: TenantChange): Promise<Tenant> {
  if (!mayEditTenant(ctx.actor)) throw forbidden({ zh: '修改工作区域的信息', en: 'change what the working area says of itself' })
  return inTransaction(ctx, async (ctx) => {
    const { tenant: code } = ctx.actor
    const tenant = await findTenant(ctx, code)
    if (!tenant) throw missing(tenantWord)
    if (Object.keys(change).length === 0) return tenant
    await execute(ctx, queries.updateTenant(code, change))
    recordAudit(ctx, { action: 'tenants.change', objectKind: 'tenant', objectId: code, details: { ...change } })
    return { ...tenant, ...change }
  })
}
