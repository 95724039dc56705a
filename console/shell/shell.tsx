import { Outlet, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notices } from '../ui/notices.tsx'
import { Masthead } from './masthead.tsx'
import { Navigation } from './navigation.tsx'

/** The frame around every page of a signed-in account. */
export function Shell() {
  const { t } = useTranslation()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [openOn, setOpenOn] = useState<string | null>(null)
  // The menu of a phone belongs to the page it was opened on: following a link closes it.
  const isOpen = openOn === path
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Masthead isMenuOpen={isOpen} onMenu={() => setOpenOn(isOpen ? null : path)} />
      <Navigation isOpen={isOpen} />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Notices />
    </div>
  )
}
