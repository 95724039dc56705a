import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Failure } from '../ui/failure.tsx'

/** In place of a page that could not be shown. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  async function again(): Promise<void> {
    reset()
    await router.invalidate()
  }
  return (
    <div className="page">
      <Failure error={error} onRetry={() => void again()} />
    </div>
  )
}

export function NotFound() {
  const { t } = useTranslation()
  return (
    <div className="page">
      <h1>{t('problem.notFound')}</h1>
      <p>{t('problem.notFoundHint')}</p>
      <Link to="/">{t('nav.today')}</Link>
    </div>
  )
}
