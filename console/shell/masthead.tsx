import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { logOut, tenantQuery } from '../api/session.ts'
import { dropDraft } from '../pages/registration/draft.ts'
import { switchLanguage } from '../i18n/language.ts'
import { PositionSwitch } from './position-switch.tsx'
import { useSession } from './use-session.ts'

interface MastheadProps {
  isMenuOpen: boolean
  onMenu: () => void
}

export function Masthead({ isMenuOpen, onMenu }: MastheadProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { data: tenant } = useQuery(tenantQuery(session.tenant))
  return (
    <header className="masthead">
      <button type="button" className="menu-button" aria-expanded={isMenuOpen} aria-controls="navigation" onClick={onMenu}>
        {isMenuOpen ? t('closeMenu') : t('menu')}
      </button>
      <Link to="/" className="brand">
        <strong>{tenant?.bodyName ?? ''}</strong>
        <span>{t('product')}</span>
      </Link>
      <div className="who">
        <PositionSwitch session={session} />
        <span className="who-name">{session.account.name}</span>
        <Link to="/password">{t('password')}</Link>
        <LanguageButton />
        <LogOutButton />
      </div>
    </header>
  )
}

export function LanguageButton() {
  const { t, i18n } = useTranslation()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className="plain" lang={other} aria-label={`${t('languageSwitch')} ${t('languageSwitchLabel')}`} onClick={() => void switchLanguage(other)}>
      {t('languageSwitch')}
    </button>
  )
}

function LogOutButton() {
  const { t } = useTranslation()
  const { account } = useSession()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const leaving = useMutation({
    mutationFn: logOut,
    async onSuccess() {
      dropDraft(account.id)
      await navigate({ to: '/log-in', search: {} })
      cache.clear()
    },
  })
  return (
    <button type="button" className="plain" disabled={leaving.isPending} onClick={() => leaving.mutate()}>
      {t('logOut')}
    </button>
  )
}
