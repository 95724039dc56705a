import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { opinionQuery } from '../../api/opinions.ts'
import type { Opinion } from '../../api/contract.ts'
import { DueDate } from '../../ui/due-date.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Loading } from '../../ui/loading.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { ActionBar } from './action-bar.tsx'
import { actionOf } from './action-forms.ts'
import { Details } from './details.tsx'
import './page.css'

const ActionDrawer = lazy(async () => ({ default: (await import('./action-drawer.tsx')).ActionDrawer }))
const CorrectionDrawer = lazy(async () => ({ default: (await import('./correction-drawer.tsx')).CorrectionDrawer }))
const PublicationDrawer = lazy(async () => ({ default: (await import('./publication-drawer.tsx')).PublicationDrawer }))

/** One opinion: the resident's own words first, then what may be done now. */
export function OpinionPage() {
  const { id } = useParams({ from: '/signed-in/opinions/$id' })
  const { data, error, refetch } = useQuery(opinionQuery(id))
  if (error && !data) {
    return (
      <div className="page">
        <Failure error={error} onRetry={() => void refetch()} />
        <BackToList />
      </div>
    )
  }
  return <div className="page">{data ? <Whole opinion={data} /> : <Loading lines={10} />}</div>
}

function Whole({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <>
      <BackToList />
      <header className="opinion-head">
        <h1>{opinion.title}</h1>
        <p className="opinion-line">
          <span className="muted">{opinion.number}</span>
          <StateChip state={opinion.state} />
          <DueDate opinion={opinion} />
          <span>{opinion.unitName ?? <span className="muted">{t('pages:opinions.noUnit')}</span>}</span>
          {opinion.urgency === 'normal' ? null : <span className="chip warn">{t(`urgency.${opinion.urgency}`)}</span>}
          {opinion.confidential ? <span className="chip strong">{t('field.confidential')}</span> : null}
        </p>
        <ActionBar opinion={opinion} />
      </header>
      <Details opinion={opinion} />
      <Drawers opinion={opinion} />
    </>
  )
}

function BackToList() {
  const { t } = useTranslation()
  return (
    <p className="no-print">
      <Link to="/opinions">← {t('backToList')}</Link>
    </p>
  )
}

/** The form that the address bar asks for; a step that is not allowed (any more) opens nothing. */
function Drawers({ opinion }: { opinion: Opinion }) {
  const { action } = useSearch({ from: '/signed-in/opinions/$id' })
  const navigate = useNavigate()
  function close(): void {
    void navigate({ to: '/opinions/$id', params: { id: opinion.id }, search: {} })
  }
  const path = actionOf(action)
  return (
    <Suspense fallback={null}>
      {path ? <ActionDrawer key={path} path={path} opinion={opinion} onClose={close} /> : null}
      {action === 'correction' ? <CorrectionDrawer opinion={opinion} onClose={close} /> : null}
      {action === 'publication' ? <PublicationDrawer opinion={opinion} onClose={close} /> : null}
    </Suspense>
  )
}
