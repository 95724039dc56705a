import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { lazy, Suspense, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { statisticsQuery } from '../../api/statistics.ts'
import type { Figures } from '../../api/contract.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { readFilters } from '../opinions/search.ts'
import { type Grouping, groupingsOf, type StatisticsSearch } from './search.ts'
import { useSession } from '../../shell/use-session.ts'
import './page.css'

const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }))

const words = { town: 'byTown', category: 'byCategory', source: 'bySource', state: 'byState', outcome: 'byOutcome', unit: 'byUnit', month: 'byMonth', rating: 'byRating' } as const

/** Figures by one property, as of now; each opens the list that it counts. */
export function StatisticsPage() {
  const { t } = useTranslation('pages')
  const search = useSearch({ from: '/signed-in/statistics' })
  const { by = 'town', ...filters } = search
  const { data, error, refetch } = useQuery(statisticsQuery({ ...filters, by }))
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('statistics.title')}</h1>
        <Downloads search={search} />
      </header>
      <Choices search={search} by={by} />
      {error ? <Failure error={error} onRetry={() => void refetch()} /> : null}
      {data || error ? null : <Loading lines={8} />}
      {data ? <Found figures={data} by={by} filters={readFilters(filters)} /> : null}
    </div>
  )
}

function Downloads({ search }: { search: StatisticsSearch }) {
  const { t } = useTranslation('pages')
  const { by: _by, ...filters } = search
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)])).toString()
  return (
    <>
      <a className="button" href={`/api/v1/statistics/report.docx?${query}`} download>
        {t('statistics.docx')}
      </a>
      <a className="button" href={`/api/v1/statistics/report.xlsx?${query}`} download>
        {t('statistics.xlsx')}
      </a>
    </>
  )
}

function Choices({ search, by }: { search: StatisticsSearch; by: Grouping }) {
  const { t } = useTranslation(['pages', 'opinion'])
  const navigate = useNavigate()
  const { position } = useSession()
  const ids = { by: useId(), from: useId(), to: useId() }
  function set(next: StatisticsSearch): void {
    void navigate({ to: '/statistics', search: { ...search, ...next }, replace: true })
  }
  return (
    <section className="panel statistics-choices">
      <div>
        <label htmlFor={ids.by}>{t('pages:statistics.by')}</label>
        <Select id={ids.by} value={by} options={groupingsOf(position.role).map((value) => ({ value, label: t(`pages:statistics.${words[value]}`) }))} onChange={(value: Grouping) => set({ by: value })} />
      </div>
      {(['from', 'to'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={ids[name]}>{t(`opinion:field.${name}`)}</label>
          <Input id={ids[name]} type="date" value={search[name] ?? ''} onChange={(event) => set({ [name]: event.target.value })} />
        </div>
      ))}
    </section>
  )
}

function Found({ figures, by, filters }: { figures: Figures; by: Grouping; filters: ReturnType<typeof readFilters> }) {
  const { t } = useTranslation('pages')
  const label = t(`statistics.${words[by]}`)
  if (figures.total === 0) {
    return (
      <div className="panel">
        <Empty text={t('statistics.empty')} />
      </div>
    )
  }
  return (
    <>
      <p className="hint">{t('statistics.asOf')}</p>
      <div className="statistics">
        <FigureTable figures={figures} label={label} filters={filters} />
        <section className="panel" aria-label={t('statistics.chart')}>
          <Suspense fallback={<Loading lines={8} />}>
            <Chart figures={figures} label={t('statistics.chartLabel', { by: label })} isTime={by === 'month'} />
          </Suspense>
        </section>
      </div>
    </>
  )
}

function FigureTable({ figures, label, filters }: { figures: Figures; label: string; filters: ReturnType<typeof readFilters> }) {
  const { t } = useTranslation('pages')
  return (
    <div>
      <table className="table">
        <thead>
          <tr>
            <th>{label}</th>
            <th className="number">{t('statistics.count')}</th>
            <th className="number">{t('statistics.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.rows.map((row) => (
            <tr key={row.key ?? ''}>
              <td>{row.name}</td>
              <td className="number">
                <Link to="/opinions" search={readFilters(row.filters)} aria-label={t('statistics.openList', { name: row.name, count: row.count })}>
                  {row.count.toLocaleString('en-US')}
                </Link>
              </td>
              <td className="number">{row.percent === null ? '—' : `${row.percent}%`}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th>{t('statistics.total')}</th>
            <td className="number">
              <Link to="/opinions" search={filters}>
                {figures.total.toLocaleString('en-US')}
              </Link>
            </td>
            <td className="number">{figures.percentSum === null ? '—' : `${figures.percentSum}%`}</td>
          </tr>
        </tfoot>
      </table>
      <p className="muted">{t('statistics.rounding', { name: figures.rounding.name })}</p>
    </div>
  )
}
