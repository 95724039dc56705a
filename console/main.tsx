import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createCache } from './api/client.ts'
import { startLanguage } from './i18n/language.ts'
import { createConsoleRouter } from './router.tsx'
import { Styled } from './shell/styled.tsx'
import './style.css'

await startLanguage()

const cache = createCache(() => {
  void router.navigate({ to: '/log-in', search: { next: router.state.location.href } })
})
const router = createConsoleRouter(cache)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root element')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={cache}>
      <Styled>
        <RouterProvider router={router} />
      </Styled>
    </QueryClientProvider>
  </StrictMode>,
)
