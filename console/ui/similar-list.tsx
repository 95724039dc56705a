import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { similarQuery } from '../api/opinions.ts'
import type { Similar } from '../api/contract.ts'
import { StateChip } from './state-chip.tsx'
import { useSettled } from './use-settled.ts'

interface SimilarListProps {
  text: string
  areaCode: string | undefined
  exceptId?: string
  /** Opens in a tab of its own, so that what is being typed stays. */
  inNewTab?: boolean
}

/** Opinions that say the same, nearby and over the years, with how alike they are and what came of them. */
export function SimilarList({ text, areaCode, exceptId, inNewTab = false }: SimilarListProps) {
  const { t } = useTranslation(['pages', 'opinion'])
  const settled = useSettled(text)
  const { data, error } = useQuery(similarQuery(settled, areaCode, exceptId))
  if (error) return <p className="muted">{t('pages:opinion.noSimilar')}</p>
  if (!data) return <p className="muted">{t('pages:registration.similarHint')}</p>
  if (data.items.length === 0) return <p className="muted">{t('pages:opinion.noSimilar')}</p>
  return (
    <ul className="lines similar">
      {data.items.map((item) => (
        <SimilarLine key={item.id} item={item} inNewTab={inNewTab} />
      ))}
    </ul>
  )
}

function SimilarLine({ item, inNewTab }: { item: Similar; inNewTab: boolean }) {
  const { t } = useTranslation(['pages', 'opinion'])
  return (
    <li>
      <Link to="/opinions/$id" params={{ id: item.id }} {...(inNewTab ? { target: '_blank' } : {})}>
        {item.title}
      </Link>
      <span className="line-facts">
        <strong>{t('pages:opinion.likeness', { percent: item.likeness })}</strong>
        <StateChip state={item.state} />
        {item.outcome === null ? null : <span>{t(`opinion:outcome.${item.outcome}`)}</span>}
        <span className="muted">
          {item.areaName ?? item.townName} {item.receivedOn}
        </span>
      </span>
    </li>
  )
}
