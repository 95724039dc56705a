import type { AreaRange } from '../../kernel/areas.ts'
import { areaRange } from '../../kernel/areas.ts'
import { together } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { percentages } from './rounding.ts'
import type { RoundingMethod } from './rounding.ts'
import { pick } from '../../kernel/text.ts'
import type { CountFilters, Dimension } from '../opinions/counts-schema.ts'
import { countOpinionsBy } from '../opinions/counts-service.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { categoriesOf, townsIn, unitsOf } from './queries.ts'
import { entriesOf } from './rows.ts'
import type { Names } from './rows.ts'
import type { PublicGrouping, PublicStatistics, Statistics } from './schema.ts'

export interface Asked {
  by: Dimension
  filters: CountFilters
  rounding?: RoundingMethod | undefined
}

/**
 * The opinions that the actor may see, counted by one dimension, as of now. The filters of each row
 * are those of the list of opinions and find exactly the opinions counted.
 * @throws AppError forbidden for positions that see no opinions, and for units that ask for ratings
 */
export async function sum(ctx: Ctx, { by, ...asked }: Asked): Promise<Statistics> {
  const [table] = await sumAll(ctx, [by], asked)
  if (!table) throw new Error('one grouping was asked for and none was answered')
  return table
}

/** Several tables of one moment: their totals agree. Errors as `sum`. */
export async function sumAll(ctx: Ctx, groupings: readonly Dimension[], asked: Omit<Asked, 'by'>): Promise<Statistics[]> {
  const { filters, rounding = 'halfUp' } = asked
  const [counted, names] = await Promise.all([countOpinionsBy(ctx, groupings, filters), loadNames(ctx)])
  return groupings.map((by) => {
    const groups = counted.get(by) ?? new Map<string | null, number>()
    const listed = entriesOf(by, { groups, names, language: ctx.language })
    const entries = filters[by] === undefined ? listed : listed.filter(({ key }) => groups.has(key))
    const counts = entries.map(({ key }) => groups.get(key) ?? 0)
    const shares = percentages(counts, { method: rounding })
    return {
      by,
      asOf: ctx.now,
      total: counts.reduce((total, count) => total + count, 0),
      percentSum: shares.sum,
      rounding: { method: shares.method, name: pick(shares.methodName, ctx.language) },
      rows: entries.map(({ key, name }, index) => ({
        key,
        name,
        count: counts[index] ?? 0,
        percent: shares.values[index] ?? null,
        filters: { ...filters, [by]: key ?? 'none' },
      })),
    }
  })
}

/**
 * What anybody may know: whole-tenant figures, without the lists behind them.
 * @throws AppError missing when the platform does not serve the place
 */
export async function publicSums(ctx: Ctx, groupings: readonly PublicGrouping[]): Promise<PublicStatistics[]> {
  await getPortalTenant(ctx)
  const tables = await sumAll(ctx, groupings, { filters: {} })
  return tables.map(({ rows: found, ...table }, index) => ({
    ...table,
    by: groupings[index] ?? 'outcome',
    rows: found.map(({ key, name, count, percent }) => ({ key, name, count, percent })),
  }))
}

async function loadNames(ctx: Ctx): Promise<Names> {
  const { tenant } = ctx.actor
  const [town, category, unit] = await together(ctx, [townsIn(townRange(ctx)), categoriesOf(tenant), unitsOf(tenant)])
  const isWhole = ['area', 'system', 'public'].includes(ctx.scope.reach)
  return { town: town.map((each) => ({ ...each, current: each.current === true && isWhole })), category, unit }
}

/** Names are asked for the towns in the reader's range; one village's reader sees its town by the opinions in it. */
function townRange(ctx: Ctx): AreaRange {
  const whole = areaRange(ctx.actor.tenant)
  if (ctx.scope.reach !== 'area') return whole
  const { areaFrom, areaTo } = ctx.scope
  const from = `${areaFrom.slice(0, 9)}000`
  return { areaFrom: from > whole.areaFrom ? from : whole.areaFrom, areaTo: areaTo < whole.areaTo ? areaTo : whole.areaTo }
}
