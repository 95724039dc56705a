import type { TFunction } from 'i18next'
import type { Posted } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import type { FieldSpec, Values } from '../../ui/field-spec.ts'

export type NewPosition = Posted<'/api/v1/accounts/{id}/positions'>

function isOf(...roles: readonly unknown[]): (values: Values) => boolean {
  return ({ role }) => roles.includes(role)
}

/** The fields of a position: the role decides what it must be tied to. */
export function positionFields(t: TFunction<'reference'>): FieldSpec[] {
  return [
    { name: 'role', label: t('field.role'), input: 'choice', choices: choicesOf('role', t), required: true },
    { name: 'title', label: t('field.positionTitle'), input: 'text', max: 80, required: true },
    { name: 'areaCode', label: t('field.area'), input: 'area', required: true },
    { name: 'unitId', label: t('field.unit'), input: 'unit', required: true, when: isOf('unitClerk', 'unitHead') },
    { name: 'stationId', label: t('field.station'), input: 'station', when: isOf('liaisonOfficer', 'stationHead') },
    { name: 'deputyId', label: t('field.deputy'), input: 'deputy', required: true, when: isOf('deputy') },
  ]
}

/** The position that a filled form describes. */
export function positionOf(body: Values): NewPosition {
  const { login: _login, name: _name, ...position } = body
  // The fields above are those of a position; the server checks them again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return position as NewPosition
}
