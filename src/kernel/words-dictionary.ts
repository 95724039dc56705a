import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Jieba } from '@node-rs/jieba'
import { packageFile } from './package-files.ts'

/** The words of the product: the stock dictionary of jieba, our own words on top, and the stop words. */
export interface Dictionary {
  /** Cuts a run of Chinese characters into words, every character in exactly one. */
  readonly cut: (run: string) => string[]
  /** The same, with the shorter words inside long ones added. */
  readonly cutForSearch: (run: string) => string[]
  /** Whether a word tells nothing about the matter: a stop word, or put together of such (解决问题). */
  readonly isStop: (word: string) => boolean
  /** Whether the word is one of public matters, from our own list. */
  readonly isDomain: (word: string) => boolean
}

/** What a word unknown to every dictionary is worth: place names mostly, so as much as the rarest. */
const rarest = 12
/** Occurrences that the weights of the stock dictionary add up to. */
const corpusSize = 60_101_964
const newline = 0x0a
const space = 0x20

let stock: Buffer | undefined
let dictionary: Dictionary | undefined
/** Only words of the stock dictionary, so it cannot outgrow it. */
const known = new Map<string, number>()
let simplified: ReadonlyMap<string, string> | undefined

/** Loaded on first use (about 0.2 s and 40 MB), then kept. */
export function loadDictionary(): Dictionary {
  dictionary ??= readDictionary()
  return dictionary
}

/** Traditional characters to simplified ones; loaded on first use, then kept. */
export function loadSimplified(): ReadonlyMap<string, string> {
  simplified ??= new Map(
    lines('data/words/traditional.txt').map((pair) => {
      const [traditional = '', simple = ''] = Array.from(pair)
      return [traditional, simple]
    }),
  )
  return simplified
}

/** How much a word tells by being rare: 2 (every text has it) to 12 (hardly any). */
export function rarity(word: string): number {
  const found = known.get(word)
  if (found !== undefined) return found
  const occurrences = findOccurrences(Buffer.from(word, 'utf8'))
  if (occurrences === null) return rarest
  const value = Math.min(rarest, Math.max(2, Math.log(corpusSize / (occurrences + 1))))
  known.set(word, value)
  return value
}

function readDictionary(): Dictionary {
  const jieba = Jieba.withDict(loadStock())
  const entries = lines('data/words/domain.txt')
  jieba.loadDict(Buffer.from(entries.join('\n'), 'utf8'))
  const domain = new Set(entries.map((entry) => entry.split(' ', 1).join('')))
  const stop = new Set(lines('data/words/stop.txt').flatMap((line) => line.split(' ')))
  function isStop(word: string): boolean {
    if (stop.has(word) || word.length < 4) return stop.has(word)
    const parts = jieba.cutForSearch(word, true).filter((part) => part !== word)
    return parts.join('') === word && parts.every((part) => stop.has(part))
  }
  return {
    cut: (run) => jieba.cut(run, true),
    cutForSearch: (run) => jieba.cutForSearch(run, true),
    isStop,
    isDomain: (word) => domain.has(word),
  }
}

/** The dictionary file of jieba; the module beside it would load 6 MB of other figures too. */
function loadStock(): Buffer {
  stock ??= readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'))
  return stock
}

function lines(path: string): string[] {
  return readFileSync(packageFile(path), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * Binary search in the dictionary file itself, whose lines `word count tag` are sorted by bytes:
 * a table of its 350,000 words would cost 40 MB.
 */
function findOccurrences(word: Buffer): number | null {
  const dict = loadStock()
  let [low, high] = [0, dict.length]
  while (low < high) {
    const start = dict.lastIndexOf(newline, Math.floor((low + high) / 2) - 1) + 1
    const end = dict.indexOf(newline, start)
    const gap = dict.indexOf(space, start)
    const order = Buffer.compare(word, dict.subarray(start, gap))
    if (order === 0) return Number.parseInt(dict.toString('latin1', gap + 1, end), 10)
    if (order < 0) high = start
    else low = end + 1
  }
  return null
}
