import { dateInChina } from '../../kernel/clock.ts'
import { execute, first, inTransaction, rows, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { recordAudit } from '../audit/service.ts'
import { countGroups, countRecords, deleteEmptyCells, differingCells, foldDeltas, openFoldLock, rebuildCells, takeFoldLock } from './counts-queries.ts'
import type { CountDifference, CubeCount, Group } from './counts-queries.ts'
import type { CountFilters, Dimension } from './counts-schema.ts'
import { chooseCube, coverageOf, cubes } from './cubes.ts'
import type { Coverage } from './cubes.ts'
import { mayList, seesRatings } from './policy.ts'

/** Groups of several groupings; all speak of one moment, so their sums agree. */
export type Counted = Map<Dimension, Map<string | null, number>>

/**
 * Counts the opinions that the actor may see, as of now: from the counting cells where these know
 * filters and scope, else from the records. Residents count the whole tenant.
 * @throws AppError forbidden for positions that see no opinions, and for units that ask for ratings
 */
export async function countOpinionsBy(ctx: Ctx, groupings: readonly Dimension[], filters: CountFilters): Promise<Counted> {
  requireCounter(ctx, groupings, filters)
  const { tenant } = ctx.actor
  const coverage = coverageFor(ctx)
  const inCubes = groupings.map((by) => ({ by, cube: chooseCube(by, filters, coverage), filters, coverage })).filter(hasCube)
  const query =
    inCubes.length === groupings.length
      ? countGroups(tenant, inCubes)
      : countRecords({ tenant, today: dateInChina(ctx.now), filters, search: undefined, within: ctx.scope }, groupings)
  return gathered(groupings, await rows(ctx, query))
}

function hasCube(count: { cube: CubeCount['cube'] | undefined }): count is CubeCount {
  return count.cube !== undefined
}

function gathered(groupings: readonly Dimension[], groups: readonly Group[]): Counted {
  const counted: Counted = new Map(groupings.map((by) => [by, new Map()]))
  for (const { by, key, n } of groups) counted.get(by)?.set(key, n)
  return counted
}

function coverageFor(ctx: Ctx): Coverage {
  const { reach } = ctx.scope
  if (reach === 'public' || reach === 'system') return { kind: 'tenant' }
  return reach === 'area' ? coverageOf(ctx.actor.tenant, ctx.scope) : { kind: 'records' }
}

function requireCounter(ctx: Ctx, groupings: readonly Dimension[], filters: CountFilters): void {
  if (ctx.actor.kind === 'account' && !mayList(staffOf(ctx.actor).position)) throw forbidden({ zh: '查看群众意见统计', en: 'see statistics of opinions' })
  const asksRatings = groupings.includes('rating') || filters.rating !== undefined
  if (asksRatings && !seesRatings(ctx.actor)) throw forbidden({ zh: '查看满意度评价统计', en: 'see statistics of ratings' })
}

/** Most deltas that one fold moves, so that its locks are short. */
const foldBatch = 5000

/**
 * Folds what has been appended since into the counting cells, batch after batch. Safe to run twice at once.
 * @returns how many deltas were folded
 */
export async function foldCounts(ctx: Ctx): Promise<number> {
  let total = 0
  for (;;) {
    // Each batch is a transaction of its own.
    const folded = await foldBatchOnce(ctx)
    total += folded
    if (folded < foldBatch) return total
  }
}

async function foldBatchOnce(ctx: Ctx): Promise<number> {
  const { tenant } = ctx.actor
  return inTransaction(ctx, async (ctx) => {
    await lockFold(ctx)
    const done = await first(ctx, foldDeltas(tenant, foldBatch))
    await execute(ctx, deleteEmptyCells(tenant))
    return done?.folded ?? 0
  })
}

async function lockFold(ctx: TxCtx): Promise<void> {
  await together(ctx, [openFoldLock(ctx.actor.tenant), takeFoldLock(ctx.actor.tenant)])
}

/** Most differing cells that a check names for each cube. */
const differenceMost = 1000

/**
 * Compares every counting cell with the records.
 * @returns the cells that differ; none when the counts are right
 * @throws AppError forbidden for anybody but the system
 */
export async function checkCounts(ctx: Ctx): Promise<CountDifference[]> {
  requireSystem(ctx)
  const found = await together(ctx, cubes.map((cube) => differingCells(ctx.actor.tenant, cube, differenceMost)))
  return found.flat()
}

/**
 * Makes every counting cell anew from the records.
 * @returns the cells that were wrong before
 * @throws AppError forbidden for anybody but the system
 */
export async function rebuildCounts(ctx: Ctx): Promise<CountDifference[]> {
  requireSystem(ctx)
  const { tenant } = ctx.actor
  return inTransaction(ctx, async (ctx) => {
    await lockFold(ctx)
    const wrong = await checkCounts(ctx)
    await execute(ctx, rebuildCells(tenant))
    await execute(ctx, deleteEmptyCells(tenant))
    recordAudit(ctx, { action: 'statistics.rebuild', objectKind: 'tenant', objectId: tenant, details: { corrected: wrong.length } })
    return wrong
  })
}

function requireSystem(ctx: Ctx): void {
  if (ctx.actor.kind !== 'system') throw forbidden({ zh: '核对或重建统计', en: 'check or rebuild the statistics' })
}
