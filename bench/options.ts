import { parseArgs } from 'node:util'

const parts = ['lifecycle', 'floor', 'list', 'search', 'statistics', 'start', 'portal'] as const
export type Part = (typeof parts)[number]

const engines = ['postgres', 'embedded'] as const
export type BenchEngine = (typeof engines)[number]

export interface Options {
  engines: readonly BenchEngine[]
  /** Numbers of opinions at which everything is measured, ascending. */
  sizes: readonly number[]
  /** How long whole lifecycles run, in seconds. */
  seconds: number
  /** How many opinions go through each single step while its CPU is counted. */
  count: number
  clients: number
  parts: ReadonlySet<Part>
  /** Folder for a CPU profile of the application; undefined: none. */
  profile: string | undefined
}

/** The most that the embedded engine is measured with. */
export const embeddedMost = 100_000

/**
 * Reads the command line.
 * @throws Error naming the option that cannot be used
 */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      engine: { type: 'string', default: 'all' },
      sizes: { type: 'string', default: '0,100000,1000000' },
      seconds: { type: 'string', default: '20' },
      count: { type: 'string', default: '1000' },
      clients: { type: 'string', default: '16' },
      only: { type: 'string', default: parts.join(',') },
      profile: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  })
  const quick = { sizes: [0, 2000], seconds: 3, count: 100 }
  const usual = { sizes: values.sizes.split(',').map((text) => wholeNumber('sizes', text)), seconds: wholeNumber('seconds', values.seconds), count: wholeNumber('count', values.count) }
  const { sizes, ...measure } = values.quick ? quick : usual
  return {
    ...measure,
    sizes: sizes.toSorted((a, b) => a - b),
    engines: values.engine === 'all' ? engines : [oneOf('engine', values.engine, engines)],
    clients: wholeNumber('clients', values.clients),
    parts: new Set(values.only.split(',').map((name) => oneOf('only', name, parts))),
    profile: values.profile,
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0 || text === '') throw new Error(`--${name} takes whole numbers, not "${text}"`)
  return value
}

function oneOf<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text)
  if (found === undefined) throw new Error(`--${name} knows ${choices.join(', ')}, not "${text}"`)
  return found
}
