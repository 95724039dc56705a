import { recordAudit } from '../audit/service.ts'
import { requireArea } from '../regions/service.ts'
import { execute, first, inTransaction, rows, together, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { mayEditBodies } from './policy.ts'
import * as queries from './queries.ts'
import type { Body, BodyChange, NewBody, NewTerm, Term } from './schema.ts'
import { bodyWord, nameInUse } from './words.ts'

/** The congress bodies of the tenant with their terms. */
export async function listBodies(ctx: Ctx): Promise<Body[]> {
  requireStaff(ctx.actor)
  const { tenant } = ctx.actor
  const [found, terms] = await together(ctx, [queries.bodies(tenant), queries.terms(tenant)])
  return found.map((body) => ({ ...body, terms: terms.filter(({ bodyId }) => bodyId === body.id).map(termShown) }))
}

/** @throws AppError missing */
export async function getBody(ctx: Ctx, id: string): Promise<Body> {
  requireStaff(ctx.actor)
  const { tenant } = ctx.actor
  const [found, terms] = await together(ctx, [queries.bodyById(tenant, id), queries.terms(tenant, id)])
  if (!found[0]) throw missing(bodyWord)
  return { ...found[0], terms: terms.map(termShown) }
}

/** @throws AppError forbidden, invalid (unknown area), conflict (name in use) */
export async function createBody(ctx: Ctx, given: NewBody): Promise<Body> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    await requireArea(ctx, 'areaCode', given.areaCode)
    await requireFreeBodyName(ctx, given.name)
    const body: Body = { id: newId(), ...given, validTo: null, version: 1, terms: [] }
    await execute(ctx, queries.insertBody(ctx.actor.tenant, body))
    recordAudit(ctx, { action: 'bodies.create', objectKind: 'congressBody', objectId: body.id, details: { ...given } })
    return body
  })
}

/** Renames or ends a body. @throws AppError forbidden, missing, stale, invalid, conflict */
export async function changeBody(ctx: Ctx, id: string, version: number, change: BodyChange): Promise<Body> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const body = await lockBody(ctx, id, version)
    if (change.name !== undefined && change.name !== body.name) await requireFreeBodyName(ctx, change.name)
    if (change.validTo !== undefined && change.validTo < body.validFrom) throw endsBeforeStart('validTo', body.validFrom)
    await execute(ctx, queries.updateBody(ctx.actor.tenant, id, change))
    recordAudit(ctx, { action: 'bodies.change', objectKind: 'congressBody', objectId: id, details: { ...change } })
    return getBody(ctx, id)
  })
}

/**
 * Opens a term of a body; a term still open ends on the day that the new one starts.
 * @throws AppError forbidden, missing, stale, invalid (dates), conflict (number used, terms overlap)
 */
export async function addTerm(ctx: Ctx, bodyId: string, version: number, given: NewTerm): Promise<Body> {
  requireEditor(ctx)
  if (given.endsOn !== undefined && given.endsOn <= given.startsOn) throw endsBeforeStart('endsOn', given.startsOn)
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    await lockBody(ctx, bodyId, version)
    const earlier = await rows(ctx, queries.terms(tenant, bodyId))
    requireNoOverlap(earlier, given)
    const open = earlier.find(({ endsOn }) => endsOn === null)
    if (open) await execute(ctx, queries.endTerm(tenant, open.id, given.startsOn))
    await execute(ctx, queries.insertTerm(tenant, bodyId, { ...given, id: newId(), endsOn: given.endsOn ?? null }))
    await execute(ctx, queries.updateBody(tenant, bodyId, {}))
    recordAudit(ctx, { action: 'bodies.addTerm', objectKind: 'congressBody', objectId: bodyId, details: { ...given } })
    return getBody(ctx, bodyId)
  })
}

function termShown({ id, termNo, startsOn, endsOn }: Term): Term {
  return { id, termNo, startsOn, endsOn }
}

function requireEditor(ctx: Ctx): void {
  requireStaff(ctx.actor)
  if (!mayEditBodies(ctx.actor)) throw forbidden({ zh: '维护人大机构', en: 'change congress bodies' })
}

async function lockBody(ctx: TxCtx, id: string, version: number) {
  const body = await first(ctx, queries.lockBody(ctx.actor.tenant, id))
  if (!body) throw missing(bodyWord)
  requireVersion(body.version, version)
  return body
}

async function requireFreeBodyName(ctx: Ctx, name: string): Promise<void> {
  if (await first(ctx, queries.bodyByName(ctx.actor.tenant, name))) throw new AppError('conflict', 'bodies.nameInUse', nameInUse(name), { field: 'name' })
}

function endsBeforeStart(field: string, start: string): AppError {
  return invalidField(field, 'common.endsBeforeStart', {
    zh: `结束日期必须晚于开始日期 ${start}。请修改结束日期。`,
    en: `The end must lie after the start, ${start}. Change the end date.`,
  })
}

function requireNoOverlap(earlier: readonly Term[], given: NewTerm): void {
  if (earlier.some(({ termNo }) => termNo === given.termNo)) {
    throw new AppError(
      'conflict',
      'bodies.termNumberUsed',
      { zh: `第${given.termNo}届已经登记。请核对届次。`, en: `Term ${given.termNo} is recorded already. Check the number.` },
      { field: 'termNo' },
    )
  }
  const clash = earlier.find(({ startsOn, endsOn }) => given.startsOn < (endsOn ?? startsOn) || (given.startsOn <= startsOn && startsOn < (given.endsOn ?? '9999')))
  if (!clash) return
  throw invalidField('startsOn', 'bodies.termsOverlap', {
    zh: `与第${clash.termNo}届的任期重叠。新一届须在其之后开始，请修改开始日期。`,
    en: `This overlaps term ${clash.termNo}. A new term starts after it: change the start date.`,
  })
}
