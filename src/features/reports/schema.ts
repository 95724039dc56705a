import { Type, type Static } from 'typebox'
import { CountFilters } from '../opinions/counts-schema.ts'
import { roundingMethods } from '../statistics/schema.ts'

const { town, category, source, state, outcome, unit, month, rating, from, to } = CountFilters.properties

/** Which opinions a report is about, by the names of the list's filters. */
export const ReportQuery = Type.Object(
  { town, category, source, state, outcome, unit, month, rating, from, to, rounding: Type.Optional(Type.Enum(roundingMethods)) },
  { additionalProperties: false },
)
export type ReportQuery = Static<typeof ReportQuery>
