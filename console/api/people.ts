import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import type { Account, Issued, Posted } from './contract.ts'

type Mandate = Posted<'/api/v1/deputies/{id}/mandates'>
type NewPosition = Posted<'/api/v1/accounts/{id}/positions'>
type Version = { id: string; version: number }

export async function addMandate(deputyId: string, body: Mandate): Promise<void> {
  await answerOf(api.POST('/api/v1/deputies/{id}/mandates', { params: { path: { id: deputyId } }, body }))
}

export async function endMandate({ id, version }: Version, mandateId: string, endsOn: string): Promise<void> {
  const path = { id, mandateId }
  await answerOf(api.PATCH('/api/v1/deputies/{id}/mandates/{mandateId}', { params: { path }, headers: { 'if-match': `"${version}"` }, body: { endsOn } }))
}

export async function postDeputy(stationId: string, body: Posted<'/api/v1/stations/{id}/postings'>): Promise<void> {
  await answerOf(api.POST('/api/v1/stations/{id}/postings', { params: { path: { id: stationId } }, body }))
}

export async function endPosting(stationId: string, postingId: string): Promise<void> {
  await answerOf(api.PATCH('/api/v1/stations/{id}/postings/{postingId}', { params: { path: { id: stationId, postingId } }, body: {} }))
}

/** A new account with its one-time password, which is shown this once. */
export async function createAccount(body: Posted<'/api/v1/accounts'>): Promise<Issued> {
  return answerOf(api.POST('/api/v1/accounts', { body }))
}

export async function changeAccount({ id, version }: Version, status: Account['status']): Promise<void> {
  await answerOf(api.PATCH('/api/v1/accounts/{id}', { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body: { status } }))
}

export async function resetPassword(id: string): Promise<Issued> {
  return answerOf(api.POST('/api/v1/accounts/{id}/password-reset', { params: { path: { id } } }))
}

export async function addPosition(accountId: string, body: NewPosition): Promise<void> {
  await answerOf(api.POST('/api/v1/accounts/{id}/positions', { params: { path: { id: accountId } }, body }))
}

export async function endPosition(id: string, pid: string): Promise<void> {
  await answerOf(api.DELETE('/api/v1/accounts/{id}/positions/{pid}', { params: { path: { id, pid } } }))
}
