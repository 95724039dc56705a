import type { Scope } from '../access.ts'

/** One SQL statement with `$1` parameters. */
export interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Column names are camelCase; values: int8 and int4 as number, numeric as string, date as 'YYYY-MM-DD', timestamptz as Date, json parsed. */
export type Row = Record<string, unknown>

export interface Result {
  rows: Row[]
  affected: number
}

/** An open transaction. Statements of one `send` travel in one flight and run in order; the first error rejects. */
export interface Session {
  send(statements: readonly Statement[]): Promise<Result[]>
}

export interface TransactionOptions<T> {
  scope: Scope
  work: (session: Session) => Promise<T>
  /** Statements that travel together with COMMIT; asked for when `work` has ended. */
  last: () => readonly Statement[]
}

/**
 * Two engines behind one door: PGlite in a worker thread, PostgreSQL through `pg`.
 * Both run every statement under the application's role with the scope set for the transaction.
 */
export interface Database {
  readonly engine: 'pglite' | 'postgres'
  /** BEGIN READ ONLY, scope, the statements, COMMIT: one flight. */
  read(scope: Scope, statements: readonly Statement[]): Promise<Result[]>
  /** Interactive transaction; rolled back when `work` or COMMIT fails. */
  transaction<T>(options: TransactionOptions<T>): Promise<T>
  /** Runs a script of several statements without parameters or scope (job queue's own schema, maintenance). */
  script(sql: string): Promise<Result>
  /** A single statement without scope, for the job queue, which has no tenant data. */
  unscoped(statement: Statement): Promise<Result>
  close(): Promise<void>
}

/** The door of migrations and maintenance: the owner of the tables, never used to serve requests. */
export interface OwnerConnection {
  query(sql: string, parameters?: readonly unknown[]): Promise<Result>
  /** Holds the migration lock while `work` runs, so that two processes starting at once take turns. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** An error of the database itself, alike on both engines. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly sqlState: string
  readonly constraint: string | undefined

  constructor(message: string, sqlState: string, constraint: string | undefined) {
    super(message)
    this.sqlState = sqlState
    this.constraint = constraint
  }
}
