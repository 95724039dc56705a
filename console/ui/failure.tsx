import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../src/client/problem.ts'

/** One sentence about what went wrong and the way out, in the user's language. */
export function sentenceOf(error: unknown, t: TFunction): string {
  if (!(error instanceof ProblemError)) return t('problem.unexpected', { status: '—' })
  const { status, detail, title } = error.problem
  if (status === 0) return t('problem.noAnswer')
  return detail || title || t('problem.unexpected', { status })
}

interface FailureProps {
  error: unknown
  onRetry?: () => void
}

/** What could not be loaded or done, with the request's number for the administrator and a way to try again. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation()
  const requestId = error instanceof ProblemError ? error.problem.requestId : ''
  return (
    <div className="failure" role="alert">
      <strong>{t('problem.title')}</strong>
      <p>{sentenceOf(error, t)}</p>
      {requestId === '' ? null : <small>{t('problem.request', { id: requestId })}</small>}
      {onRetry ? (
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      ) : null}
    </div>
  )
}
