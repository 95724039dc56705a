import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeRecord, createRecord } from '../../api/records.ts'
import { unitsQuery } from '../../api/reference.ts'
import type { RowOf } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import type { FieldSpec } from '../../ui/field-spec.ts'
import { InUse } from '../../ui/in-use.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { RecordPage } from '../../ui/record-page.tsx'

type Unit = RowOf<'/api/v1/units'>

/** Who handles what is forwarded. */
export function UnitsPage() {
  const { t } = useTranslation(['reference', 'common'])
  const { record, q } = useSearch({ from: '/signed-in/units' })
  const rows = useQuery(unitsQuery(q ? { q } : {}))
  return (
    <RecordPage<Unit>
      to="/units"
      title={t('units.title')}
      addLabel={t('units.add')}
      empty={t('units.empty')}
      rows={rows}
      record={record}
      search={{ value: q ?? '', label: t('field.name') }}
      columns={[
        { label: t('field.name'), cell: (row) => row.name },
        { label: t('field.shortName'), cell: (row) => row.shortName },
        { label: t('field.kind'), cell: (row) => t(`unitKind.${row.kind}`) },
        { label: t('field.phone'), cell: (row) => row.phone || '—' },
        { label: t('field.status'), cell: (row) => <InUse active={row.active} /> },
      ]}
      drawer={(unit, onClose) => <UnitDrawer key={unit?.id ?? 'new'} unit={unit} onClose={onClose} />}
    />
  )
}

function UnitDrawer({ unit, onClose }: { unit: Unit | null; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    ...(unit === null ? [{ name: 'kind', label: t('field.kind'), input: 'choice', choices: choicesOf('unitKind', t), required: true } as const] : []),
    { name: 'name', label: t('field.name'), input: 'text', min: 2, max: 60, required: true },
    { name: 'shortName', label: t('field.shortName'), input: 'text', min: 1, max: 20, required: true },
    ...(unit === null ? [{ name: 'areaCode', label: t('field.area'), input: 'area', required: true } as const] : []),
    { name: 'phone', label: t('field.phone'), input: 'text', max: 30 },
    ...(unit === null ? [] : [{ name: 'active', label: t('field.active'), input: 'switch' } as const]),
  ]
  return (
    <RecordDrawer
      kind="units"
      title={unit?.name ?? t('units.add')}
      specs={specs}
      initial={unit === null ? { kind: 'countyUnit' } : { ...unit }}
      onClose={onClose}
      onSave={async (body) => (unit === null ? createRecord('units', body) : changeRecord('units', unit, body))}
    />
  )
}
