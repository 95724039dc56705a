import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from './empty.tsx'
import { Failure } from './failure.tsx'
import { Loading } from './loading.tsx'

export interface Column<T> {
  label: string
  cell: (row: T) => ReactNode
}

interface RecordPageProps<T extends { id: string }> {
  title: string
  hint?: string
  /** Absent where this position may not add. */
  addLabel?: string
  empty: string
  rows: UseQueryResult<{ items: readonly T[] }>
  /** The first column opens the record. */
  columns: readonly [Column<T>, ...Column<T>[]]
  /** From the address bar: `new`, an id, or nothing. */
  record: string | undefined
  search?: { value: string; label: string }
  drawer: (row: T | null, onClose: () => void) => ReactNode
}

type RecordPath = '/stations' | '/deputies' | '/units' | '/categories' | '/deadline-policies' | '/accounts'

/** A list of reference data with its drawer; which record is open stands in the address bar. */
export function RecordPage<T extends { id: string }>({ to, ...props }: RecordPageProps<T> & { to: RecordPath }) {
  const { title, hint, addLabel, rows, record, search, drawer } = props
  const navigate = useNavigate()
  const q = search?.value
  function go(next: { record?: string; q?: string }): void {
    void navigate({ to, search: next })
  }
  function open(id: string | undefined): void {
    go({ ...(id === undefined ? {} : { record: id }), ...(q ? { q } : {}) })
  }
  const chosen = rows.data?.items.find((row) => row.id === record)
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {search ? <SearchBox {...search} onSearch={(text) => go(text === '' ? {} : { q: text })} /> : null}
        {addLabel === undefined ? null : (
          <button type="button" className="button primary" onClick={() => open('new')}>
            {addLabel}
          </button>
        )}
      </header>
      {hint ? <p className="hint">{hint}</p> : null}
      <Rows {...props} onOpen={open} />
      {record === 'new' ? drawer(null, () => open(undefined)) : null}
      {chosen ? drawer(chosen, () => open(undefined)) : null}
    </div>
  )
}

function Rows<T extends { id: string }>({ rows, columns, empty, onOpen }: RecordPageProps<T> & { onOpen: (id: string) => void }) {
  const [first, ...others] = columns
  if (rows.error) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />
  if (!rows.data) return <Loading lines={8} />
  if (rows.data.items.length === 0) {
    return (
      <div className="panel">
        <Empty text={empty} />
      </div>
    )
  }
  return (
    <table className="table cards">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label}>{column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.data.items.map((row) => (
          <tr key={row.id}>
            <td>
              <button type="button" className="link" onClick={() => onOpen(row.id)}>
                {first.cell(row)}
              </button>
            </td>
            {others.map((column) => (
              <td key={column.label} data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SearchBox({ value, label, onSearch }: { value: string; label: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className="buttons"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(input.current?.value.trim() ?? '')
      }}
    >
      <input ref={input} key={value} className="plain-input" defaultValue={value} aria-label={label} placeholder={label} maxLength={40} />
      <button type="submit" className="button">
        {t('search')}
      </button>
    </form>
  )
}
