import { recordAudit } from '../audit/service.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { execute, inTransaction, rows, type Ctx } from '../../kernel/context.ts'
import { forbidden, invalidField } from '../../kernel/errors.ts'
import { requireStaff } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { readPack } from '../../kernel/packs.ts'
import { dueDate } from './due-date.ts'
import { mayEditDeadlines } from './policy.ts'
import * as queries from './queries.ts'
import { DeadlinePack, type DeadlinePackName, type DeadlinePolicy, type DeadlineQuery, type DeadlineStep, type NewDeadlinePolicy } from './schema.ts'

export type PoliciesByStep = Partial<Record<DeadlineStep, DeadlinePolicy>>

/** All versions of the tenant's policies, or those that hold on a day. */
export async function listPolicies(ctx: Ctx, { on }: DeadlineQuery = {}): Promise<DeadlinePolicy[]> {
  requireStaff(ctx.actor)
  const { tenant } = ctx.actor
  return rows(ctx, on === undefined ? queries.policies(tenant) : queries.policiesHolding(tenant, on))
}

/** The policy of every step that has one on a day. */
export async function policiesOn(ctx: Ctx, on: string): Promise<PoliciesByStep> {
  const found = await rows(ctx, queries.policiesHolding(ctx.actor.tenant, on))
  return Object.fromEntries(found.map((policy) => [policy.step, policy]))
}

/** The last days of all steps that have a policy and start running at `from`: one read for a command that sets several. */
export async function deadlinesFrom(ctx: Ctx, from: Date | string): Promise<Partial<Record<DeadlineStep, string>>> {
  const policies = await policiesOn(ctx, typeof from === 'string' ? from : dateInChina(from))
  return Object.fromEntries(Object.values(policies).map((policy) => [policy.step, dueDate(policy, from)]))
}

/**
 * The last day for a step that starts running at `from`, by the policy of that day.
 * @returns null when the tenant has no policy for this step
 */
export async function deadlineFor(ctx: Ctx, step: DeadlineStep, from: Date | string): Promise<string | null> {
  return (await deadlinesFrom(ctx, from))[step] ?? null
}

/**
 * Replaces the policy of a step from a day on. Due dates that are running already never change.
 * @throws AppError forbidden, invalid (begins before the present version)
 */
export async function replacePolicy(ctx: Ctx, given: NewDeadlinePolicy): Promise<DeadlinePolicy> {
  requireEditor(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    const open = await rows(ctx, queries.lockOpenPolicies(tenant))
    const present = open.find(({ step }) => step === given.step)
    if (present && given.validFrom < present.validFrom) throw beginsTooEarly(present.validFrom)
    const policy: DeadlinePolicy = { id: newId(), maxRounds: null, ...given, validTo: null }
    await execute(ctx, queries.closePolicy(tenant, given.step, given.validFrom))
    await execute(ctx, queries.insertPolicies(tenant, [policy]))
    recordAudit(ctx, { action: 'deadlines.replace', objectKind: 'deadlinePolicy', objectId: policy.id, details: { ...given } })
    return policy
  })
}

/**
 * Adds the policies of a pack for the steps that have none yet.
 * @param validFrom the day from which they hold; today if not named
 * @returns the policies added
 */
export async function applyDeadlinePack(ctx: Ctx, name: DeadlinePackName, validFrom = dateInChina(ctx.now)): Promise<DeadlinePolicy[]> {
  requireEditor(ctx)
  const pack = readPack(`deadlines-${name}`, DeadlinePack)
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    const known = new Set((await rows(ctx, queries.policies(tenant))).map(({ step }) => step))
    const added = pack.policies
      .filter(({ step }) => !known.has(step))
      .map((policy): DeadlinePolicy => ({ id: newId(), ...policy, sourceRule: pack.source, validFrom, validTo: null }))
    if (added.length > 0) await execute(ctx, queries.insertPolicies(tenant, added))
    recordAudit(ctx, { action: 'deadlines.applyPack', objectKind: 'tenant', objectId: tenant, details: { pack: name, added: added.length } })
    return added
  })
}

function requireEditor(ctx: Ctx): void {
  requireStaff(ctx.actor)
  if (!mayEditDeadlines(ctx.actor)) throw forbidden({ zh: '修改办理期限', en: 'change deadlines' })
}

function beginsTooEarly(present: string) {
  return invalidField('validFrom', 'deadlines.beginsTooEarly', {
    zh: `现行规定自 ${present} 起生效，新规定不能更早。请改生效日期。`,
    en: `The present rule holds from ${present}; a new one cannot begin earlier. Change the date.`,
  })
}
