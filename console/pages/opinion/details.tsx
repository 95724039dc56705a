import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Opinion } from '../../api/contract.ts'
import { SimilarList } from '../../ui/similar-list.tsx'
import { Assignments } from './assignments.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { Facts } from './facts.tsx'
import { Photos } from './photos.tsx'
import { Publication } from './publication.tsx'
import { Result } from './result.tsx'
import { Timeline } from './timeline.tsx'

/** The resident's words and what became of them, with everything known beside them. */
export function Details({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation(['opinion', 'pages'])
  return (
    <div className="opinion-columns">
      <div>
        <section className="panel words">
          <h2>{t('pages:opinion.words')}</h2>
          <p className="own-words">{opinion.content}</p>
          {opinion.demand === '' ? null : (
            <p>
              <strong>{t('field.demand')}：</strong>
              {opinion.demand}
            </p>
          )}
        </section>
        <Result opinion={opinion} />
        <Assignments opinion={opinion} />
        <Timeline events={opinion.events} />
      </div>
      <div>
        <Facts opinion={opinion} />
        <ContactPanel opinion={opinion} />
        <Photos opinion={opinion} />
        <Publication opinion={opinion} />
        <section className="panel">
          <h2>{t('pages:opinion.similar')}</h2>
          <SimilarList text={opinion.content} areaCode={opinion.areaCode} exceptId={opinion.id} />
        </section>
        <Merged opinion={opinion} />
      </div>
    </div>
  )
}

function Merged({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation('pages')
  if (opinion.merged.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('opinion.merged')}</h2>
      <ul className="lines">
        {opinion.merged.map((one) => (
          <li key={one.id}>
            <Link to="/opinions/$id" params={{ id: one.id }}>
              {one.number} {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
