import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { unpublish } from '../../api/opinions.ts'
import type { Opinion } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { showDone, showProblem } from '../../ui/notices.tsx'

const answered: readonly Opinion['state'][] = ['answeredOnSpot', 'replied', 'rated', 'archived']

/** Whether the answer is public, and the way to review it for that. */
export function Publication({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('pages')
  const { position } = useSession()
  const cache = useQueryClient()
  const withdrawing = useMutation({
    mutationFn: unpublish,
    async onSuccess() {
      showDone(t('opinion.unpublished'))
      await cache.invalidateQueries({ queryKey: ['opinions'] })
    },
    onError: showProblem,
  })
  if (position.role !== 'commission' || !answered.includes(opinion.state) || opinion.confidential) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('opinion.publication')}</h2>
        {opinion.published ? <span className="chip state-rated">{t('opinion.published')}</span> : null}
      </header>
      <div className="buttons">
        <Link className="button" to="/opinions/$id" params={{ id: opinion.id }} search={{ action: 'publication' }}>
          {t('opinion.publish')}
        </Link>
        {opinion.published ? (
          <button type="button" className="button" disabled={withdrawing.isPending} onClick={() => withdrawing.mutate(opinion.id)}>
            {t('opinion.unpublish')}
          </button>
        ) : null}
      </div>
    </section>
  )
}
