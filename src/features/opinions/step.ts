import type { Actor } from '../../kernel/access.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { defer, first, inTransaction } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, missing } from '../../kernel/errors.ts'
import { requireVersion } from '../../kernel/versions.ts'
import { recordAudit } from '../audit/service.ts'
import { policiesOn } from '../calendars/service.ts'
import type { Matter } from '../handling/schema.ts'
import { actorTitle } from '../handling/service.ts'
import { mayTake } from './policy.ts'
import { withdrawPublication } from './publication-queries.ts'
import type { StepAnswer } from './step-schema.ts'
import { insertDeltas, insertEvent, lockOpinion, updateOpinion, updateWordsScope } from './step-queries.ts'
import type { Dimensions, LockedOpinion, OpinionChange } from './step-queries.ts'
import { allowedActions, isAllowed, mayBePublic, stateAfter } from './workflow.ts'
import type { Action, Facts } from './workflow.ts'
import { actionNames, theOpinion } from './words.ts'

/** The locked row that a step starts from. */
export type Locked = LockedOpinion

export interface Step {
  /** The step to take; of several, the first that the table allows. */
  actions: readonly [Action, ...Action[]]
  id: string
  /** The version that the client has seen; undefined for clients that send no `If-Match`. */
  seen?: number | undefined
}

/** What a step does besides moving the state. */
export interface Effect {
  change?: OpinionChange
  reason?: string
  details?: Record<string, unknown>
  /** May the holder of the receipt read this step? */
  isPublic?: boolean
}

/** Residents may rate and withdraw what their receipt has opened; the system loads scenarios. */
function mayAct(actor: Actor, action: Action, opinion: Locked): boolean {
  if (actor.kind === 'public') return action === 'rate' || action === 'withdraw'
  if (actor.kind === 'system') return true
  return mayTake(action, actor.position, opinion)
}

/**
 * Takes one step in the life of an opinion, in one transaction: lock, policy, version, table, effect,
 * then state, event, audit and statistics together with COMMIT.
 * @throws AppError missing, forbidden, stale, or conflict with the steps allowed instead
 */
export async function takeStep(ctx: Ctx, { actions, id, seen }: Step, effect: (ctx: TxCtx, opinion: Locked) => Promise<Effect> | Effect): Promise<StepAnswer> {
  return inTransaction(ctx, async (ctx) => {
    const opinion = await first(ctx, lockOpinion(ctx.actor.tenant, id))
    if (!opinion) throw missing(theOpinion)
    const facts = await factsOf(ctx, opinion, actions[0])
    const action = actions.find((each) => isAllowed(each, facts)) ?? actions[0]
    if (!mayAct(ctx.actor, action, opinion)) throw forbidden(actionNames[action])
    if (seen !== undefined) requireVersion(opinion.version, seen)
    if (!isAllowed(action, facts)) throw notNow(ctx.actor, action, opinion, facts)
    const done = await effect(ctx, opinion)
    return commitStep(ctx, action, opinion, done)
  })
}

async function factsOf(ctx: TxCtx, opinion: Locked, action: Action): Promise<Facts> {
  const policies = action === 'rehandle' ? await policiesOn(ctx, dateInChina(ctx.now)) : {}
  return { ...opinion, maxRounds: policies.rehandling?.maxRounds ?? 0 }
}

function notNow(actor: Actor, action: Action, opinion: Locked, facts: Facts): AppError {
  const allowed = allowedActions(facts).filter((other) => mayAct(actor, other, opinion))
  const name = actionNames[action]
  const next = { zh: allowed.map((other) => actionNames[other].zh).join('、'), en: allowed.map((other) => actionNames[other].en).join(', ') }
  return new AppError(
    'conflict',
    'opinion.notNow',
    {
      zh: `现在不能${name.zh}：这件意见建议已经走到别的步骤。${next.zh === '' ? '您当前没有可以办理的操作，请刷新查看。' : `现在可以：${next.zh}。`}`,
      en: `You cannot ${name.en} now: this opinion has moved on. ${next.en === '' ? 'There is nothing for you to do at this point; reload to see where it is.' : `What you can do: ${next.en}.`}`,
    },
    { allowed },
  )
}

