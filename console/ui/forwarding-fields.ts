import type { TFunction } from 'i18next'
import { choicesOf } from './choices.ts'
import type { FieldSpec, Values } from './field-spec.ts'

const unitExits: readonly unknown[] = ['village', 'town', 'countyUnit']

function needsUnit(values: Values): boolean {
  return unitExits.includes(values['exit'])
}

/** The form of a forwarding: the exit first, then the units of that kind. */
export function forwardingFields(t: TFunction<['opinion', 'pages', 'common']>, near?: string): FieldSpec[] {
  return [
    { name: 'exit', label: t('opinion:field.exit'), input: 'choice', choices: choicesOf('exit', t), required: true },
    { name: 'unitId', label: t('opinion:field.unit'), input: 'unit', required: true, when: needsUnit, filter: (values) => unitsOf(values, near) },
    { name: 'assistingUnitIds', label: t('opinion:field.assisting'), input: 'units', when: needsUnit },
    { name: 'requirement', label: t('opinion:field.requirement'), input: 'long', max: 500 },
    { name: 'dueOn', label: t('opinion:field.dueOn'), input: 'date' },
  ]
}

function unitsOf({ exit }: Values, near: string | undefined) {
  if (exit === 'village') return { kind: 'village' as const, ...(near ? { area: near } : {}) }
  if (exit === 'town') return { kind: 'town' as const }
  return { kind: 'countyUnit' as const }
}
