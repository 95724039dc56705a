import { useTranslation } from 'react-i18next'
import type { Assignment, Opinion } from '../../api/contract.ts'
import { dateTime } from '../../ui/dates.ts'

/** Who had it, for how long, and what they wrote. */
export function Assignments({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('pages')
  return (
    <section className="panel">
      <header>
        <h2>{t('opinion.assignments')}</h2>
        {opinion.moves > 0 ? <span className="muted">{t('opinion.movesNote', { moves: opinion.moves })}</span> : null}
      </header>
      {opinion.assignments.length === 0 ? <p className="muted">{t('opinion.noAssignments')}</p> : null}
      <ul className="lines">
        {opinion.assignments.map((assignment) => (
          <AssignmentLine key={assignment.id} assignment={assignment} />
        ))}
      </ul>
    </section>
  )
}

function AssignmentLine({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <li className="assignment">
      <p className="line-facts">
        <strong>{assignment.unitName}</strong>
        <span className="chip">{t(`assignmentKind.${assignment.kind}`)}</span>
        <span className={assignment.state === 'returned' ? 'chip state-returned' : 'chip state-handling'}>{t(`assignmentState.${assignment.state}`)}</span>
        <span>{t('pages:opinion.hop', { count: assignment.hop })}</span>
        <span>{t('pages:opinion.stayed', { count: assignment.days })}</span>
      </p>
      <p className="line-facts muted">
        {dates(assignment).map(([key, at]) => (
          <span key={key}>
            {t(`pages:opinion.${key}`)} {at}
          </span>
        ))}
        {assignment.dueOn === null ? null : (
          <span>
            {t('field.dueOn')} {assignment.dueOn}
          </span>
        )}
      </p>
      {assignment.requirement === '' ? null : (
        <p>
          {t('field.requirement')}：{assignment.requirement}
        </p>
      )}
      {assignment.returnReason === '' ? null : (
        <p>
          {t('field.reason')}：{assignment.returnReason}
        </p>
      )}
      <Draft assignment={assignment} />
    </li>
  )
}

function dates(assignment: Assignment): ['assignedAt' | 'acceptedAt' | 'endedAt' | 'returnUntil', string][] {
  const found: ['assignedAt' | 'acceptedAt' | 'endedAt' | 'returnUntil', string][] = [['assignedAt', `${dateTime(assignment.assignedAt)} ${assignment.assignedBy}`]]
  if (assignment.acceptedAt !== null) found.push(['acceptedAt', dateTime(assignment.acceptedAt)])
  if (assignment.endedAt !== null) found.push(['endedAt', dateTime(assignment.endedAt)])
  else if (assignment.returnUntil !== null) found.push(['returnUntil', assignment.returnUntil])
  return found
}

function Draft({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation(['opinion', 'pages'])
  if (assignment.draftText === '') return null
  return (
    <details>
      <summary>
        {t('pages:opinion.draft')}
        {assignment.draftOutcome === null ? '' : `：${t(`outcome.${assignment.draftOutcome}`)}`}{' '}
        <span className="muted">{assignment.signedBy === '' ? t('pages:opinion.draftedBy', { name: assignment.draftedBy }) : t('pages:opinion.signedBy', { name: assignment.signedBy })}</span>
      </summary>
      <p className="own-words">{assignment.draftText}</p>
    </details>
  )
}