/** The row's changes: the state with its time, what the step sets, and no publication that may not stay. */
function changeOf(ctx: TxCtx, action: Action, opinion: Locked, done: Effect) {
  const state = done.change?.state ?? stateAfter(action, opinion.state)
  const isTakenDown = opinion.publishedAt !== null && !staysPublic(action, opinion, { ...done.change, state })
  const change: OpinionChange = {
    ...done.change,
    state,
    ...(state === opinion.state ? {} : { stateSince: ctx.now }),
    ...(isTakenDown ? { publishedAt: null } : {}),
  }
  return { state, change, trace: isTakenDown ? { takenDown: true } : {}, isTakenDown }
}

function commitStep(ctx: TxCtx, action: Action, opinion: Locked, done: Effect): StepAnswer {
  const { tenant } = ctx.actor
  const { state, change, trace, isTakenDown } = changeOf(ctx, action, opinion, done)
  defer(ctx, updateOpinion(tenant, opinion.id, change))
  if (isTakenDown) defer(ctx, withdrawPublication(tenant, opinion.id, ctx.now))
  defer(
    ctx,
    insertEvent(ctx, {
      ...authorOf(ctx.actor),
      opinionId: opinion.id,
      action,
      fromState: opinion.state,
      toState: state,
      reason: done.reason ?? '',
      details: { ...done.details, ...trace },
      isPublic: done.isPublic ?? false,
    }),
  )
  recordAudit(ctx, { action: `opinion.${action}`, objectKind: 'opinion', objectId: opinion.id, details: { from: opinion.state, to: state, ...trace } })
  recordMove(ctx, opinion, change)
  return { id: opinion.id, number: opinion.number, state, version: opinion.version + 1 }
}

/** What could not be published now does not stay public, and what was taken back needs a new review. */
function staysPublic(action: Action, opinion: Locked, change: OpinionChange): boolean {
  const { state = opinion.state, outcome = opinion.outcome, confidential = opinion.confidential } = change
  return action !== 'reverse' && mayBePublic({ state, outcome, confidential })
}

/** Statistics and search follow the row, in the same transaction. */
function recordMove(ctx: TxCtx, opinion: Locked, change: OpinionChange): void {
  const before = dimensionsOf(opinion)
  const after = { ...before, ...defined(change, dimensionKeys) }
  if (dimensionKeys.some((key) => before[key] !== after[key])) {
    defer(
      ctx,
      insertDeltas(ctx.actor.tenant, [
        { at: before, n: -1 },
        { at: after, n: 1 },
      ]),
    )
  }
  const scope = defined(change, scopeKeys)
  if (Object.keys(scope).length > 0) defer(ctx, updateWordsScope(ctx.actor.tenant, opinion.id, scope))
}

type Defined<T, K extends keyof T> = { [P in K]?: Exclude<T[P], undefined> }

function defined<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Defined<T, K> {
  const found: Defined<T, K> = {}
  for (const key of keys) {
    const value = from[key]
    // The check removes undefined, which the compiler cannot see through an index.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    if (value !== undefined) found[key] = value as Exclude<T[K], undefined>
  }
  return found
}

const scopeKeys = ['areaCode', 'townCode', 'unitIds', 'deputyId'] as const

const dimensionKeys = ['townCode', 'receivedOn', 'categoryId', 'source', 'state', 'outcome', 'unitId', 'rating'] as const

/** What an opinion counts under. */
export function dimensionsOf(opinion: Dimensions): Dimensions {
  const { townCode, receivedOn, categoryId, source, state, outcome, unitId, rating } = opinion
  return { townCode, receivedOn, categoryId, source, state, outcome, unitId, rating }
}

/** Who did it, in which position, as events keep it. */
export function authorOf(actor: Actor): { actorName: string; positionTitle: string; accountId: string | null; positionId: string | null } {
  if (actor.kind !== 'account') return { actorName: actorTitle(actor), positionTitle: '', accountId: null, positionId: null }
  return { actorName: actor.name, positionTitle: actor.position.title, accountId: actor.accountId, positionId: actor.position.id }
}

/** The opinion as the handling feature knows it. */
export function matterOf(opinion: { id: string; areaCode: string }): Matter {
  return { kind: 'opinion', id: opinion.id, areaCode: opinion.areaCode }
}
