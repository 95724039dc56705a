import { QueryCache, QueryClient } from '@tanstack/react-query'
import i18next from 'i18next'
import { createApiClient } from '../../src/client/client.ts'
import { ProblemError } from '../../src/client/problem.ts'

/** The API on the page's own origin. */
export const api = createApiClient({ baseUrl: '', language: () => i18next.language })

/** Whether `error` says that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.status === 401
}

function mayRetry(failures: number, error: Error): boolean {
  const status = error instanceof ProblemError ? error.problem.status : 0
  return failures < 2 && (status === 0 || status >= 502)
}

/** One cache for the page; `onSignedOut` runs when a session has ended. */
export function createCache(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(error) {
        if (isSignedOut(error)) onSignedOut()
      },
    }),
    defaultOptions: { queries: { retry: mayRetry, staleTime: 15_000 } },
  })
}
