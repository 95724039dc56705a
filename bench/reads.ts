export interface ReadFigures {
  name: string
  httpP50: number
  httpP95: number
  /** The application's query in its flight under row security. */
  queryMs: number
  /** The same rows asked of the same tables by their owner, without row security. */
  bareMs: number
}
