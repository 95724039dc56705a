import type { Compilable, CompiledQuery, Insertable } from 'kysely'
import { build } from './build.ts'
import type { Tables } from './tables.ts'

/** Stands for a parameter while a statement is built. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

type Filler = (args: object) => CompiledQuery<never>

/** The statement of `built`, with each placeholder replaced by the argument of its name. */
function fillerOf(built: Compilable<unknown>): Filler {
  const { sql, parameters, query, queryId } = built.compile()
  return (args) => ({
    sql,
    query,
    queryId,
    parameters: parameters.map((parameter): unknown => (parameter instanceof Placeholder ? Reflect.get(args, parameter.name) : parameter)),
  })
}

/**
 * A statement that is built once and filled in at each call: building costs 15 to 100 µs, filling in 1.
 * `make` sees placeholders, so it may neither spread them nor decide by them.
 */
export function prepared<A extends object, R>(make: (args: A) => Compilable<R>): (args: A) => Compilable<R> {
  let filler: Filler | undefined
  return (args) => ({
    compile() {
      // The proxy answers every name with its placeholder, which the builder passes through as a value.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
      filler ??= fillerOf(make(new Proxy({}, { get: (_target, name) => new Placeholder(String(name)) }) as A))
      return filler(args)
    },
  })
}

const inserts = new Map<string, Filler>()

/** Inserts rows of the same columns; built once for each table, set of columns and number of rows. */
export function insertRows<T extends keyof Tables>(table: T, rows: readonly Insertable<Tables[T]>[]): Compilable<never> {
  const given = rows.map((row) => Object.entries(row).filter(([, value]) => value !== undefined))
  const columns = given[0]?.map(([column]) => column) ?? []
  return {
    compile() {
      const key = `${table}:${rows.length}:${columns.join()}`
      const filler = inserts.get(key) ?? fillerOf(insertOf(table, columns, rows.length))
      inserts.set(key, filler)
      return filler(Object.fromEntries(given.flatMap((row, index) => row.map(([column, value]) => [`${column}.${index}`, value]))))
    },
  }
}

function insertOf(table: keyof Tables, columns: readonly string[], count: number): Compilable<unknown> {
  const values = Array.from({ length: count }, (_, index) => Object.fromEntries(columns.map((column) => [column, new Placeholder(`${column}.${index}`)])))
  return build.insertInto(table).values(values)
}
