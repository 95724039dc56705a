import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Opinion } from '../../api/contract.ts'
import { dateTime } from '../../ui/dates.ts'

/** What came of it: the result, the reply, the rating; or where else the resident was sent. */
export function Result({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <>
      {opinion.mergedInto === null ? null : (
        <p className="panel">
          <Link to="/opinions/$id" params={{ id: opinion.mergedInto }}>
            {t('pages:opinion.mergedInto')}
          </Link>
        </p>
      )}
      {opinion.upgradedTo === null ? null : <p className="panel">{t('pages:opinion.upgradedTo', { title: opinion.upgradedTo })}</p>}
      {opinion.slip === null ? null : (
        <section className="panel">
          <h2>{t('pages:opinion.slip')}</h2>
          <p className="own-words">{opinion.slip.goTo}</p>
          <p className="muted">{opinion.slip.reason}</p>
        </section>
      )}
      {opinion.outcome === null ? null : <Outcome opinion={opinion} outcome={opinion.outcome} />}
    </>
  )
}

function Outcome({ opinion, outcome }: { opinion: Opinion; outcome: NonNullable<Opinion['outcome']> }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <section className="panel">
      <h2>
        {t('pages:opinion.result')}：{t(`outcome.${outcome}`)}
      </h2>
      <p className="own-words">{opinion.resultText}</p>
      <p className="line-facts muted">
        {opinion.resultAt === null ? null : <span>{dateTime(opinion.resultAt)}</span>}
        {opinion.lookAgainOn === null ? null : (
          <span>
            {t('field.lookAgainOn')} {opinion.lookAgainOn}
          </span>
        )}
        {opinion.repliedAt === null || opinion.replyMode === null ? null : (
          <span>
            {t('event.reply')}：{t(`replyMode.${opinion.replyMode}`)}，{dateTime(opinion.repliedAt)}
          </span>
        )}
        {opinion.rating === null ? null : (
          <span className={opinion.rating === 'dissatisfied' ? 'chip strong' : 'chip state-rated'}>{t(`rating.${opinion.rating}`)}</span>
        )}
      </p>
    </section>
  )
}
