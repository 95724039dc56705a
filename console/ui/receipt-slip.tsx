import { useTranslation } from 'react-i18next'
import type { Receipt } from '../api/contract.ts'
import { useSession } from '../shell/use-session.ts'

/** The slip that the resident takes home. */
export function ReceiptSlip({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation(['pages', 'opinion'])
  const { tenant } = useSession()
  return (
    <div className="slip">
      <h3>{t('pages:receipt.title')}</h3>
      <dl>
        <dt>{t('opinion:field.number')}</dt>
        <dd>{receipt.number}</dd>
        <dt>{t('pages:registration.code')}</dt>
        <dd>{receipt.code}</dd>
        <dt>{t('pages:registration.pin')}</dt>
        <dd>{receipt.pin ?? t('pages:registration.phoneTail')}</dd>
        <dt>{t('opinion:field.receivedOn')}</dt>
        <dd>{receipt.receivedOn}</dd>
        <dt>{t('pages:receipt.track')}</dt>
        <dd>{`${window.location.origin}/${tenant}/track`}</dd>
      </dl>
      <p>{t('pages:receipt.keep')}</p>
    </div>
  )
}
