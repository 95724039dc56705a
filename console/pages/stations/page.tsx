import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeRecord, createRecord } from '../../api/records.ts'
import { stationsQuery } from '../../api/reference.ts'
import type { RowOf } from '../../api/contract.ts'
import { AreaName } from '../../ui/area-name.tsx'
import { choicesOf } from '../../ui/choices.ts'
import type { FieldSpec } from '../../ui/field-spec.ts'
import { InUse } from '../../ui/in-use.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { RecordPage } from '../../ui/record-page.tsx'

type Station = RowOf<'/api/v1/stations'>

/** Where residents meet their deputies. */
export function StationsPage() {
  const { t } = useTranslation(['reference', 'common'])
  const { record, q } = useSearch({ from: '/signed-in/stations' })
  const rows = useQuery(stationsQuery(q ? { q } : {}))
  return (
    <RecordPage<Station>
      to="/stations"
      title={t('stations.title')}
      addLabel={t('stations.add')}
      empty={t('stations.empty')}
      rows={rows}
      record={record}
      search={{ value: q ?? '', label: t('field.name') }}
      columns={[
        { label: t('field.name'), cell: (row) => row.name },
        { label: t('field.kind'), cell: (row) => t(`stationKind.${row.kind}`) },
        { label: t('field.area'), cell: (row) => <AreaName code={row.areaCode} /> },
        { label: t('field.address'), cell: (row) => row.address || '—' },
        { label: t('field.openingHours'), cell: (row) => row.openingHours || '—' },
        { label: t('field.stationCode'), cell: (row) => row.code },
        { label: t('field.status'), cell: (row) => <InUse active={row.active} /> },
      ]}
      drawer={(station, onClose) => <StationDrawer key={station?.id ?? 'new'} station={station} onClose={onClose} />}
    />
  )
}

function StationDrawer({ station, onClose }: { station: Station | null; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    { name: 'kind', label: t('field.kind'), input: 'choice', choices: choicesOf('stationKind', t), required: true },
    { name: 'name', label: t('field.name'), input: 'text', min: 2, max: 60, required: true },
    ...(station === null ? [{ name: 'areaCode', label: t('field.area'), input: 'area', required: true } as const] : []),
    { name: 'address', label: t('field.address'), input: 'text', max: 100 },
    { name: 'phone', label: t('field.phone'), input: 'text', max: 30 },
    { name: 'openingHours', label: t('field.openingHours'), input: 'text', max: 100 },
    ...(station === null ? [] : [{ name: 'active', label: t('field.active'), input: 'switch' } as const]),
  ]
  return (
    <RecordDrawer
      kind="stations"
      title={station?.name ?? t('stations.add')}
      specs={specs}
      initial={station === null ? { kind: 'village' } : { ...station }}
      onClose={onClose}
      onSave={async (body) => (station === null ? createRecord('stations', body) : changeRecord('stations', station, body))}
    />
  )
}
