import { Type, type Static } from 'typebox'
import { Filters } from './schema.ts'

/** What opinions can be counted by; each is also the name of the filter that opens the list behind a figure. */
export const dimensions = ['town', 'category', 'source', 'state', 'outcome', 'unit', 'month', 'rating'] as const
export type Dimension = (typeof dimensions)[number]

const { q: _q, ...countable } = Filters.properties

/** Filters of the list, without the search for words. */
export const CountFilters = Type.Object(countable, { additionalProperties: false })
export type CountFilters = Static<typeof CountFilters>
