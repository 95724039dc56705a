import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import { multipart } from './multipart.ts'
import type { ActionPath, BulkAnswer, Contact, Correction, Filters, Posted, PublicationText, Receipt, Registration, StepAnswer } from './contract.ts'

const PAGE = 50

export const todayQuery = queryOptions({
  queryKey: ['opinions', 'today'],
  queryFn: async () => answerOf(api.GET('/api/v1/opinions/today')),
  refetchInterval: 60_000,
})

/** Newest first; by due date, the latest first, where due dates are asked for. */
export function opinionsQuery(filters: Filters, limit = PAGE) {
  const sort = filters.due === undefined ? 'newest' : 'due'
  return infiniteQueryOptions({
    queryKey: ['opinions', 'list', filters, limit],
    queryFn: async ({ pageParam }) =>
      answerOf(api.GET('/api/v1/opinions', { params: { query: { ...filters, sort, limit, ...(pageParam === null ? {} : { cursor: pageParam }) } } })),
    initialPageParam: startPage(),
    getNextPageParam: (page) => page.next,
  })
}

function startPage(): string | null {
  return null
}

export function opinionQuery(id: string) {
  return queryOptions({
    queryKey: ['opinions', 'detail', id],
    queryFn: async () => answerOf(api.GET('/api/v1/opinions/{id}', { params: { path: { id } } })),
  })
}

export function similarQuery(text: string, areaCode: string | undefined, exceptId?: string) {
  return queryOptions({
    queryKey: ['opinions', 'similar', text, areaCode, exceptId],
    queryFn: async () =>
      answerOf(api.POST('/api/v1/opinions/similar', { body: { text, ...(areaCode ? { areaCode } : {}), ...(exceptId ? { exceptId } : {}) } })),
    enabled: text.trim().length >= 4,
    staleTime: 60_000,
  })
}

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: async () => answerOf(api.GET('/api/v1/saved-filters')),
})

/** Registers once, however often it is sent with the same key. */
export async function register(body: Registration, key: string): Promise<Receipt> {
  return answerOf(api.POST('/api/v1/opinions', { body, headers: { 'idempotency-key': key } }))
}

interface Step {
  id: string
  path: ActionPath
  /** The version on screen; an older one than the stored is refused with 412. */
  version: number
  body: object
}

/** Takes one step of the opinion's life. */
export async function takeStep({ id, path, version, body }: Step): Promise<StepAnswer> {
  const init = { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body }
  // Which fields a body may have goes with the path: the table in pages/opinion/action-forms.ts says it, the server checks it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return answerOf(api.POST(`/api/v1/opinions/{id}/${path}` as '/api/v1/opinions/{id}/acceptance', init))
}

/** Corrects what was registered; the history keeps the earlier words. */
export async function correct(id: string, version: number, body: Correction): Promise<StepAnswer> {
  return answerOf(api.PATCH('/api/v1/opinions/{id}', { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body }))
}

export async function forwardAll(body: Posted<'/api/v1/opinions/bulk-forwarding'>): Promise<BulkAnswer> {
  return answerOf(api.POST('/api/v1/opinions/bulk-forwarding', { body }))
}

export async function saveFilter(body: Posted<'/api/v1/saved-filters'>): Promise<void> {
  await api.POST('/api/v1/saved-filters', { body })
}

export async function removeSavedFilter(id: string): Promise<void> {
  await api.DELETE('/api/v1/saved-filters/{id}', { params: { path: { id } } })
}

/** The full contact data; the reason goes to the audit log. */
export async function revealContact(id: string, reason: string): Promise<Contact> {
  return answerOf(api.POST('/api/v1/opinions/{id}/contact-reveal', { params: { path: { id } }, body: { reason } }))
}

export async function addPhoto(id: string, photo: File): Promise<void> {
  await api.POST('/api/v1/opinions/{id}/photos', { params: { path: { id } }, ...multipart('photo', photo) })
}

/** The text to review, with what looks like personal data. */
export function publicationDraftQuery(id: string) {
  return queryOptions({
    queryKey: ['publication-draft', id],
    queryFn: async () => answerOf(api.GET('/api/v1/opinions/{id}/publication-draft', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })
}

export async function publish(id: string, body: PublicationText): Promise<void> {
  await api.PUT('/api/v1/opinions/{id}/publication', { params: { path: { id } }, body })
}

export async function unpublish(id: string): Promise<void> {
  await api.DELETE('/api/v1/opinions/{id}/publication', { params: { path: { id } } })
}
