import pg from 'pg'

/** A statement that `pg` encodes and whose answer it decodes, as far as a flight needs it. */
interface Passenger extends pg.Submittable {
  name?: string
  text: string
  handleRowDescription: (message: unknown) => void
  handleDataRow: (message: unknown) => void
  handleCommandComplete: (message: unknown, connection: pg.Connection) => void
  handleReadyForQuery: (connection: pg.Connection) => void
  handleError: (error: unknown, connection: pg.Connection) => void
}

/** Statements on the wire whose `parse` nobody has answered yet, as `pg` notes them on its connection. */
interface Noted {
  submittedNamedStatements: Record<string, string>
}

/**
 * Statements that travel together and end with a single Sync. `pg`'s own pipeline sends one after each statement,
 * and the server answers each Sync with a packet of its own: many small packets for one flight.
 * After an error the server skips the rest, which fail too; the transaction, if one was begun, is left failed.
 */
export class Flight implements pg.Submittable {
  readonly #passengers: readonly Passenger[]
  readonly #ended: () => void
  #at = 0

  /** @param ended called once, when the server is ready for the next flight or the connection is lost. */
  constructor(configs: readonly pg.QueryArrayConfig<unknown[]>[], callbacks: readonly ((error: Error | null, result: pg.QueryArrayResult<unknown[]>) => void)[], ended: () => void) {
    this.#passengers = configs.map((config, index) => passengerOf(config, callbacks[index]))
    this.#ended = ended
  }

  /** `pg` notes under this name that a statement was prepared. */
  get name(): string | undefined {
    return this.#passengers[this.#at]?.name
  }

  get text(): string | undefined {
    return this.#passengers[this.#at]?.text
  }

  submit(connection: pg.Connection): void {
    const quiet = withoutSync(connection)
    connection.stream.cork()
    for (const passenger of this.#passengers) passenger.submit(quiet)
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription(message: unknown): void {
    this.#passengers[this.#at]?.handleRowDescription(message)
  }

  handleDataRow(message: unknown): void {
    this.#passengers[this.#at]?.handleDataRow(message)
  }

  handleCommandComplete(message: unknown, connection: pg.Connection): void {
    this.#passengers[this.#at]?.handleCommandComplete(message, connection)
    this.handleEmptyQuery(connection)
  }

  handleEmptyQuery(connection: pg.Connection): void {
    this.#passengers[this.#at]?.handleReadyForQuery(connection)
    this.#at++
  }

  handleError(error: unknown, connection: pg.Connection & Partial<Noted>): void {
    for (const passenger of this.#passengers.slice(this.#at)) {
      if (passenger.name !== undefined) delete connection.submittedNamedStatements?.[passenger.name]
      passenger.handleError(error, connection)
    }
    this.#at = this.#passengers.length
    if (error instanceof pg.DatabaseError) this.#whenReady(connection)
    else this.#ended()
  }

  handleReadyForQuery(): void {
    this.#ended()
  }

  /** `pg` forgets a query that failed; the server's state is known only when it is ready again. */
  #whenReady(connection: pg.Connection): void {
    const ready = () => {
      connection.off('readyForQuery', ready)
      connection.off('end', ready)
      this.#ended()
    }
    connection.on('readyForQuery', ready)
    connection.on('end', ready)
  }
}

function passengerOf(config: pg.QueryArrayConfig<unknown[]>, callback: unknown): Passenger {
  // Statements without parameters too: the simple protocol has a Sync built in.
  const extended = { ...config, queryMode: 'extended' }
  const query: unknown = Reflect.construct(pg.Query, [extended, undefined, callback])
  if (isPassenger(query)) return query
  throw new Error('this version of pg has no queries that can travel together')
}

function isPassenger(query: unknown): query is Passenger {
  return typeof query === 'object' && query !== null && 'submit' in query && 'handleCommandComplete' in query && 'handleReadyForQuery' in query
}

/** The same connection, on which a statement's own Sync is not sent. */
function withoutSync(connection: pg.Connection): pg.Connection {
  const quiet: pg.Connection = Object.create(connection)
  quiet.sync = () => {}
  return quiet
}
