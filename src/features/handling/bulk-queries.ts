import type { Compilable } from 'kysely'
import { insertWhole } from '../../kernel/database/populate.ts'
import type { WholeRow } from '../../kernel/database/populate.ts'

export function insertWholeAssignments(rows: readonly WholeRow<'assignments'>[]): Compilable {
  return insertWhole('assignments', rows)
}

export function insertWholeRatings(rows: readonly WholeRow<'ratings'>[]): Compilable {
  return insertWhole('ratings', rows)
}
