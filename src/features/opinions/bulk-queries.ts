import type { Compilable } from 'kysely'
import { sql } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import { insertWhole } from '../../kernel/database/populate.ts'
import type { WholeRow } from '../../kernel/database/populate.ts'

/** Takes `count` numbers of a series at once; answers the last of them. */
export function takeNumbers(tenant: string, series: string, count: number) {
  return build
    .insertInto('counters')
    .values({ tenant, series, value: count })
    .onConflict((conflict) => conflict.columns(['tenant', 'series']).doUpdateSet({ value: sql`counters.value + ${count}` }))
    .returning(['series', 'value'])
}

export function insertOpinions(rows: readonly WholeRow<'opinions'>[]): Compilable {
  return insertWhole('opinions', rows)
}

export function insertEvents(rows: readonly WholeRow<'opinionEvents'>[]): Compilable {
  return insertWhole('opinionEvents', rows)
}

export function insertContacts(rows: readonly WholeRow<'opinionContacts'>[]): Compilable {
  return insertWhole('opinionContacts', rows)
}

export function insertDeltaRows(rows: readonly WholeRow<'opinionDeltas'>[]): Compilable {
  return insertWhole('opinionDeltas', rows)
}

/** Tokens hold letters, marks and digits only, so each is a lexeme between quotes. */
export function insertWordRows(rows: readonly (Omit<WholeRow<'opinionWords'>, 'words'> & { tokens: readonly string[] })[]): Compilable {
  return insertWhole(
    'opinionWords',
    rows.map(({ tokens, ...row }) => ({ ...row, words: tokens.map((token) => `'${token}'`).join(' ') })),
  )
}
