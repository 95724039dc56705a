import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMandate, endMandate, endPosting, postDeputy } from '../../api/people.ts'
import { changeRecord, createRecord } from '../../api/records.ts'
import type { Deputy, Posted } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import type { FieldSpec } from '../../ui/field-spec.ts'
import { showDone, showProblem } from '../../ui/notices.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'

type Part = 'person' | 'mandate' | 'posting'

interface DeputyDrawerProps {
  deputy: Deputy | null
  onClose: () => void
}

/** The person; beside it new mandates and postings, each a form of its own. */
export function DeputyDrawer({ deputy, onClose }: DeputyDrawerProps) {
  const [part, setPart] = useState<Part>('person')
  if (deputy !== null && part === 'mandate') return <MandateDrawer deputy={deputy} onClose={() => setPart('person')} />
  if (deputy !== null && part === 'posting') return <PostingDrawer deputy={deputy} onClose={() => setPart('person')} />
  return <PersonDrawer deputy={deputy} onClose={onClose} onPart={setPart} />
}

function PersonDrawer({ deputy, onClose, onPart }: DeputyDrawerProps & { onPart: (part: Part) => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    { name: 'name', label: t('field.personName'), input: 'text', max: 40, required: true },
    { name: 'sex', label: t('field.sex'), input: 'choice', choices: choicesOf('sex', t) },
    { name: 'occupation', label: t('field.occupation'), input: 'text', max: 100 },
    { name: 'introduction', label: t('field.introduction'), input: 'long', max: 1000 },
  ]
  return (
    <RecordDrawer
      kind="deputies"
      title={deputy?.name ?? t('deputies.add')}
      specs={specs}
      initial={deputy === null ? {} : { name: deputy.name, sex: deputy.sex, occupation: deputy.occupation, introduction: deputy.introduction }}
      onClose={onClose}
      onSave={async (body) => (deputy === null ? createRecord('deputies', body) : changeRecord('deputies', deputy, body))}
    >
      {deputy === null ? null : <Offices deputy={deputy} onPart={onPart} />}
    </RecordDrawer>
  )
}

function Offices({ deputy, onPart }: { deputy: Deputy; onPart: (part: Part) => void }) {
  return (
    <>
      <Mandates deputy={deputy} onPart={onPart} />
      <Postings deputy={deputy} onPart={onPart} />
    </>
  )
}

/** Ends an office today and shows the deputy anew. */
function useEnding<T>(end: (office: T) => Promise<void>) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: end,
    async onSuccess() {
      showDone(t('saved'))
      await cache.invalidateQueries({ queryKey: ['deputies'] })
    },
    onError: showProblem,
  })
}

function Mandates({ deputy, onPart }: { deputy: Deputy; onPart: (part: Part) => void }) {
  const { t } = useTranslation('reference')
  const ending = useEnding(async (mandateId: string) => endMandate(deputy, mandateId, today()))
  return (
    <>
      <h2>{t('field.mandates')}</h2>
      <ul className="lines">
        {deputy.mandates.map((mandate) => (
          <li key={mandate.id}>
            <strong>{t(`mandateLevel.${mandate.level}`)}</strong>
            <span>{mandate.electoralDistrict}</span>
            <span className="muted">{mandate.startsOn}</span>
            <button type="button" className="link" disabled={ending.isPending} onClick={() => ending.mutate(mandate.id)}>
              {t('deputies.endMandate')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onPart('mandate')}>
        {t('deputies.addMandate')}
      </button>
    </>
  )
}

function Postings({ deputy, onPart }: { deputy: Deputy; onPart: (part: Part) => void }) {
  const { t } = useTranslation('reference')
  const ending = useEnding(async ({ stationId, postingId }: Deputy['stations'][number]) => endPosting(stationId, postingId))
  return (
    <>
      <h2 className="spaced">{t('field.postings')}</h2>
      <ul className="lines">
        {deputy.stations.map((station) => (
          <li key={station.postingId}>
            <span>{station.stationName}</span>
            <button type="button" className="link" disabled={ending.isPending} onClick={() => ending.mutate(station)}>
              {t('deputies.endPosting')}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => onPart('posting')}>
        {t('deputies.addPosting')}
      </button>
    </>
  )
}

function MandateDrawer({ deputy, onClose }: { deputy: Deputy; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    { name: 'level', label: t('field.level'), input: 'choice', choices: choicesOf('mandateLevel', t), required: true },
    { name: 'areaCode', label: t('field.area'), input: 'area', required: true },
    { name: 'electoralDistrict', label: t('field.district'), input: 'text', max: 60 },
    { name: 'termNo', label: t('field.termNo'), input: 'number', min: 1, max: 99 },
    { name: 'startsOn', label: t('field.startsOn'), input: 'date', required: true },
  ]
  return (
    <RecordDrawer
      kind="deputies"
      title={`${t('deputies.addMandate')}：${deputy.name}`}
      specs={specs}
      initial={{ level: 'township', startsOn: today() }}
      onClose={onClose}
      // The fields above are those of a mandate; the server checks them again.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      onSave={async (body) => addMandate(deputy.id, body as Posted<'/api/v1/deputies/{id}/mandates'>)}
    />
  )
}

function PostingDrawer({ deputy, onClose }: { deputy: Deputy; onClose: () => void }) {
  const { t } = useTranslation('reference')
  const specs: FieldSpec[] = [
    { name: 'stationId', label: t('field.station'), input: 'station', required: true },
    { name: 'startsOn', label: t('field.startsOn'), input: 'date', required: true },
  ]
  return (
    <RecordDrawer
      kind="deputies"
      title={`${t('deputies.addPosting')}：${deputy.name}`}
      specs={specs}
      initial={{ startsOn: today() }}
      onClose={onClose}
      onSave={async ({ stationId, startsOn }) => postDeputy(String(stationId), { deputyId: deputy.id, startsOn: String(startsOn) })}
    />
  )
}
