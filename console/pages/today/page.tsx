import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { opinionsQuery, todayQuery } from '../../api/opinions.ts'
import { isUnitRole, seesMatters, takesIn } from '../../api/session.ts'
import type { Read } from '../../api/contract.ts'
import { readFilters } from '../opinions/search.ts'
import { useSession } from '../../shell/use-session.ts'
import { DueDate } from '../../ui/due-date.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StateChip } from '../../ui/state-chip.tsx'

type Figure = Read<'/api/v1/opinions/today'>['items'][number]

const urgentKeys: readonly string[] = ['late', 'soon']
const unitKeys: readonly string[] = ['acceptance', 'result', 'sign-off']

/** What waits for this position: each figure opens the list it counts. */
export function TodayPage() {
  const { t } = useTranslation(['pages', 'common'])
  const { position } = useSession()
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('pages:today.title')}</h1>
        {takesIn(position.role) ? (
          <Link className="button primary" to="/opinions/registration">
            {t('common:nav.registration')}
          </Link>
        ) : null}
      </header>
      {seesMatters(position.role) ? <Figures isUnit={isUnitRole(position.role)} /> : <Empty text={t('pages:today.noMatters')} />}
    </div>
  )
}

function Figures({ isUnit }: { isUnit: boolean }) {
  const { t } = useTranslation('pages')
  const { data, error, refetch } = useQuery(todayQuery)
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const urgent = data.items.filter((figure) => urgentKeys.includes(figure.key))
  const others = data.items.filter((figure) => !urgentKeys.includes(figure.key))
  const mine = others.filter((figure) => unitKeys.includes(figure.key) === isUnit)
  const elsewhere = others.filter((figure) => !mine.includes(figure))
  return (
    <>
      <FigureGroup title={t('today.urgent')} figures={urgent} />
      <FigureGroup title={t('today.waiting')} figures={mine} />
      <Nearest isUnit={isUnit} />
      {isUnit ? null : <FigureGroup title={t('today.elsewhere')} figures={elsewhere} />}
    </>
  )
}

function FigureGroup({ title, figures }: { title: string; figures: readonly Figure[] }) {
  if (figures.length === 0) return null
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="figures">
        {figures.map((figure) => (
          <FigureLink key={figure.key} figure={figure} />
        ))}
      </ul>
    </section>
  )
}

function FigureLink({ figure }: { figure: Figure }) {
  const { t } = useTranslation('pages')
  const label = labelOf(figure.key, (key) => t(`today.${key}`))
  return (
    <li>
      <Link to="/opinions" search={readFilters(figure.filters)} className={figure.count === 0 ? 'figure nothing' : `figure ${figure.key}`}>
        <strong>{figure.count === figure.most ? `${figure.count}+` : figure.count}</strong>
        <span>{label}</span>
      </Link>
    </li>
  )
}

const figureKeys = ['late', 'soon', 'new', 'sorting', 'acceptance', 'result', 'sign-off', 'reply', 'rating', 'another-look', 'merged-reply'] as const

function labelOf(key: string, translate: (key: (typeof figureKeys)[number]) => string): string {
  const known = figureKeys.find((each) => each === key)
  return known ? translate(known) : key
}

function Nearest({ isUnit }: { isUnit: boolean }) {
  const { t } = useTranslation('pages')
  const { data, error, refetch } = useInfiniteQuery(opinionsQuery({ due: 'set' }, 10))
  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  const [{ items } = { items: [] }] = data.pages
  return (
    <section className="panel">
      <h2>{t('today.nearest')}</h2>
      {items.length === 0 ? (
        <Empty text={t('today.clear')} />
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <li key={item.id}>
              <Link to="/opinions/$id" params={{ id: item.id }} className="line-title">
                {item.title}
              </Link>
              <span className="line-facts">
                <StateChip state={item.state} />
                <DueDate opinion={item} />
                <span className="muted">{isUnit ? item.townName : item.unitName}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
