import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areasBelowQuery } from '../../api/reference.ts'
import { CategoryPicker, DeputyPicker, StationPicker, UnitPicker } from '../../ui/pickers.tsx'
import { useSession } from '../../shell/use-session.ts'
import { type Choice, choicesOf } from '../../ui/choices.ts'
import { type filterNames, isUnfiltered, withFilter } from './search.ts'

type FilterName = (typeof filterNames)[number]

/** Filters of the list: each writes itself into the address bar. */
export function FilterBar({ isUnit }: { isUnit: boolean }) {
  const { t } = useTranslation(['opinion', 'pages', 'common'])
  const filters = useSearch({ from: '/signed-in/opinions' })
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  function set(name: FilterName): (value: string | undefined) => void {
    return (value) => void navigate({ to: '/opinions', search: withFilter(filters, name, value), replace: true })
  }
  function choice(name: FilterName, choices: readonly Choice[]): ReactNode {
    const onChange = set(name)
    return (
      <Labelled key={name} label={t(`field.${fieldOf[name]}`)}>
        {(id) => <Select id={id} allowClear value={filters[name] ?? null} options={[...choices]} placeholder={t('common:all')} onChange={(value: string | undefined) => onChange(value)} />}
      </Labelled>
    )
  }
  return (
    <section className="panel" aria-label={t('pages:opinions.filters')}>
      <div className="filters">
        <Words key={filters.q ?? ''} value={filters.q ?? ''} onSearch={set('q')} />
        {choice('state', choicesOf('state', t))}
        {choice('due', choicesOf('due', t))}
        {choice('waiting', choicesOf('waiting', t))}
        <Labelled label={t('field.category')}>{(id) => <CategoryPicker id={id} value={filters.category} onChange={set('category')} />}</Labelled>
        <TownFilter value={filters.town} onChange={set('town')} />
        {isOpen ? (
          <>
            {isUnit ? null : <Labelled label={t('field.unit')}>{(id) => <UnitPicker id={id} value={filters.unit} onChange={set('unit')} />}</Labelled>}
            <Labelled label={t('field.station')}>{(id) => <StationPicker id={id} value={filters.station} onChange={set('station')} />}</Labelled>
            <Labelled label={t('field.deputy')}>{(id) => <DeputyPicker id={id} value={filters.deputy} onChange={set('deputy')} />}</Labelled>
            {choice('source', choicesOf('source', t))}
            {choice('outcome', choicesOf('outcome', t))}
            {choice('rating', choicesOf('rating', t))}
            {choice('urgency', choicesOf('urgency', t))}
            <DateFilter name="from" value={filters.from} onChange={set('from')} />
            <DateFilter name="to" value={filters.to} onChange={set('to')} />
          </>
        ) : null}
      </div>
      <div className="filter-actions">
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('pages:opinions.moreFilters')}
        </button>
        {isUnfiltered(filters) ? null : (
          <button type="button" className="link" onClick={() => void navigate({ to: '/opinions', search: {} })}>
            {t('pages:opinions.clear')}
          </button>
        )}
      </div>
    </section>
  )
}

const fieldOf = {
  q: 'search', state: 'state', source: 'source', lane: 'lane', category: 'category', town: 'town', area: 'area', unit: 'unit', station: 'station', deputy: 'deputy',
  outcome: 'outcome', rating: 'rating', urgency: 'urgency', month: 'month', from: 'from', to: 'to', due: 'due', waiting: 'waiting',
} as const satisfies Record<FilterName, string>

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

function Words({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation(['opinion', 'common'])
  return (
    <div className="wide">
      <label htmlFor="opinion-search">{t('field.search')}</label>
      <Input.Search id="opinion-search" defaultValue={value} maxLength={100} allowClear enterButton={t('common:search')} onSearch={onSearch} />
    </div>
  )
}

interface OneFilter {
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function DateFilter({ name, value, onChange }: OneFilter & { name: 'from' | 'to' }) {
  const { t } = useTranslation('opinion')
  return <Labelled label={t(`field.${name}`)}>{(id) => <Input id={id} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value)} />}</Labelled>
}

function TownFilter({ value, onChange }: OneFilter) {
  const { t } = useTranslation(['opinion', 'common'])
  const { tenant } = useSession()
  const { data } = useQuery(areasBelowQuery(`${tenant}000000`))
  const options = (data?.items ?? []).map((area) => ({ value: area.code, label: area.name }))
  return (
    <Labelled label={t('field.town')}>
      {(id) => <Select id={id} allowClear value={value ?? null} options={options} placeholder={t('common:chooseFirst')} showSearch={{ optionFilterProp: 'label' }} onChange={(next: string | null | undefined) => onChange(next ?? undefined)} />}
    </Labelled>
  )
}
