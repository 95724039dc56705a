import type { Registration } from '../../api/contract.ts'

/** What the form holds; a registration in the making. */
export type Draft = Partial<Omit<Registration, 'contact'>> & { contact?: NonNullable<Registration['contact']> }

/** What the next record of a sitting has in common with the last. */
const lasting = ['source', 'areaCode', 'stationId', 'deputyId', 'receivedOn'] as const

const PREFIX = 'lianxin.draft.'

/** The draft that this account left on this computer. */
export function storedDraft(accountId: string): Draft | null {
  const text = localStorage.getItem(PREFIX + accountId)
  // What this page itself has stored under this name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text === null ? null : (JSON.parse(text) as Draft)
}

export function storeDraft(accountId: string, draft: Draft): void {
  localStorage.setItem(PREFIX + accountId, JSON.stringify(draft))
}

export function dropDraft(accountId: string): void {
  localStorage.removeItem(PREFIX + accountId)
}

/** Whether somebody's words are in it, worth keeping and worth saying so. */
export function hasWords(draft: Draft): boolean {
  return (draft.content ?? '').trim() !== ''
}

/** The start of the next record after `draft`. */
export function nextAfter(draft: Draft): Draft {
  return Object.fromEntries(lasting.map((name) => [name, draft[name]]).filter(([, value]) => value !== undefined))
}

/** The registration to send: empty fields are left out. */
export function bodyOfDraft({ contact = {}, ...draft }: Draft): Registration {
  const body = withoutEmpty(draft)
  const filled = withoutEmpty(contact)
  const whole = Object.keys(filled).length === 0 || draft.anonymous === true ? body : { ...body, contact: filled }
  // The form requires what the API requires; the server checks it again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return whole as Registration
}

function withoutEmpty(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false))
}
