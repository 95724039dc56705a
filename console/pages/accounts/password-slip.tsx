import { useTranslation } from 'react-i18next'
import type { Issued } from '../../api/contract.ts'

/** The one-time password, shown once: printed or handed over. */
export function PasswordSlip({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const { t } = useTranslation(['reference', 'common'])
  return (
    <div className="page narrow">
      <header className="page-head no-print">
        <h1>{t('accounts.slip')}</h1>
        <button type="button" className="button primary" onClick={() => window.print()}>
          {t('common:print')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('common:backToList')}
        </button>
      </header>
      <div className="slip">
        <h3>{t('accounts.slip')}</h3>
        <dl>
          <dt>{t('field.personName')}</dt>
          <dd>{issued.account.name}</dd>
          <dt>{t('field.login')}</dt>
          <dd>{issued.account.login}</dd>
          <dt>{t('accounts.oneTime')}</dt>
          <dd>
            <code>{issued.oneTimePassword}</code>
          </dd>
        </dl>
        <p>{t('accounts.oneTimeHint')}</p>
      </div>
    </div>
  )
}
