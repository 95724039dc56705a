import type { Compilable, ExpressionBuilder, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { Tables } from '../../kernel/database/tables.ts'
import type { Dimension } from './counts-schema.ts'
import { cubeDimensions, cubes } from './cubes.ts'
import type { Coverage, Cube } from './cubes.ts'
import { filterBy } from './queries.ts'
import type { FilterInput } from './queries.ts'
import type { Filters } from './schema.ts'

/** One group of a count; `key` is null where the opinion has no such value. */
export interface Group {
  by: Dimension
  key: string | null
  n: number
}

/** The column behind each dimension, alike in counts, deltas and cells. */
const columns: Record<Dimension, string> = {
  town: 'town_code',
  category: 'category_id',
  source: 'source',
  state: 'state',
  outcome: 'outcome',
  unit: 'unit_id',
  month: 'month',
  rating: 'rating',
}

/** The columns of a cell, in the order of the table. */
const cellColumns = ['town_code', 'month', 'category_id', 'source', 'state', 'outcome', 'unit_id', 'rating'] as const

/** Counts of one grouping from folded and not yet folded cells. */
export interface CubeCount {
  by: Dimension
  cube: Cube
  filters: Filters
  coverage: Coverage
}

/**
 * Several groupings in one statement, so that they speak of one moment: two statements of a flight see two.
 */
export function countGroups(tenant: string, counts: readonly CubeCount[]): Compilable<Group> {
  const parts = counts.map((count) => groupsInCube(tenant, count))
  return compilable(sql`${sql.join(parts, sql` union all `)}`)
}

function groupsInCube(tenant: string, { by, cube, filters, coverage }: CubeCount): RawBuilder<unknown> {
  const where = sql.join([sql`tenant = ${tenant}`, ...cellConditions(filters), ...townConditions(coverage)], sql` and `)
  const key = keyText(by, sql.ref(columns[by]))
  return sql`select ${sql.lit(by)} as by, key, sum(n)::int8 as n from (
    select ${key} as key, n from opinion_counts where cube = ${sql.lit(cube)} and ${where}
    union all
    select ${key} as key, n from opinion_deltas where ${where}) as cells group by key having sum(n) <> 0`
}

function keyText(by: Dimension, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return by === 'month' ? sql`to_char(${column}, 'YYYY-MM')` : sql`${column}::text`
}

function cellConditions(filters: Filters): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = []
  if (filters.town) found.push(sql`town_code = ${filters.town}`)
  if (filters.source) found.push(sql`source = ${filters.source}`)
  if (filters.state) found.push(sql`state = any(${filters.state.split(',')}::text[])`)
  if (filters.month) found.push(sql`month = ${`${filters.month}-01`}::date`)
  for (const dimension of nullable) {
    const value = filters[dimension]
    if (value) found.push(value === 'none' ? sql`${sql.ref(columns[dimension])} is null` : sql`${sql.ref(columns[dimension])}::text = ${value}`)
  }
  return found
}

const nullable = ['category', 'unit', 'outcome', 'rating'] as const

function townConditions(coverage: Coverage): RawBuilder<unknown>[] {
  if (coverage.kind !== 'towns') return []
  return [sql`town_code >= ${coverage.range.areaFrom}`, sql`town_code < ${coverage.range.areaTo}`]
}

/** The same from the records that the reader's scope lets through, with every filter of the list. */
export function countRecords(input: FilterInput, groupings: readonly Dimension[]): Compilable<Group> {
  const seen = build
    .selectFrom('opinions as o')
    .select(['o.townCode', 'o.categoryId', 'o.source', 'o.state', 'o.outcome', 'o.unitId', 'o.rating'])
    .select(sql<string>`date_trunc('month', o.received_on)::date`.as('month'))
    .where((eb: ExpressionBuilder<Tables & { o: Tables['opinions'] }, 'o'>) => filterBy(eb, input))
  const parts = groupings.map(
    (by) => sql`select ${sql.lit(by)} as by, ${keyText(by, sql.ref(columns[by]))} as key, count(*)::int8 as n from seen group by 2`,
  )
  return compilable(sql`with seen as (${seen}) ${sql.join(parts, sql` union all `)}`)
}

const foldSeries = 'opinion-fold'

/** One fold or rebuild at a time for a tenant: they change the same cells. Nothing else waits for this row. */
export function openFoldLock(tenant: string): Compilable {
  return build.insertInto('counters').values({ tenant, series: foldSeries, value: 0 }).onConflict((conflict) => conflict.doNothing())
}

export function takeFoldLock(tenant: string): Compilable {
  return build.selectFrom('counters').select('value').where('tenant', '=', tenant).where('series', '=', foldSeries).forUpdate()
}

/**
 * Moves the oldest deltas into all four cubes in one statement, so that no reader counts them twice.
 * @returns the number of deltas folded
 */
