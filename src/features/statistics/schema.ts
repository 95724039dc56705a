import { Type, type Static } from 'typebox'
import { Instant, Nullable } from '../../kernel/shapes.ts'
import { CountFilters, dimensions } from '../opinions/counts-schema.ts'

export const roundingMethods = ['halfUp', 'largestRemainder'] as const

/** Groupings that anybody may see, of the whole place and without drilling down. */
export const publicGroupings = ['outcome', 'category', 'town', 'source', 'month'] as const
export type PublicGrouping = (typeof publicGroupings)[number]

const closed = { additionalProperties: false }

export const StatisticsQuery = Type.Object(
  {
    by: Type.Optional(Type.Enum(dimensions)),
    rounding: Type.Optional(Type.Enum(roundingMethods)),
    ...CountFilters.properties,
  },
  closed,
)

const figure = {
  /** Null: the opinions that have no such value. */
  key: Nullable(Type.String()),
  name: Type.String(),
  count: Type.Integer(),
  /** Without the sign, e.g. `57.31`; null when there is nothing to share out. */
  percent: Nullable(Type.String()),
}

const Rounding = Type.Object({ method: Type.Enum(roundingMethods), name: Type.String() })

/** One table of figures; the filters of a row list exactly its opinions. */
export const Statistics = Type.Object({
  by: Type.Enum(dimensions),
  asOf: Instant,
  total: Type.Integer(),
  /** Sum of the percentages as printed. */
  percentSum: Nullable(Type.String()),
  rounding: Rounding,
  rows: Type.Array(Type.Object({ ...figure, filters: CountFilters })),
})
export type Statistics = Static<typeof Statistics>

export const PublicQuery = Type.Object({ by: Type.Optional(Type.Enum(publicGroupings)) }, closed)

export const PublicStatistics = Type.Object({
  by: Type.Enum(publicGroupings),
  asOf: Instant,
  total: Type.Integer(),
  percentSum: Nullable(Type.String()),
  rounding: Rounding,
  rows: Type.Array(Type.Object(figure)),
})
export type PublicStatistics = Static<typeof PublicStatistics>

export const Maintenance = Type.Object({ check: Type.Boolean() }, closed)

/** Cells that are not the number of opinions in them; after a rebuild they were set right. */
export const MaintenanceAnswer = Type.Object({
  rebuilt: Type.Boolean(),
  differences: Type.Array(
    Type.Object({ cube: Type.Enum(['town', 'unit', 'category', 'source'] as const), cell: Type.String(), counted: Type.Integer(), recorded: Type.Integer() }),
  ),
})
