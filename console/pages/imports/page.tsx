import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { confirmImport, previewImport } from '../../api/imports.ts'
import type { ImportAnswer, ImportPreview } from '../../api/contract.ts'
import { Failure } from '../../ui/failure.tsx'

/** Many opinions from one workbook: template, check of every row, then the import. */
export function ImportsPage() {
  const { t } = useTranslation('pages')
  const cache = useQueryClient()
  const checking = useMutation({ mutationFn: previewImport })
  const importing = useMutation({ mutationFn: confirmImport, onSuccess: async () => cache.invalidateQueries({ queryKey: ['opinions'] }) })
  function again(): void {
    checking.reset()
    importing.reset()
  }
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('imports.title')}</h1>
      </header>
      <section className="panel">
        <h2>1. {t('imports.step1')}</h2>
        <a className="button" href="/api/v1/opinions/import-template.xlsx" download>
          {t('imports.template')}
        </a>
      </section>
      <section className="panel">
        <h2>2. {t('imports.step2')}</h2>
        {checking.error ? <Failure error={checking.error} /> : null}
        {checking.isPending ? <Working /> : null}
        {checking.data ? <Preview preview={checking.data} /> : <Upload isBusy={checking.isPending} onFile={(file) => checking.mutate(file)} />}
      </section>
      {checking.data && !importing.data ? (
        <section className="panel">
          <h2>3. {t('imports.step3')}</h2>
          {importing.error ? <Failure error={importing.error} /> : null}
          {importing.isPending ? <Working /> : <Confirm preview={checking.data} onConfirm={(id) => importing.mutate(id)} onAgain={again} />}
        </section>
      ) : null}
      {importing.data ? <Done answer={importing.data} onAgain={again} /> : null}
    </div>
  )
}

function Upload({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const { t } = useTranslation('pages')
  return (
    <label className="button upload">
      {t('imports.upload')}
      <input
        className="visually-hidden"
        type="file"
        accept=".xlsx"
        disabled={isBusy}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
        }}
      />
    </label>
  )
}

function Working() {
  const { t } = useTranslation('pages')
  return (
    <p role="status">
      <progress aria-label={t('imports.working')} /> {t('imports.working')}
    </p>
  )
}

function Preview({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('pages')
  const bad = preview.rows - preview.good
  return (
    <>
      <p role="status">{t('imports.preview', { total: preview.rows, good: preview.good, bad })}</p>
      {bad > 0 ? <p className="hint">{t('imports.onlyGood')}</p> : null}
      {preview.errors.length > 0 ? <RowErrors errors={preview.errors} /> : null}
      {preview.preview.length > 0 ? <GoodRows rows={preview.preview} /> : null}
    </>
  )
}

function RowErrors({ errors }: { errors: ImportPreview['errors'] }) {
  const { t } = useTranslation('pages')
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th>{t('imports.rowHead')}</th>
          <th>{t('imports.column')}</th>
          <th>{t('imports.problem')}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map((error) => (
          <tr key={`${error.row} ${error.column} ${error.text}`}>
            <td>{t('imports.row', { row: error.row })}</td>
            <td>{error.column}</td>
            <td className="row-problem">{error.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function GoodRows({ rows }: { rows: ImportPreview['preview'] }) {
  const { t } = useTranslation(['pages', 'opinion'])
  return (
    <>
      <h3 className="spaced">{t('pages:imports.ok')}</h3>
      <table className="table cards">
        <thead>
          <tr>
            <th>{t('opinion:field.content')}</th>
            <th>{t('opinion:field.source')}</th>
            <th>{t('opinion:field.receivedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td>{row.content}</td>
              <td data-label={t('opinion:field.source')}>{t(`opinion:source.${row.source}`)}</td>
              <td data-label={t('opinion:field.receivedOn')}>{row.receivedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Confirm({ preview, onConfirm, onAgain }: { preview: ImportPreview; onConfirm: (id: string) => void; onAgain: () => void }) {
  const { t } = useTranslation('pages')
  return (
    <div className="buttons">
      {preview.good === 0 ? (
        <p>{t('imports.noneGood')}</p>
      ) : (
        <button type="button" className="button primary" onClick={() => onConfirm(preview.id)}>
          {t('imports.confirm', { count: preview.good })}
        </button>
      )}
      <button type="button" className="button" onClick={onAgain}>
        {t('imports.again')}
      </button>
    </div>
  )
}

function Done({ answer, onAgain }: { answer: ImportAnswer; onAgain: () => void }) {
  const { t } = useTranslation('pages')
  return (
    <section className="panel" role="status">
      <p>{t('imports.done', { count: answer.registered })}{answer.registered > 0 ? ` ${answer.first} – ${answer.last}` : ''}</p>
      <div className="buttons">
        <Link className="button primary" to="/opinions" search={{ source: 'import' }}>
          {t('imports.open')}
        </Link>
        <button type="button" className="button" onClick={onAgain}>
          {t('imports.again')}
        </button>
      </div>
    </section>
  )
}
