import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { opinionQuery, takeStep } from '../../api/opinions.ts'
import type { ActionPath, Opinion } from '../../api/contract.ts'
import { showDone, showProblem } from '../../ui/notices.tsx'

/** Taking a step of this opinion: afterwards everything that shows it is fetched anew, and an undo is offered where it is allowed. */
export function useStep(opinion: Opinion) {
  const cache = useQueryClient()
  const { t } = useTranslation(['opinion', 'pages'])
  const { id } = opinion

  async function refresh(): Promise<Opinion> {
    await cache.invalidateQueries({ queryKey: ['opinions'] })
    return cache.query({ ...opinionQuery(id), staleTime: 0 })
  }

  async function take(path: ActionPath, body: object): Promise<void> {
    await takeStep({ id, path, version: opinion.version, body })
    const latest = await refresh()
    const mayUndo = path !== 'reversal' && latest.actions.includes('reversal')
    showDone(t('pages:opinion.done', { action: t(`opinion:action.${path}`) }), mayUndo ? () => void undo(latest.version).catch(showProblem) : undefined)
  }

  async function undo(version: number): Promise<void> {
    await takeStep({ id, path: 'reversal', version, body: { reason: t('pages:opinion.undoReason') } })
    await refresh()
    showDone(t('pages:opinion.undone'))
  }

  return { take, refresh }
}