export function foldDeltas(tenant: string, most: number): Compilable<{ folded: number }> {
  return compilable(sql`
    with taken as (
      delete from opinion_deltas
      where tenant = ${tenant} and id in (select id from opinion_deltas where tenant = ${tenant} order by id limit ${most})
      returning ${cellList()}, n),
    cells as (${cellsOf('taken')}),
    moved as (
      insert into opinion_counts (tenant, cube, key, ${cellList()}, n)
      select ${tenant}, cube, key, ${cellList()}, n from cells where n <> 0 order by cube, key
      on conflict (tenant, cube, key) do update set n = opinion_counts.n + excluded.n)
    select count(*)::int8 as folded from taken`)
}

/** Cells that no opinion is in any more. */
export function deleteEmptyCells(tenant: string): Compilable {
  return build.deleteFrom('opinionCounts').where('tenant', '=', tenant).where('n', '=', 0)
}

/** Puts every cell to what the records say and drops the deltas that they contain. One statement, so one moment. */
export function rebuildCells(tenant: string): Compilable {
  return compilable(sql`
    with folded as (delete from opinion_deltas where tenant = ${tenant}),
    recorded as (${recordedCells(tenant)}),
    cells as (${cellsOf('recorded')}),
    gone as (
      select cube, key, ${cellList()}, 0::int8 as n from opinion_counts c
      where tenant = ${tenant} and not exists (select from cells where cells.cube = c.cube and cells.key = c.key))
    insert into opinion_counts (tenant, cube, key, ${cellList()}, n)
    select ${tenant}, cube, key, ${cellList()}, n from (select * from cells union all select * from gone) as put order by cube, key
    on conflict (tenant, cube, key) do update set n = excluded.n, ${sql.join(
      cellColumns.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
    )}`)
}

export interface CountDifference {
  cube: Cube
  /** The cell's values, as `town|month|state|outcome|rating` for the town cube. */
  cell: string
  counted: number
  recorded: number
}

/** Cells whose count (folded and not) is not the number of opinions in them. */
export function differingCells(tenant: string, cube: Cube, most: number): Compilable<CountDifference> {
  const key = cellKey(cube)
  return compilable(sql`
    with counted as (
      select cell, sum(n)::int8 as n from (
        select ${key} as cell, n from opinion_counts where tenant = ${tenant} and cube = ${sql.lit(cube)}
        union all
        select ${key} as cell, n from opinion_deltas where tenant = ${tenant}) as both_parts group by cell),
    recorded as (select ${key} as cell, sum(n)::int8 as n from (${recordedCells(tenant)}) as seen group by 1)
    select ${sql.lit(cube)} as cube, cell, coalesce(counted.n, 0) as counted, coalesce(recorded.n, 0) as recorded
    from counted full join recorded using (cell)
    where coalesce(counted.n, 0) <> coalesce(recorded.n, 0) order by cell limit ${most}`)
}

function recordedCells(tenant: string): RawBuilder<unknown> {
  return sql`select town_code, date_trunc('month', received_on)::date as month, category_id, source, state, outcome, unit_id, rating, count(*)::int8 as n
    from opinions where tenant = ${tenant} group by 1, 2, 3, 4, 5, 6, 7, 8`
}

/** The rows of `table` gathered into the cells of all four cubes; a dimension that a cube has not is null. */
function cellsOf(table: string): RawBuilder<unknown> {
  const parts = cubes.map((cube) => {
    const held = cubeDimensions[cube].map((dimension) => columns[dimension])
    const values = cellColumns.map((column) => (held.includes(column) ? sql.ref(column) : sql`null::${sql.raw(columnTypes[column])}`))
    return sql`select ${sql.lit(cube)} as cube, ${cellKey(cube)} as key, ${sql.join(values)}, sum(n)::int8 as n
      from ${sql.table(table)} group by ${sql.join(held.map((column) => sql.ref(column)))}`
  })
  const names = sql.join(['cube', 'key', ...cellColumns, 'n'].map((name) => sql.ref(name)))
  return sql`select * from (${sql.join(parts, sql` union all `)}) as gathered (${names})`
}

const columnTypes: Record<(typeof cellColumns)[number], string> = {
  town_code: 'text',
  month: 'date',
  category_id: 'uuid',
  source: 'text',
  state: 'text',
  outcome: 'text',
  unit_id: 'uuid',
  rating: 'text',
}

function cellKey(cube: Cube): RawBuilder<unknown> {
  const values = cubeDimensions[cube].map((dimension) => sql`coalesce(${sql.ref(columns[dimension])}::text, '')`)
  return sql`concat_ws('|', ${sql.join(values)})`
}

function cellList(): RawBuilder<unknown> {
  return sql.join(cellColumns.map((column) => sql.ref(column)))
}

function compilable<R>(query: RawBuilder<unknown>): Compilable<R> {
  return { compile: () => query.$castTo<R>().compile(build) }
}
