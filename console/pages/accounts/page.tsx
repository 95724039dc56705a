import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountsQuery } from '../../api/reference.ts'
import type { Account, Issued } from '../../api/contract.ts'
import { RecordPage } from '../../ui/record-page.tsx'
import { AccountDrawer } from './account-drawer.tsx'
import { NewAccountDrawer } from './new-account-drawer.tsx'
import { PasswordSlip } from './password-slip.tsx'

/** Who may sign in, in which positions. */
export function AccountsPage() {
  const { t } = useTranslation('reference')
  const { record, q } = useSearch({ from: '/signed-in/accounts' })
  const rows = useQuery(accountsQuery(q ? { q } : {}))
  const [issued, setIssued] = useState<Issued | null>(null)
  if (issued !== null) return <PasswordSlip issued={issued} onClose={() => setIssued(null)} />
  return (
    <RecordPage<Account>
      to="/accounts"
      title={t('accounts.title')}
      addLabel={t('accounts.add')}
      empty={t('accounts.empty')}
      rows={rows}
      record={record}
      search={{ value: q ?? '', label: t('field.personName') }}
      columns={[
        { label: t('field.personName'), cell: (row) => row.name },
        { label: t('field.login'), cell: (row) => row.login },
        { label: t('field.role'), cell: (row) => row.positions.map((position) => position.title).join('；') || '—' },
        { label: t('field.status'), cell: (row) => <span className={row.status === 'active' ? 'chip state-rated' : 'chip'}>{t(`accountStatus.${row.status}`)}</span> },
      ]}
      drawer={(account, onClose) =>
        account === null ? <NewAccountDrawer onClose={onClose} onIssued={setIssued} /> : <AccountDrawer account={account} onClose={onClose} onIssued={setIssued} />
      }
    />
  )
}
