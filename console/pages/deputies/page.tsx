import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { deputiesQuery } from '../../api/reference.ts'
import type { Deputy } from '../../api/contract.ts'
import { RecordPage } from '../../ui/record-page.tsx'
import { DeputyDrawer } from './deputy-drawer.tsx'

/** Deputies with their present mandates and the stations they are posted to. */
export function DeputiesPage() {
  const { t } = useTranslation('reference')
  const { record, q } = useSearch({ from: '/signed-in/deputies' })
  const rows = useQuery(deputiesQuery(q ? { q } : {}))
  return (
    <RecordPage<Deputy>
      to="/deputies"
      title={t('deputies.title')}
      addLabel={t('deputies.add')}
      empty={t('deputies.empty')}
      rows={rows}
      record={record}
      search={{ value: q ?? '', label: t('deputies.search') }}
      columns={[
        { label: t('field.personName'), cell: (row) => row.name },
        { label: t('field.mandates'), cell: (row) => row.mandates.map((mandate) => `${t(`mandateLevel.${mandate.level}`)} ${mandate.electoralDistrict}`).join('；') || '—' },
        { label: t('field.postings'), cell: (row) => row.stations.map((station) => station.stationName).join('；') || '—' },
        { label: t('field.occupation'), cell: (row) => row.occupation || '—' },
      ]}
      drawer={(deputy, onClose) => <DeputyDrawer key={deputy?.id ?? 'new'} deputy={deputy} onClose={onClose} />}
    />
  )
}
