import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Receipt } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { SimilarList } from '../../ui/similar-list.tsx'
import { RegistrationForm } from './registration-form.tsx'
import { ReceiptPanel } from './receipt-panel.tsx'
import './page.css'

/** Registering what people said, one after the other, without leaving the keyboard. */
export function RegistrationPage() {
  const { t } = useTranslation('pages')
  const { position } = useSession()
  const [typed, setTyped] = useState<{ content: string; areaCode: string | undefined }>({ content: '', areaCode: undefined })
  const [receipts, setReceipts] = useState<readonly Receipt[]>([])
  const last = receipts.at(-1)
  return (
    <div className="page">
      <header className="page-head">
        <h1>{position.role === 'deputy' ? t('registration.visitTitle') : t('registration.title')}</h1>
        {receipts.length === 0 ? null : <span role="status">{t('registration.count', { count: receipts.length })}</span>}
      </header>
      <div className="registration">
        <section className="panel no-print">
          <p className="hint">{t('registration.hint')}</p>
          <RegistrationForm onTyped={setTyped} onRegistered={(receipt) => setReceipts((before) => [...before, receipt])} />
        </section>
        <div>
          {last ? <ReceiptPanel receipt={last} /> : null}
          <section className="panel no-print">
            <h2>{t('registration.similar')}</h2>
            <SimilarList text={typed.content} areaCode={typed.areaCode} inNewTab />
          </section>
        </div>
      </div>
    </div>
  )
}
