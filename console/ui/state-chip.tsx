import { useTranslation } from 'react-i18next'
import type { State } from '../api/contract.ts'

export function StateChip({ state }: { state: State }) {
  const { t } = useTranslation('opinion')
  return <span className={`chip state-${state}`}>{t(`state.${state}`)}</span>
}
