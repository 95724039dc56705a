import { queryOptions } from '@tanstack/react-query'
import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import type { PasswordChange, Posted, Role, Session } from './contract.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => answerOf(api.GET('/api/v1/session')),
  staleTime: 5 * 60_000,
})

/** The working area's own name, for the masthead. */
export function tenantQuery(code: string) {
  return queryOptions({
    queryKey: ['tenant', code],
    queryFn: async () => {
      const { items } = await answerOf(api.GET('/api/v1/public/tenants'))
      return items.find((tenant) => tenant.code === code) ?? null
    },
    staleTime: Infinity,
  })
}

export async function logIn(body: Posted<'/api/v1/session'>): Promise<Session> {
  return answerOf(api.POST('/api/v1/session', { body }))
}

export async function logOut(): Promise<void> {
  await api.DELETE('/api/v1/session')
}

export async function switchPosition(positionId: string): Promise<void> {
  await api.PUT('/api/v1/session/position', { body: { positionId } })
}

export async function changePassword(body: PasswordChange): Promise<void> {
  await api.PUT('/api/v1/session/password', { body })
}

const matterRoles: readonly Role[] = ['deputy', 'liaisonOfficer', 'stationHead', 'townPresidium', 'commission', 'unitClerk', 'unitHead', 'governmentOffice']
const unitRoles: readonly Role[] = ['unitClerk', 'unitHead']
const intakeRoles: readonly Role[] = ['deputy', 'liaisonOfficer', 'stationHead', 'townPresidium', 'commission']

/** Whether a role works on opinions at all; the server decides about each of them. */
export function seesMatters(role: Role): boolean {
  return matterRoles.includes(role)
}

export function isUnitRole(role: Role): boolean {
  return unitRoles.includes(role)
}

/** Whether a role registers what residents say. */
export function takesIn(role: Role): boolean {
  return intakeRoles.includes(role)
}
