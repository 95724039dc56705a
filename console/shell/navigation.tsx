import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { menuOf } from './menu.ts'
import { useSession } from './use-session.ts'

export function Navigation({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation()
  const { position } = useSession()
  return (
    <nav id="navigation" className={isOpen ? 'navigation open' : 'navigation'} aria-label={t('menu')}>
      {menuOf(position.role).map((group) => (
        <section key={group.label}>
          <h2>{t(`nav.${group.label}`)}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
                  {t(`nav.${item.label}`)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
