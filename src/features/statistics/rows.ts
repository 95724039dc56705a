import { pick } from '../../kernel/text.ts'
import type { Language, Text } from '../../kernel/text.ts'
import type { Dimension } from '../opinions/counts-schema.ts'
import { outcomes, ratingValues, sources, states } from '../opinions/schema.ts'
import { outcomeNames, ratingNames, sourceNames, stateNames } from '../opinions/words.ts'
import { monthName, monthsBetween } from './months.ts'
import { noneNames } from './words.ts'

interface Entry {
  key: string | null
  name: string
}

export interface Named {
  key: string
  name: string
  nameEn: string
  /** A current one is shown even when nothing is counted there. */
  current: boolean
}

export interface Names {
  town: readonly Named[]
  category: readonly Named[]
  unit: readonly Named[]
}

interface Listing {
  groups: ReadonlyMap<string | null, number>
  names: Names
  language: Language
}

/** The rows of a table in their order, the group without a value last. */
export function entriesOf(by: Dimension, listing: Listing): Entry[] {
  const named = makers[by](listing)
  if (!listing.groups.has(null)) return named
  const none = noneNames[by]
  return [...named, { key: null, name: none ? pick(none, listing.language) : '—' }]
}

const makers: Record<Dimension, (listing: Listing) => Entry[]> = {
  town: ({ groups, names, language }) => referenceEntries(names.town, groups, language),
  category: ({ groups, names, language }) => referenceEntries(names.category, groups, language),
  unit: ({ groups, names, language }) =>
    referenceEntries(names.unit, groups, language).toSorted((a, b) => (groups.get(b.key) ?? 0) - (groups.get(a.key) ?? 0)),
  month: ({ groups, language }) =>
    monthsBetween([...groups.keys()].filter((key) => key !== null)).map((key) => ({ key, name: pick(monthName(key), language) })),
  source: (listing) => wordEntries(sources, sourceNames, listing),
  state: (listing) => wordEntries(states, stateNames, listing),
  outcome: (listing) => wordEntries(outcomes, outcomeNames, listing),
  rating: (listing) => wordEntries(ratingValues, ratingNames, listing),
}

function wordEntries<K extends string>(keys: readonly K[], words: Readonly<Record<K, Text>>, { groups, language }: Listing): Entry[] {
  return keys.filter((key) => groups.has(key)).map((key) => ({ key, name: pick(words[key], language) }))
}

/** Current things and whatever was counted; a key whose name is gone is shown by itself. */
function referenceEntries(named: readonly Named[], groups: ReadonlyMap<string | null, number>, language: Language): Entry[] {
  const known = new Map(named.filter(({ key, current }) => current || groups.has(key)).map((each) => [each.key, language === 'en' ? each.nameEn : each.name]))
  for (const key of groups.keys()) if (key !== null && !known.has(key)) known.set(key, key)
  return [...known].map(([key, name]) => ({ key, name }))
}
