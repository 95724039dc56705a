import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionsQuery } from '../../api/opinions.ts'
import { isUnitRole, takesIn } from '../../api/session.ts'
import type { OpinionItem } from '../../api/contract.ts'
import { useSession } from '../../shell/use-session.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { FilterBar } from './filter-bar.tsx'
import { OpinionTable } from './opinion-table.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { isUnfiltered } from './search.ts'
import { useListKeys } from './use-list-keys.ts'
import './page.css'

const BulkForwarding = lazy(async () => ({ default: (await import('./bulk-forwarding.tsx')).BulkForwarding }))

/** Opinions that this position may see, by the filters in the address bar. */
export function OpinionsPage() {
  const { t } = useTranslation(['pages', 'common'])
  const { position } = useSession()
  const isUnit = isUnitRole(position.role)
  return (
    <div className="page">
      <header className="page-head">
        <h1>{isUnit ? t('pages:opinions.inTray') : t('pages:opinions.title')}</h1>
        {takesIn(position.role) ? (
          <Link className="button primary" to="/opinions/registration">
            {t('common:nav.registration')}
          </Link>
        ) : null}
      </header>
      <SavedFilters />
      <FilterBar isUnit={isUnit} />
      <Found canForward={!isUnit && position.role !== 'deputy'} />
    </div>
  )
}

function Found({ canForward }: { canForward: boolean }) {
  const filters = useSearch({ from: '/signed-in/opinions' })
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isForwarding, setForwarding] = useState(false)
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(opinionsQuery(filters))
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const active = useListKeys({
    count: items.length,
    onOpen: (index) => void openAt(items[index]),
    onSelect: (index) => toggle(items[index]?.id),
  })

  async function openAt(item: OpinionItem | undefined): Promise<void> {
    if (item) await navigate({ to: '/opinions/$id', params: { id: item.id } })
  }

  function toggle(id: string | undefined): void {
    if (id === undefined || !canForward) return
    setSelected((before) => (before.has(id) ? new Set([...before].filter((each) => each !== id)) : new Set([...before, id])))
  }

  if (error) return <Failure error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={12} />
  if (items.length === 0) return <NothingFound isUnfiltered={isUnfiltered(filters)} />
  return (
    <>
      {selected.size > 0 ? <SelectionBar count={selected.size} onForward={() => setForwarding(true)} onClear={() => setSelected(new Set())} /> : null}
      <OpinionTable items={items} active={active} selected={selected} onToggle={canForward ? toggle : undefined} onSelectAll={(all) => setSelected(new Set(all ? items.map((item) => item.id) : []))} />
      <Further hasMore={hasNextPage} isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {isForwarding ? (
        <Suspense fallback={null}>
          <BulkForwarding ids={[...selected]} onClose={() => setForwarding(false)} onDone={() => setSelected(new Set())} />
        </Suspense>
      ) : null}
    </>
  )
}

function NothingFound({ isUnfiltered: nothingAtAll }: { isUnfiltered: boolean }) {
  const { t } = useTranslation('pages')
  return (
    <div className="panel">
      <Empty text={nothingAtAll ? t('opinions.emptyAll') : `${t('opinions.empty')}${t('opinions.emptyHint')}`}>
        {nothingAtAll ? null : (
          <Link className="button" to="/opinions" search={{}}>
            {t('opinions.clear')}
          </Link>
        )}
      </Empty>
    </div>
  )
}

function SelectionBar({ count, onForward, onClear }: { count: number; onForward: () => void; onClear: () => void }) {
  const { t } = useTranslation('pages')
  return (
    <div className="selection" role="status">
      <strong>{t('opinions.selected', { count })}</strong>
      <button type="button" className="button primary" onClick={onForward}>
        {t('opinions.bulk')}
      </button>
      <button type="button" className="button" onClick={onClear}>
        {t('opinions.unselect')}
      </button>
    </div>
  )
}

function Further({ hasMore, isLoading, onMore }: { hasMore: boolean; isLoading: boolean; onMore: () => void }) {
  const { t } = useTranslation(['pages', 'common'])
  return (
    <div className="further">
      {hasMore ? (
        <button type="button" className="button" disabled={isLoading} onClick={onMore}>
          {t('common:more')}
        </button>
      ) : (
        <span className="muted">{t('pages:opinions.end')}</span>
      )}
      <span className="muted keys">{t('pages:opinions.keys')}</span>
    </div>
  )
}
