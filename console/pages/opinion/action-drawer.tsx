import { useTranslation } from 'react-i18next'
import type { ActionPath, Opinion } from '../../api/contract.ts'
import { DrawerForm } from '../../ui/drawer-form.tsx'
import { fieldsOfAction, startOfAction } from './action-forms.ts'
import { useStep } from './use-step.ts'

interface ActionDrawerProps {
  path: ActionPath
  opinion: Opinion
  onClose: () => void
}

/** The form of one step. */
export function ActionDrawer({ path, opinion, onClose }: ActionDrawerProps) {
  const { t } = useTranslation(['opinion', 'pages', 'common'])
  const { take, refresh } = useStep(opinion)
  return (
    <DrawerForm
      title={`${t(`opinion:action.${path}`)}：${opinion.number}`}
      hint={t(`opinion:actionHint.${path}`)}
      specs={fieldsOfAction(path, t, opinion)}
      initial={startOfAction(path, opinion)}
      submitLabel={t(`opinion:action.${path}`)}
      onClose={onClose}
      onStale={async () => {
        await refresh()
      }}
      onSubmit={async (body) => {
        await take(path, body)
        onClose()
      }}
    />
  )
}
