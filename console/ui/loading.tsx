import { useTranslation } from 'react-i18next'

/** Grey lines in the place of what is being fetched. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useTranslation()
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}

export function PageLoading() {
  return (
    <div className="page">
      <Loading />
    </div>
  )
}
