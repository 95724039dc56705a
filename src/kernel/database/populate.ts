import type { ColumnType, Compilable, InsertType } from 'kysely'
import { sql } from 'kysely'
import { build } from './build.ts'
import type { Tables } from './tables.ts'

/** A row with every column given, since the server's defaults do not apply; JSON columns as objects. */
export type WholeRow<T extends keyof Tables> = {
  [K in keyof Tables[T]]: Tables[T][K] extends ColumnType<unknown, string, string> ? object : InsertType<Tables[T][K]>
}

/**
 * Inserts many rows as one JSON parameter, which the server reads by the table's own column types: a
 * statement has room for 65,535 parameters only, and parsing thousands of them costs more than the rows.
 */
export function insertWhole<T extends keyof Tables>(table: T, rows: readonly WholeRow<T>[]): Compilable {
  const name = sql.raw(snakeCase(table))
  const query = sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(rows.map(inSnakeCase))}::json)`
  return { compile: () => query.compile(build) }
}

function inSnakeCase(row: object): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) named[snakeCase(key)] = value
  return named
}

const known = new Map<string, string>()

function snakeCase(name: string): string {
  const made = known.get(name) ?? name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)
  known.set(name, made)
  return made
}
