import { useTranslation } from 'react-i18next'
import type { Opinion } from '../../api/contract.ts'

/** What was registered. */
export function Facts({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation(['opinion', 'pages'])
  const facts: [string, string | null][] = [
    [t('field.town'), opinion.townName],
    [t('field.area'), opinion.areaName === opinion.townName ? null : opinion.areaName],
    [t('field.place'), opinion.place],
    [t('field.category'), opinion.categoryName],
    [t('field.kind'), t(`kind.${opinion.kind}`)],
    [t('field.lane'), t(`lane.${opinion.lane}`)],
    [t('field.source'), t(`source.${opinion.source}`)],
    [t('field.station'), opinion.stationName],
    [t('field.deputy'), opinion.deputyName],
    [t('field.receivedOn'), opinion.receivedOn],
    [t('field.registeredBy'), opinion.registeredBy],
  ]
  return (
    <section className="panel">
      <h2>{t('pages:opinion.facts')}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([label, value]) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
