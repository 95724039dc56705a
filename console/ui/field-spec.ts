import type { QueryOf } from '../api/contract.ts'

interface Named {
  name: string
  label: string
  required?: boolean
  hint?: string
  /** Shown only while the other values say so. */
  when?: (values: Values) => boolean
}

export type Values = Record<string, unknown>

/** One field of a drawer's form: enough to draw it, check it and send it. */
export type FieldSpec = Named &
  (
    | { input: 'text'; max?: number; min?: number }
    | { input: 'long'; max: number; min?: number }
    | { input: 'number'; min: number; max: number }
    | { input: 'date' | 'switch' | 'area' | 'category' | 'station' | 'deputy' | 'opinion' | 'units' }
    | { input: 'unit'; filter?: (values: Values) => QueryOf<'/api/v1/units'> }
    | { input: 'choice'; choices: readonly { value: string; label: string }[] }
  )

/** The values that the form shows: the body to send. A text that was there and has been emptied is sent as empty. */
export function bodyOf(specs: readonly FieldSpec[], values: Values, initial: Values = {}): Values {
  const shown = specs.filter((spec) => spec.when?.(values) ?? true)
  const pairs = shown.map((spec) => [spec.name, wasEmptied(spec, values, initial) ? '' : values[spec.name], spec] as const)
  return Object.fromEntries(pairs.filter(([, value, spec]) => (value !== undefined && value !== null && value !== '') || wasEmptied(spec, values, initial)))
}

function wasEmptied({ name, input }: FieldSpec, values: Values, initial: Values): boolean {
  return (input === 'text' || input === 'long') && (values[name] ?? '') === '' && (initial[name] ?? '') !== ''
}
