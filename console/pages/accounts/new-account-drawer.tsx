import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { createAccount } from '../../api/people.ts'
import type { Issued } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { DrawerForm } from '../../ui/drawer-form.tsx'
import { positionFields, positionOf } from './position-fields.ts'

interface NewAccountDrawerProps {
  onClose: () => void
  onIssued: (issued: Issued) => void
}

export function NewAccountDrawer({ onClose, onIssued }: NewAccountDrawerProps) {
  const { t } = useTranslation('reference')
  const { tenant } = useSession()
  const cache = useQueryClient()
  return (
    <DrawerForm
      title={t('accounts.add')}
      specs={[
        { name: 'name', label: t('field.personName'), input: 'text', max: 40, required: true },
        { name: 'login', label: t('field.login'), input: 'text', min: 2, max: 40, required: true, hint: t('accounts.loginHint') },
        ...positionFields(t),
      ]}
      initial={{ role: 'liaisonOfficer', areaCode: `${tenant}000000` }}
      submitLabel={t('accounts.add')}
      onClose={onClose}
      onSubmit={async (body) => {
        const issued = await createAccount({ login: String(body['login']), name: String(body['name']), positions: [positionOf(body)] })
        await cache.invalidateQueries({ queryKey: ['accounts'] })
        onClose()
        onIssued(issued)
      }}
    />
  )
}
