/** A stretch of text that looks like personal data. */
export interface PersonalDataHit {
  kind: 'phone' | 'identityNumber' | 'name' | 'address'
  text: string
  /** Offset in UTF-16 units. */
  at: number
}

const patterns: readonly { kind: PersonalDataHit['kind']; pattern: RegExp }[] = [
  { kind: 'identityNumber', pattern: /(?<!\d)\d{6}[-\s]?\d{8}[-\s]?\d{3}[\dXx](?!\d)/gu },
  { kind: 'phone', pattern: /(?<!\d)(?:1[-.\s]?[3-9](?:[-.\s]?\d){9}|0\d{2,3}[-.\s]?\d{7,8})(?!\d)/gu },
  { kind: 'name', pattern: /(?:我叫|我是|本人|姓名[:：]?|户主)\p{Script=Han}{2,4}/gu },
  { kind: 'name', pattern: /\p{Script=Han}(?:某某|某|先生|女士|大爷|大妈|大娘|老汉)/gu },
  { kind: 'address', pattern: /\d{1,4}(?:号楼|栋|单元|号院|组\d{1,4}号|门牌)|\d{1,4}号(?=[^线路]|$)/gu },
]

/** What a reviewer must look at before a text becomes public: phone and identity numbers, names, house numbers. */
export function findPersonalData(text: string): PersonalDataHit[] {
  const plain = halfWidth(text)
  const hits = patterns.flatMap(({ kind, pattern }) =>
    [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, text: text.slice(index, index + found.length), at: index })),
  )
  return hits.toSorted((a, b) => a.at - b.at)
}

/** The text with what was certainly personal (numbers) replaced; names and addresses are left to the reviewer. */
export function withoutNumbers(text: string): string {
  return patterns.slice(0, 2).reduce((cleaned, { pattern }) => blotted(cleaned, pattern), text)
}

function blotted(text: string, pattern: RegExp): string {
  const found = [...halfWidth(text).matchAll(pattern)].toReversed()
  return found.reduce((cleaned, { 0: { length }, index }) => `${cleaned.slice(0, index)}***${cleaned.slice(index + length)}`, text)
}

/** Full-width digits, letters and signs as their half-width twins, sign for sign, so that offsets stay. */
function halfWidth(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfe_e0))
}
