import type { TFunction } from 'i18next'
import type { Posted } from '../../api/types.ts'
import { choicesOf } from '../../ui/choices.ts'
import type { FieldSpec, Values } from '../../ui/field-spec.ts'

export type NewPosition = Posted<'/api/v1/accounts/{id}/positions'>

/** The fields of a position: the role decides what it must be tied to. */
export function positionFields(t: TFunction<'reference'>): FieldSpec[] {
  const isUnit = ({ role }: Values) => role === 'unitClerk' || role === 'unitHead'
  const isStation = ({ role }: Values) => role === 'liaisonOfficer' || role === 'stationHead'
  const isDeputy = ({ role }: Values) => role === 'deputy'
  return [
    { name: 'role', label: t('field.role'), input: 'choice', choices: choicesOf('role', t), required: true },
    { name: 'title', label: t('field.positionTitle'), input: 'text', max: 80, required: true },
    { name: 'areaCode', label: t('field.area'), input: 'area', required: true },
    { name: 'unitId', label: t('field.unit'), input: 'unit', required: true, when: isUnit },
    { name: 'stationId', label: t('field.station'), input: 'station', when: isStation },
    { name: 'deputyId', label: t('field.deputy'), input: 'deputy', required: true, when: isDeputy },
  ]
}

/** The position that a filled form describes. */
export function positionOf(body: Values): NewPosition {
  const { login: _login, name: _name, ...position } = body
  // The fields above are those of a position; the server checks them again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return position as NewPosition
}
