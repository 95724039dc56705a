import { loadDictionary, loadSimplified, rarity } from './words-dictionary.ts'
import type { Text } from './text.ts'

// Whole words of every script but Chinese (Latin, digits, Uyghur, Tibetan …), cut at 64 signs:
// a lexeme of PostgreSQL ends at 2,046 bytes.
const runPattern = /(?<han>\p{Script=Han}+)|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}]]{1,64}/gv
/** So that a pasted page does not become a query of a thousand terms. */
const mostTerms = 64
const domainBonus = 1.5
/** One character by itself (坏, 村, 没) says little. */
const singleMalus = 0.5
/** Words say what a text is about; pairs of characters catch what the dictionary cuts differently. */
const wordShare = 0.65

/** Why `tsquery` found nothing to look for, with the way out. */
export const tooShortToSearch: Text = {
  zh: '请至少输入两个连续的汉字，或者字母、数字。',
  en: 'Enter at least two Chinese characters in a row, or letters or digits.',
}

interface Runs {
  han: string[]
  others: string[]
}

/**
 * One spelling for what reads the same: NFKC (full and half width, compatibility forms), lower
 * case, simplified characters (one by one, so that a part of a text folds like the whole).
 */
export function fold(text: string): string {
  const table = loadSimplified()
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKC')
  return Array.from(plain, (sign) => table.get(sign) ?? sign).join('')
}

/**
 * Everything a text can be found by, each once: words of two characters and more, all pairs of
 * neighbouring Chinese characters, whole runs of letters and digits. Store with
 * `array_to_tsvector($1::text[])`. Tokens hold letters, marks and digits only.
 */
export function searchTokens(text: string): string[] {
  const { han, others } = runsOf(text)
  const words = han.flatMap((run) => (run.length > 2 ? loadDictionary().cutForSearch(run) : [run]))
  const tokens = [...words.filter((word) => signCount(word) > 1), ...han.flatMap(bigrams), ...others]
  return [...new Set(tokens)]
}

/**
 * A query for `$1::tsquery` over `searchTokens`: all pairs of neighbouring Chinese characters and,
 * as beginnings, all runs of letters and digits. It uses no dictionary, so it finds what an
 * earlier dictionary indexed. Safe for any input.
 * @returns null when there is nothing to look for (a single Chinese character, signs only):
 *   say `tooShortToSearch`.
 */
export function tsquery(text: string): string | null {
  const { han, others } = runsOf(text)
  const terms = [...han.flatMap(bigrams).map(quoted), ...others.map((run) => `${quoted(run)}:*`)]
  return terms.length === 0 ? null : [...new Set(terms)].slice(0, mostTerms).join(' & ')
}

/** A query for `$1::tsquery` that finds texts with any of the terms (`keyTerms`); null when there is none to look for. */
export function tsqueryAny(terms: readonly string[]): string | null {
  const alternatives = terms.map(tsquery).filter((query) => query !== null)
  return alternatives.length === 0 ? null : alternatives.map((query) => `(${query})`).join(' | ')
}

/**
 * The `n` most telling words of a text, most telling first: long, rare and of public matters
 * before others; particles and phrases of every request (我们, 希望, 解决 …) left out.
 */
export function keyTerms(text: string, n: number): string[] {
  return [...profileOf(text).words]
    .filter(([word]) => signCount(word) > 1)
    .map(([word, weight]) => ({ word, score: weight * Math.sqrt(signCount(word)) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, n)
    .map(({ word }) => word)
}

/**
 * How much two texts say the same, 0 (nothing shared) to 1 (the same words): cosine of their
 * telling words, weighted by rarity, and of their character pairs. Symmetric.
 * From about 0.25 two opinions share their subject; below 0.2 they do not.
 */
export function likeness(a: string, b: string): number {
  if (fold(a).trim() === fold(b).trim()) return 1
  const [first, second] = [profileOf(a), profileOf(b)]
  return wordShare * cosine(first.words, second.words) + (1 - wordShare) * cosine(first.pairs, second.pairs)
}

interface Profile {
  words: ReadonlyMap<string, number>
  /** Character pairs that do not touch a stop word. */
  pairs: ReadonlyMap<string, number>
}

function profileOf(text: string): Profile {
  const { han, others } = runsOf(text)
  const { cut, isStop } = loadDictionary()
  const stretches = han.flatMap((run) => withoutStops(cut(run), isStop))
  const words = [...stretches.flat(), ...others.filter((word) => !isStop(word))]
  const pairs = stretches.flatMap((stretch) => bigrams(stretch.join('')))
  return {
    words: new Map(words.map((word) => [word, weightOf(word)])),
    pairs: new Map(pairs.map((pair) => [pair, 1])),
  }
}

/** The words between stop words, stretch by stretch. */
function withoutStops(words: readonly string[], isStop: (word: string) => boolean): string[][] {
  const stretches: string[][] = [[]]
  for (const word of words) {
    if (isStop(word)) stretches.push([])
    else stretches.at(-1)?.push(word)
  }
  return stretches
}

function weightOf(word: string): number {
  if (loadDictionary().isDomain(word)) return rarity(word) * domainBonus
  return signCount(word) === 1 ? rarity(word) * singleMalus : rarity(word)
}

function runsOf(text: string): Runs {
  const runs: Runs = { han: [], others: [] }
  for (const { 0: run, groups } of fold(text).matchAll(runPattern)) {
    if (groups?.['han'] === undefined) runs.others.push(run)
    else runs.han.push(run)
  }
  return runs
}

function bigrams(run: string): string[] {
  const signs = Array.from(run)
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`)
}

function signCount(text: string): number {
  return Array.from(text).length
}

/** Tokens hold no sign that has a meaning in a query; doubling keeps it so if that ever changes. */
function quoted(token: string): string {
  return `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [key, weight] of a) shared += weight * (b.get(key) ?? 0)
  const lengths = norm(a) * norm(b)
  return lengths === 0 ? 0 : Math.min(1, shared / lengths)
}

function norm(weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return Math.sqrt(sum)
}
