import { createHash } from 'node:crypto'

/** What JSON can hold, and so what an entry of the chain can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = Readonly<Record<string, Json>>

/** One entry of a hash chain, in the order it was written. */
export interface ChainEntry {
  fields: JsonObject
  /** `hash` of the entry before, or `chainStart`. */
  prevHash: string
  /** `entryHash(fields, prevHash)`. */
  hash: string
}

/** Where verification begins and ends; both default to a whole chain whose end nobody recorded. */
export interface ChainAnchors {
  /** `prevHash` that the first entry must have: `chainStart`, or the last hash of the page before. */
  start?: string
  /**
   * Hash that the last entry must have, from a checkpoint kept elsewhere. Without it a chain cut
   * off at its end, or rewritten from some entry to its end, cannot be told from a whole one.
   */
  head?: string
}

/**
 * `changed`: the entry does not match its own hash. `inserted`: it does not belong between its
 * neighbours, which fit each other. `reordered`: the entry before it stands later.
 * `missing`: what stood before it (or at the end) is gone or was rewritten.
 */
export type ChainFault = 'changed' | 'inserted' | 'reordered' | 'missing'

export type ChainVerdict =
  | { ok: true; count: number; head: string }
  | { ok: false; /** Place in the list, from 0; its length when the end is wrong. */ index: number; fault: ChainFault }

/** `prevHash` of the first entry of a chain. */
export const chainStart = '0'.repeat(64)

/**
 * Canonical JSON after RFC 8785 (JCS): keys in UTF-16 order, no white space, ECMAScript numbers.
 * @throws TypeError for what does not survive JSON: NaN, infinities, broken surrogates, undefined.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'number') return compound(value)
  if (!Number.isFinite(value)) throw new TypeError(`${value} is not JSON`)
  return JSON.stringify(value)
}

/**
 * SHA-256, in lower-case hex, over the hash before and the canonical JSON of the fields.
 * @throws TypeError when the fields are not JSON.
 */
export function entryHash(fields: JsonObject, prevHash: string): string {
  return createHash('sha256').update(`${prevHash}\n${canonicalJson(fields)}`, 'utf8').digest('hex')
}

/**
 * Finds the first place where a chain, or a page of one, is broken.
 * A long chain is verified page by page: `head` of one page is `start` of the next.
 */
export function verifyChain(entries: readonly ChainEntry[], anchors: ChainAnchors = {}): ChainVerdict {
  const start = anchors.start ?? chainStart
  let expected = start
  for (const [index, entry] of entries.entries()) {
    const intact = entryHash(entry.fields, entry.prevHash) === entry.hash
    if (!intact || entry.prevHash !== expected) {
      return { ok: false, ...locate(entries, { index, entry, intact, expected, start }) }
    }
    expected = entry.hash
  }
  if (anchors.head === undefined || anchors.head === expected) return { ok: true, count: entries.length, head: expected }
  const rest = entries.findIndex((entry) => entry.hash === anchors.head)
  return rest === -1
    ? { ok: false, index: entries.length, fault: 'missing' }
    : { ok: false, index: rest + 1, fault: 'inserted' }
}

interface Break {
  index: number
  entry: ChainEntry
  intact: boolean
  /** Hash of the entry before the break. */
  expected: string
  start: string
}

function locate(entries: readonly ChainEntry[], at: Break): { index: number; fault: ChainFault } {
  const { index, entry, intact, expected, start } = at
  const nextFitsWithout = entries[index + 1]?.prevHash === expected
  if (entry.prevHash === expected) return { index, fault: nextFitsWithout ? 'inserted' : 'changed' }
  if (entries.some((other, place) => place !== index && other.hash === entry.hash)) return { index, fault: 'inserted' }
  const before = entries.findIndex((other) => other.hash === entry.prevHash)
  if (before > index) return { index, fault: 'reordered' }
  if (nextFitsWithout) return { index, fault: 'inserted' }
  if (!intact) return { index, fault: 'changed' }
  const branches = before !== -1 || entry.prevHash === start
  return branches ? { index: before + 1, fault: 'inserted' } : { index, fault: 'missing' }
}

function compound(value: readonly Json[] | JsonObject): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).toSorted(([a], [b]) => compareUtf16(a, b))
  return `{${members.map(([key, member]) => `${quote(key)}:${canonicalJson(member)}`).join(',')}}`
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value)
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('Text with a broken surrogate pair is not JSON')
  return JSON.stringify(text)
}

function compareUtf16(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
