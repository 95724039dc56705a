import { useTranslation } from 'react-i18next'

export function InUse({ active }: { active: boolean }) {
  const { t } = useTranslation()
  return <span className={active ? 'chip state-rated' : 'chip'}>{active ? t('inUse') : t('stopped')}</span>
}
