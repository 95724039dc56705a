import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { receiptQuery } from '../../api/opinions.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ReceiptSlip } from '../../ui/receipt-slip.tsx'

/** The receipt once more, for print. */
export function ReceiptPage() {
  const { t } = useTranslation(['pages', 'common'])
  const { id } = useParams({ from: '/signed-in/opinions/$id/receipt' })
  const { data, error, refetch } = useQuery(receiptQuery(id))
  return (
    <div className="page narrow">
      <header className="page-head no-print">
        <h1>{t('pages:receipt.title')}</h1>
        <button type="button" className="button primary" onClick={() => window.print()}>
          {t('common:print')}
        </button>
      </header>
      <p className="no-print">
        <Link to="/opinions/$id" params={{ id }}>
          ← {t('pages:opinion.facts')}
        </Link>
      </p>
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data ? <ReceiptSlip receipt={data} /> : null}
      {data || error ? null : <Loading lines={5} />}
    </div>
  )
}
