import type { AreaRange } from '../../kernel/areas.ts'
import type { Dimension } from './counts-schema.ts'
import type { Filters } from './schema.ts'

export const cubes = ['town', 'unit', 'category', 'source'] as const
export type Cube = (typeof cubes)[number]

/** The dimensions of each cube; the order of `cubes` is that of their usual size, smallest first. */
export const cubeDimensions: Record<Cube, readonly Dimension[]> = {
  town: ['town', 'month', 'state', 'outcome', 'rating'],
  unit: ['unit', 'month', 'state', 'outcome', 'rating'],
  category: ['category', 'town', 'month', 'state', 'outcome'],
  source: ['source', 'town', 'month', 'state', 'outcome'],
}

/** The filters of the list that a cube can answer, each with the dimension it needs. */
const filterDimensions: Partial<Record<keyof Filters, Dimension>> = {
  town: 'town',
  category: 'category',
  source: 'source',
  state: 'state',
  outcome: 'outcome',
  unit: 'unit',
  month: 'month',
  rating: 'rating',
}

/**
 * How far a reader's scope can be told from counted cells: the whole tenant, whole towns, or not at all
 * (a village's range, a unit's or a deputy's own matters), where only the records know.
 */
export type Coverage = { kind: 'tenant' } | { kind: 'towns'; range: AreaRange } | { kind: 'records' }

/** The coverage of an area range inside a tenant of six digits. */
export function coverageOf(tenant: string, range: AreaRange): Coverage {
  if (range.areaFrom <= `${tenant}000000` && range.areaTo > `${tenant}999999`) return { kind: 'tenant' }
  const isWholeTowns = [range.areaFrom, range.areaTo].every((code) => code.endsWith('000'))
  return isWholeTowns ? { kind: 'towns', range } : { kind: 'records' }
}

/**
 * The smallest cube that holds the grouping, all filters and the scope.
 * @returns undefined when only the records can answer
 */
export function chooseCube(by: Dimension, filters: Filters, coverage: Coverage): Cube | undefined {
  if (coverage.kind === 'records') return undefined
  const needed: (Dimension | undefined)[] = [by, ...usedFilters(filters).map((name) => filterDimensions[name])]
  if (coverage.kind === 'towns') needed.push('town')
  return cubes.find((cube) => needed.every((dimension) => dimension !== undefined && cubeDimensions[cube].includes(dimension)))
}

function usedFilters(filters: Filters): (keyof Filters)[] {
  // Object.entries of a closed shape yields its own names.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.entries(filters) as [keyof Filters, string | undefined][]).filter(([, value]) => value !== undefined).map(([name]) => name)
}
