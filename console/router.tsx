import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { isSignedOut } from './api/client.ts'
import { sessionQuery } from './api/session.ts'
import type { Session } from './api/contract.ts'
import { readFilters } from './pages/opinions/search.ts'
import { readStatisticsSearch } from './pages/statistics/search.ts'
import { TodayPage } from './pages/today/page.tsx'
import { NotFound, PageProblem } from './shell/page-problem.tsx'
import { Shell } from './shell/shell.tsx'
import { PageLoading } from './ui/loading.tsx'

const root = createRootRouteWithContext<{ cache: QueryClient }>()({ component: Outlet })

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => (typeof search['next'] === 'string' ? { next: search['next'] } : {}),
  component: lazyRouteComponent(async () => import('./pages/log-in/page.tsx'), 'LogInPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  async beforeLoad({ context, location }) {
    const session = await sessionOrLogIn(context.cache, location.href)
    // oxlint-disable-next-line typescript/only-throw-error -- the router's way to leave a page before it is shown
    if (session.mustChangePassword && location.pathname !== '/password') throw redirect({ to: '/password' })
  },
  component: Shell,
  errorComponent: PageProblem,
})

async function sessionOrLogIn(cache: QueryClient, next: string): Promise<Session> {
  try {
    return await cache.query({ ...sessionQuery, staleTime: 'static' })
  } catch (error) {
    // oxlint-disable-next-line typescript/only-throw-error -- as above
    if (isSignedOut(error)) throw redirect({ to: '/log-in', search: { next } })
    throw error
  }
}

/** Whatever else is asked for is said to be missing inside the shell, with its menu at hand. */
const unknown = createRoute({ getParentRoute: () => signedIn, path: '$', component: NotFound })
const today = createRoute({ getParentRoute: () => signedIn, path: '/', component: TodayPage })
const password = createRoute({
  getParentRoute: () => signedIn,
  path: '/password',
  component: lazyRouteComponent(async () => import('./pages/password/page.tsx'), 'PasswordPage'),
})
const opinions = createRoute({
  getParentRoute: () => signedIn,
  path: '/opinions',
  validateSearch: readFilters,
  component: lazyRouteComponent(async () => import('./pages/opinions/page.tsx'), 'OpinionsPage'),
})
const registration = createRoute({
  getParentRoute: () => signedIn,
  path: '/opinions/registration',
  component: lazyRouteComponent(async () => import('./pages/registration/page.tsx'), 'RegistrationPage'),
})
const imports = createRoute({
  getParentRoute: () => signedIn,
  path: '/opinions/imports',
  component: lazyRouteComponent(async () => import('./pages/imports/page.tsx'), 'ImportsPage'),
})
const opinion = createRoute({
  getParentRoute: () => signedIn,
  path: '/opinions/$id',
  validateSearch: (search: Record<string, unknown>): { action?: string } => (typeof search['action'] === 'string' ? { action: search['action'] } : {}),
  component: lazyRouteComponent(async () => import('./pages/opinion/page.tsx'), 'OpinionPage'),
})
const statistics = createRoute({
  getParentRoute: () => signedIn,
  path: '/statistics',
  validateSearch: readStatisticsSearch,
  component: lazyRouteComponent(async () => import('./pages/statistics/page.tsx'), 'StatisticsPage'),
})
const stations = createRoute({
  getParentRoute: () => signedIn,
  path: '/stations',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/stations/page.tsx'), 'StationsPage'),
})
const deputies = createRoute({
  getParentRoute: () => signedIn,
  path: '/deputies',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/deputies/page.tsx'), 'DeputiesPage'),
})
const units = createRoute({
  getParentRoute: () => signedIn,
  path: '/units',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/units/page.tsx'), 'UnitsPage'),
})
const categories = createRoute({
  getParentRoute: () => signedIn,
  path: '/categories',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/categories/page.tsx'), 'CategoriesPage'),
})
const deadlinePolicies = createRoute({
  getParentRoute: () => signedIn,
  path: '/deadline-policies',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/deadline-policies/page.tsx'), 'DeadlinePoliciesPage'),
})
const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts',
  validateSearch: readRecord,
  component: lazyRouteComponent(async () => import('./pages/accounts/page.tsx'), 'AccountsPage'),
})

/** Which record's drawer is open, and what was searched. */
function readRecord(search: Record<string, unknown>): { record?: string; q?: string } {
  const { record, q } = search
  return { ...(typeof record === 'string' ? { record } : {}), ...(typeof q === 'string' ? { q } : {}) }
}

const work = [today, password, opinions, registration, imports, opinion, statistics]
const base = [stations, deputies, units, categories, deadlinePolicies, accounts]

/** The console's pages under /console; plain names and values in the address bar, so that any link can be written by hand. */
export function createConsoleRouter(cache: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([logIn, signedIn.addChildren([...work, ...base, unknown])]),
    basepath: '/console',
    context: { cache },
    defaultPreload: 'intent',
    defaultPendingMs: 0,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageProblem,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch,
  })
}

function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
