import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionQuery, switchPosition } from '../api/session.ts'
import type { Session } from '../api/contract.ts'
import { showProblem } from '../ui/notices.tsx'

/** One person, several positions: what is shown and allowed follows the one worn now. */
export function PositionSwitch({ session }: { session: Session }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const switching = useMutation({
    mutationFn: switchPosition,
    async onSuccess() {
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'antd-words' })
      await cache.invalidateQueries(sessionQuery)
      await navigate({ to: '/' })
    },
    onError: showProblem,
  })
  if (session.positions.length < 2) return <span className="position">{session.position.title}</span>
  return (
    <select aria-label={t('position')} className="position" value={session.position.id} disabled={switching.isPending} onChange={(event) => switching.mutate(event.target.value)}>
      {session.positions.map((position) => (
        <option key={position.id} value={position.id}>
          {position.title}
        </option>
      ))}
    </select>
  )
}
