import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { removeSavedFilter, saveFilter, savedFiltersQuery } from '../../api/opinions.ts'
import type { Filters } from '../../api/contract.ts'
import { showDone, showProblem } from '../../ui/notices.tsx'
import { filterNames, isUnfiltered, readFilters } from './search.ts'

/** The filters as an address holds them, always in one order. */
function queryOf(filters: Filters): string {
  const pairs = filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]))
  return new URLSearchParams(pairs).toString()
}

function filtersOf(query: string): Filters {
  return readFilters(Object.fromEntries(new URLSearchParams(query)))
}

/** Filters under a name, one touch away; the present ones can be kept under a new name. */
export function SavedFilters() {
  const { t } = useTranslation(['pages', 'common'])
  const filters = useSearch({ from: '/signed-in/opinions' })
  const cache = useQueryClient()
  const { data } = useQuery(savedFiltersQuery)
  const removing = useMutation({ mutationFn: removeSavedFilter, onSuccess: async () => cache.invalidateQueries(savedFiltersQuery), onError: showProblem })
  const saved = data?.items ?? []
  const isSaved = saved.some((each) => each.query === queryOf(filters))
  return (
    <div className="saved">
      <Link className="tab" to="/opinions" search={{}} {...(isUnfiltered(filters) ? { 'aria-current': 'page' } : {})}>
        {t('common:all')}
      </Link>
      {saved.map((each) => (
        <span key={each.id}>
          <Link className="tab" to="/opinions" search={filtersOf(each.query)} {...(each.query === queryOf(filters) ? { 'aria-current': 'page' } : {})}>
            {each.name}
          </Link>
          <button type="button" className="remove" aria-label={t('pages:opinions.removeFilter', { name: each.name })} onClick={() => removing.mutate(each.id)}>
            ×
          </button>
        </span>
      ))}
      {isSaved || isUnfiltered(filters) ? null : <SaveForm filters={filters} />}
    </div>
  )
}

function SaveForm({ filters }: { filters: Filters }) {
  const { t } = useTranslation(['pages', 'common'])
  const cache = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const saving = useMutation({
    mutationFn: saveFilter,
    async onSuccess() {
      setOpen(false)
      showDone(t('pages:opinions.filterSaved'))
      await cache.invalidateQueries(savedFiltersQuery)
    },
    onError: showProblem,
  })

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const name = new FormData(event.currentTarget).get('name')
    if (typeof name === 'string' && name.trim() !== '') saving.mutate({ name: name.trim(), query: queryOf(filters) })
  }

  if (!isOpen) {
    return (
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('pages:opinions.saveFilter')}
      </button>
    )
  }
  return (
    <form className="buttons" onSubmit={submit}>
      <input className="plain-input" name="name" aria-label={t('pages:opinions.filterName')} placeholder={t('pages:opinions.filterName')} maxLength={30} />
      <button type="submit" className="button" disabled={saving.isPending}>
        {t('common:save')}
      </button>
    </form>
  )
}
