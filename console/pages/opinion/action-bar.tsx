import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActionPath, Opinion } from '../../api/contract.ts'
import { showProblem } from '../../ui/notices.tsx'
import { arrange } from './action-forms.ts'
import { useStep } from './use-step.ts'

const atOnce: readonly ActionPath[] = ['acceptance', 'archiving']

/** Exactly the steps that this position may take now; the one expected next stands first. */
export function ActionBar({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation(['opinion', 'pages'])
  const { main, more } = arrange(opinion.actions)
  const mayCorrect = opinion.actions.includes('correction')
  return (
    <div className="action-bar">
      {main.length === 0 ? <span className="muted">{t('pages:opinion.noActions')}</span> : null}
      {main.map((path, index) => (
        <ActionButton key={path} path={path} opinion={opinion} isFirst={index === 0} />
      ))}
      {more.length > 0 || mayCorrect ? (
        <details className="more">
          <summary className="button">{t('pages:opinion.more')}</summary>
          <div className="more-list">
            {mayCorrect ? (
              <Link to="/opinions/$id" params={{ id: opinion.id }} search={{ action: 'correction' }}>
                {t('opinion:action.correction')}
              </Link>
            ) : null}
            {more.map((path) => (
              <Link key={path} to="/opinions/$id" params={{ id: opinion.id }} search={{ action: path }}>
                {t(`opinion:action.${path}`)}
              </Link>
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

function ActionButton({ path, opinion, isFirst }: { path: ActionPath; opinion: Opinion; isFirst: boolean }) {
  const { t } = useTranslation('opinion')
  const navigate = useNavigate()
  const { take, refresh } = useStep(opinion)
  const taking = useMutation({
    mutationFn: async () => take(path, {}),
    async onError(error) {
      showProblem(error)
      await refresh()
    },
  })

  function start(): void {
    if (atOnce.includes(path)) taking.mutate()
    else void navigate({ to: '/opinions/$id', params: { id: opinion.id }, search: { action: path } })
  }

  return (
    <button type="button" className={isFirst ? 'button primary' : 'button'} disabled={taking.isPending} onClick={start}>
      {t(`action.${path}`)}
    </button>
  )
}
