import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * One of each pair that looks alike on paper (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V, P R) or
 * sounds alike over the phone (M N, B P, D T) is left out: 20 signs, 4.3 bits each.
 */
export const codeAlphabet = 'ABCDEFGHJKMRWXY34579'

const codePattern = new RegExp(`^[${codeAlphabet}]+$`)

/** Signs that never occur in a code can only be misreadings of the one they resemble. */
const misreadings: Readonly<Record<string, string>> = { '6': 'G', '8': 'B', S: '5' }

const longestCode = 40

/** A new UUIDv7 (RFC 9562) in canonical lower case; ids of one process sort by creation. */
export function newId(): string {
  return v7()
}

/** A UUIDv7 for something that happened at `instant`, so that records taken over from elsewhere sort by their own time. */
export function newIdAt(instant: Date): string {
  return v7({ msecs: instant.getTime() })
}

/** Whether `text` is a UUIDv7 in canonical lower case. */
export function isId(text: string): boolean {
  return idPattern.test(text)
}

/**
 * A random code that a person can read, write and spell over the phone, without separators.
 * Ten signs are worth 43 bits.
 */
export function newCode(length: number): string {
  return Array.from({ length }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join('')
}

/** `ABCDEFGHJK` as `ABCDE-FGHJK`: groups of five where the length allows, else of four. */
export function formatCode(code: string): string {
  const size = code.length % 5 === 0 ? 5 : 4
  return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-')
}

/**
 * The stored form of a code as somebody typed it: any case, full width, spaces, hyphens and dots.
 * @returns null when it holds a sign that no code has.
 */
export function parseCode(text: string): string | null {
  if (text.length > longestCode) return null
  const bare = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Dash}.·_]/gu, '')
  const code = Array.from(bare, (sign) => misreadings[sign] ?? sign).join('')
  return codePattern.test(code) ? code : null
}
