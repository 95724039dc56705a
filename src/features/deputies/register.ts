import { recordAudit } from '../audit/service.ts'
import { requireArea } from '../regions/service.ts'
import { execute, first, inTransaction, rows, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { spellPerson } from './person-pinyin.ts'
import { mayEditDeputies } from './policy.ts'
import * as queries from './queries.ts'
import type { Deputy, DeputyChange, Mandate, NewDeputy, NewMandate } from './schema.ts'
import { getDeputy } from './service.ts'
import { deputyWord, mandateWord } from './words.ts'

/** @throws AppError forbidden, invalid (a mandate's area or dates), conflict (two mandates of one level and area) */
export async function createDeputy(ctx: Ctx, { mandates = [], ...given }: NewDeputy): Promise<Deputy> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const id = newId()
    const person = { sex: null, occupation: '', introduction: '', ...given, name: given.name.trim() }
    await execute(ctx, queries.insertDeputy(ctx.actor.tenant, { id, ...person, pinyin: spellPerson(person.name) }))
    for (const mandate of mandates) await insertMandate(ctx, id, mandate)
    recordAudit(ctx, { action: 'deputies.create', objectKind: 'deputy', objectId: id, details: { name: person.name } })
    return getDeputy(ctx, id)
  })
}

/** @throws AppError forbidden, missing, stale */
export async function changeDeputy(ctx: Ctx, id: string, version: number, change: DeputyChange): Promise<Deputy> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    requireVersion((await lockDeputy(ctx, id)).version, version)
    const spelled = change.name === undefined ? {} : { name: change.name.trim(), pinyin: spellPerson(change.name.trim()) }
    await execute(ctx, queries.updateDeputy(ctx.actor.tenant, id, { ...change, ...spelled }))
    recordAudit(ctx, { action: 'deputies.change', objectKind: 'deputy', objectId: id, details: { fields: Object.keys(change) } })
    return getDeputy(ctx, id)
  })
}

/**
 * Gives a deputy a mandate; one per level and area at a time.
 * @throws AppError forbidden, missing, invalid (area, dates), conflict
 */
export async function addMandate(ctx: Ctx, deputyId: string, given: NewMandate): Promise<Deputy> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    await lockDeputy(ctx, deputyId)
    const id = await insertMandate(ctx, deputyId, given)
    await execute(ctx, queries.updateDeputy(ctx.actor.tenant, deputyId, {}))
    recordAudit(ctx, { action: 'mandates.add', objectKind: 'deputy', objectId: deputyId, details: { mandateId: id, ...given } })
    return getDeputy(ctx, deputyId)
  })
}

export interface MandateRef {
  deputyId: string
  mandateId: string
  /** The deputy's version that the client has seen. */
  version: number
}

/** Ends a mandate on a day. @throws AppError forbidden, missing, stale, invalid */
export async function endMandate(ctx: Ctx, { deputyId, mandateId, version }: MandateRef, endsOn: string): Promise<Deputy> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    requireVersion((await lockDeputy(ctx, deputyId)).version, version)
    const mandate = (await rows(ctx, queries.mandates(tenant, [deputyId]))).find(({ id }) => id === mandateId)
    if (!mandate) throw missing(mandateWord)
    if (endsOn < mandate.startsOn) throw endsBeforeStart(mandate.startsOn)
    await execute(ctx, queries.endMandate(tenant, mandateId, endsOn))
    await execute(ctx, queries.updateDeputy(tenant, deputyId, {}))
    recordAudit(ctx, { action: 'mandates.end', objectKind: 'deputy', objectId: deputyId, details: { mandateId, endsOn } })
    return getDeputy(ctx, deputyId)
  })
}

async function insertMandate(ctx: TxCtx, deputyId: string, given: NewMandate): Promise<string> {
  const { tenant } = ctx.actor
  await requireArea(ctx, 'areaCode', given.areaCode)
  if (given.endsOn !== undefined && given.endsOn < given.startsOn) throw endsBeforeStart(given.startsOn)
  const held = await rows(ctx, queries.mandates(tenant, [deputyId]))
  if (held.some((mandate) => isSame(mandate, given) && overlaps(mandate, given))) throw alreadyHeld()
  const mandate: Mandate = { id: newId(), bodyId: null, electoralDistrict: '', termNo: null, endsOn: null, ...given }
  await execute(ctx, queries.insertMandates(tenant, deputyId, [mandate]))
  return mandate.id
}

function isSame(mandate: Mandate, given: NewMandate): boolean {
  return mandate.level === given.level && mandate.areaCode === given.areaCode
}

function overlaps(mandate: Mandate, given: NewMandate): boolean {
  const startsBeforeEnd = mandate.endsOn === null || given.startsOn < mandate.endsOn
  return startsBeforeEnd && (given.endsOn === undefined || mandate.startsOn < given.endsOn)
}

async function lockDeputy(ctx: TxCtx, id: string) {
  const deputy = await first(ctx, queries.lockDeputy(ctx.actor.tenant, id))
  if (!deputy) throw missing(deputyWord)
  return deputy
}

function requireEditor(ctx: Ctx): void {
  if (!mayEditDeputies(ctx.actor)) throw forbidden({ zh: '维护代表信息', en: 'change deputies' })
}

function alreadyHeld(): AppError {
  return new AppError(
    'conflict',
    'mandates.alreadyHeld',
    {
      zh: '该代表在同一级别、同一区划已有在任职务。请先结束原职务，再登记新职务。',
      en: 'This deputy already holds a mandate of this level and area. End it first, then record the new one.',
    },
    { field: 'level' },
  )
}

function endsBeforeStart(start: string): AppError {
  return invalidField('endsOn', 'common.endsBeforeStart', {
    zh: `结束日期不能早于开始日期 ${start}。请修改结束日期。`,
    en: `The end cannot lie before the start, ${start}. Change the end date.`,
  })
}
