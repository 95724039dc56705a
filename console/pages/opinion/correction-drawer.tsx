import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { correct } from '../../api/opinions.ts'
import type { Correction, Opinion } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import { DrawerForm } from '../../ui/drawer-form.tsx'
import type { FieldSpec, Values } from '../../ui/field-spec.ts'
import { showDone } from '../../ui/notices.tsx'
import type { Translate } from './action-forms.ts'

function specsOf(t: Translate): FieldSpec[] {
  return [
    { name: 'title', label: t('opinion:field.title'), input: 'text', min: 2, max: 60, required: true },
    { name: 'content', label: t('opinion:field.content'), input: 'long', min: 2, max: 4000, required: true },
    { name: 'demand', label: t('opinion:field.demand'), input: 'long', max: 500 },
    { name: 'kind', label: t('opinion:field.kind'), input: 'choice', choices: choicesOf('kind', t) },
    { name: 'lane', label: t('opinion:field.lane'), input: 'choice', choices: choicesOf('lane', t, ['unsorted', 'opinion']) },
    { name: 'categoryId', label: t('opinion:field.category'), input: 'category' },
    { name: 'urgency', label: t('opinion:field.urgency'), input: 'choice', choices: choicesOf('urgency', t) },
    { name: 'areaCode', label: t('opinion:field.area'), input: 'area', required: true },
    { name: 'place', label: t('opinion:field.place'), input: 'text', max: 100 },
    { name: 'stationId', label: t('opinion:field.station'), input: 'station' },
    { name: 'deputyId', label: t('opinion:field.deputy'), input: 'deputy' },
    { name: 'reason', label: t('opinion:field.reason'), input: 'long', min: 2, max: 500, required: true },
  ]
}

function startOf(opinion: Opinion): Values {
  const { title, content, demand, kind, lane, urgency, areaCode, place } = opinion
  const { categoryId, stationId, deputyId } = opinion
  const linked = { categoryId: categoryId ?? undefined, stationId: stationId ?? undefined, deputyId: deputyId ?? undefined }
  return { title, content, demand, kind, lane, urgency, areaCode, place, ...linked }
}

/** Only what was changed is sent, so that the history names exactly that. */
function changedOf(body: Values, start: Values): Values {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== start[name]))
}

export function CorrectionDrawer({ opinion, onClose }: { opinion: Opinion; onClose: () => void }) {
  const { t } = useTranslation(['opinion', 'pages', 'common'])
  const cache = useQueryClient()
  const start = startOf(opinion)
  async function refresh(): Promise<void> {
    await cache.invalidateQueries({ queryKey: ['opinions'] })
  }
  return (
    <DrawerForm
      title={`${t('opinion:action.correction')}：${opinion.number}`}
      hint={t('opinion:actionHint.correction')}
      specs={specsOf(t)}
      initial={start}
      submitLabel={t('common:save')}
      onClose={onClose}
      onStale={refresh}
      onSubmit={async (body) => {
        // The fields above are those of a correction; the server checks them again.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        await correct(opinion.id, opinion.version, changedOf(body, start) as Correction)
        await refresh()
        showDone(t('common:saved'))
        onClose()
      }}
    />
  )
}
