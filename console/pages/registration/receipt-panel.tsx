import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../api/contract.ts'
import { ReceiptSlip } from '../../ui/receipt-slip.tsx'

/** The receipt of the record just made: read it out, or print it. */
export function ReceiptPanel({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation(['pages', 'common'])
  return (
    <section className="panel" aria-live="polite">
      <header className="no-print">
        <h2>{t('pages:registration.receipt')}</h2>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('common:print')}
        </button>
        <Link className="button" to="/opinions/$id" params={{ id: receipt.id }}>
          {receipt.number}
        </Link>
      </header>
      <p className="hint no-print">{t('pages:registration.receiptHint')}</p>
      <ReceiptSlip receipt={receipt} />
    </section>
  )
}
