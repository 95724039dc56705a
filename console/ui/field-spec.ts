import type { QueryOf } from '../api/types.ts'

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

/** The values that the form shows, without what was left empty: the body to send. */
export function bodyOf(specs: readonly FieldSpec[], values: Values): Values {
  const shown = specs.filter((spec) => spec.when?.(values) ?? true)
  const pairs = shown.map((spec) => [spec.name, values[spec.name]] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== null && value !== ''))
}
