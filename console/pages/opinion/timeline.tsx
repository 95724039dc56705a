import { useTranslation } from 'react-i18next'
import { opinion } from '../../i18n/zh/opinion.ts'
import type { OpinionEvent } from '../../api/contract.ts'
import { dateTime } from '../../ui/dates.ts'

type KnownEvent = keyof typeof opinion.event

function isKnown(action: string): action is KnownEvent {
  return action in opinion.event
}

/** Every step with its time, person, position and reason; the newest first. */
export function Timeline({ events }: { events: readonly OpinionEvent[] }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <section className="panel">
      <h2>{t('pages:opinion.timeline')}</h2>
      <ol className="timeline">
        {events
          .toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
          .map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{dateTime(event.at)}</time>
              <div>
                <strong>{isKnown(event.action) ? t(`event.${event.action}`) : event.action}</strong>{' '}
                <span className="muted">
                  {event.actorName} {event.positionTitle}
                </span>
                {event.reason === '' ? null : <p>{event.reason}</p>}
              </div>
            </li>
          ))}
      </ol>
    </section>
  )
}
