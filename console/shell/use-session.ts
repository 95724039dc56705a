import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'
import type { Session } from '../api/contract.ts'

/** The signed-in account and the position it acts in; the route above has fetched it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}
