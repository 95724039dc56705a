let last: { content: string; key: string } | null = null

/** The `Idempotency-Key` of a body: the same for a repeated attempt, a new one as soon as the content differs. */
export function submissionKey(body: object): string {
  const content = JSON.stringify(body)
  if (last?.content !== content) last = { content, key: randomKey() }
  return last.key
}

/** Forgets the key after a success, so that the same words said by two people make two records. */
export function forgetSubmissionKey(): void {
  last = null
}

// `crypto.randomUUID` is absent on plain http, which an office network may use.
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
