import { useTranslation } from 'react-i18next'
import type { OpinionItem } from '../api/contract.ts'
import { daysUntil } from './dates.ts'

const SOON = 3
const running: readonly OpinionItem['state'][] = ['registered', 'forwarded', 'returned', 'handling', 'resultReported']

type Dated = Pick<OpinionItem, 'dueOn' | 'state'>

/** The due date and what is left of it; after the work is done only the date. */
export function DueDate({ opinion }: { opinion: Dated }) {
  const { t } = useTranslation('pages')
  const { dueOn, state } = opinion
  if (dueOn === null) return <span className="muted">{t('opinions.noDue')}</span>
  if (!running.includes(state)) return <span className="muted">{dueOn}</span>
  const left = daysUntil(dueOn)
  return (
    <span className={`due ${toneOf(left)}`}>
      <time dateTime={dueOn}>{dueOn}</time> <strong>{wordsOf(left)}</strong>
    </span>
  )

  function wordsOf(days: number): string {
    if (days === 0) return t('opinions.dueToday')
    return days < 0 ? t('opinions.lateBy', { count: -days }) : t('opinions.dueIn', { count: days })
  }
}

function toneOf(days: number): 'late' | 'soon' | 'calm' {
  if (days < 0) return 'late'
  return days <= SOON ? 'soon' : 'calm'
}
