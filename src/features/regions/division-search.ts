import { areaCode, DIGITS, LEVELS, nodesOf, provinceOf } from './division-codes.ts'
import type { Level, Node } from './division-codes.ts'
import type { DivisionsFile } from './division-file.ts'
import type { DivisionTable } from './division-table.ts'
import { spellPlace } from './place-pinyin.ts'

/** A row found; `rank` 0 the whole text, 1 its beginning, 2 inside. */
interface Hit {
  node: Node
  row: number
  rank: number
}

/** Part of a table: rows [from, to). */
interface Stretch {
  table: DivisionTable
  level: Level
  from: number
  to: number
  /** Whether it is short enough to spell its names in full. */
  spelled: boolean
}

type Matcher = (stretch: Stretch) => Iterable<{ row: number; rank: number }>

/**
 * The rows that fit `text`, best first: by rank, then larger areas first, then by code. Villages come
 * after all others, and provinces are searched for them in order of code only until `limit` is reached.
 */
export function searchTables(file: DivisionsFile, text: string, options: { limit: number; under: Node | undefined }): Hit[] {
  const matcher = matcherOf(text)
  if (!matcher) return []
  const { limit, under } = options
  const levels = LEVELS.slice(under ? LEVELS.indexOf(under.level) : 0)
  let hits = levels
    .filter((level) => level !== 'village')
    .flatMap((level) => hitsIn(stretchOf(file.table(level), level, under), matcher))
    .toSorted((a, b) => a.rank - b.rank)
  for (const province of under ? [provinceOf(under)] : provinces(file)) {
    if (hits.length >= limit) break
    const villages = stretchOf(file.table('village', province), 'village', under)
    hits = hits.concat(hitsIn(villages, matcher).toSorted((a, b) => a.rank - b.rank))
  }
  return hits.slice(0, limit)
}

/** The rows of `level` that lie under a node (or are it); all rows of the table without one. */
export function stretchOf(table: DivisionTable, level: Level, under: Node | undefined): Stretch {
  if (!under) return { table, level, from: 0, to: table.length, spelled: level !== 'village' }
  const scale = 10 ** (DIGITS[level] - DIGITS[under.level])
  return {
    table,
    level,
    from: table.firstAt(under.code * scale),
    to: table.firstAt((under.code + 1) * scale),
    spelled: level !== 'village' || DIGITS[under.level] >= DIGITS.county,
  }
}

function provinces(file: DivisionsFile): number[] {
  return file.header.blocks.flatMap((block) => block.province ?? [])
}

function hitsIn(stretch: Stretch, matcher: Matcher): Hit[] {
  const hits: Hit[] = []
  for (const { row, rank } of matcher(stretch)) {
    hits.push({ node: { level: stretch.level, code: stretch.table.code(row) }, row, rank })
  }
  return hits
}

function matcherOf(text: string): Matcher | undefined {
  const folded = text.normalize('NFKC').trim().toLowerCase()
  if (folded === '') return undefined
  if (/^\d{1,12}$/.test(folded)) return (stretch) => byCode(stretch, folded)
  const letters = folded.replaceAll(/[\s'’]/g, '')
  if (/^[a-z0-9]+$/.test(letters)) return (stretch) => byLetters(stretch, letters)
  return (stretch) => byName(stretch, text.trim())
}

function* byCode({ table, level, from, to }: Stretch, digits: string): ReturnType<Matcher> {
  if (digits.length === DIGITS.village) {
    const node = nodesOf(digits).find((candidate) => candidate.level === level && areaCode(candidate) === digits)
    const row = node && table.rowOf(node.code)
    if (row !== undefined && row >= from && row < to) yield { row, rank: 0 }
    return
  }
  const missing = DIGITS[level] - digits.length
  if (missing < 0 && !/^0+$/.test(digits.slice(missing))) return
  const scale = 10 ** Math.max(missing, 0)
  const code = Number(digits.slice(0, DIGITS[level]))
  const end = Math.min(to, table.firstAt((code + 1) * scale))
  for (let row = Math.max(from, table.firstAt(code * scale)); row < end; row += 1) yield { row, rank: missing > 0 ? 1 : 0 }
}

function* byName({ table, from, to }: Stretch, part: string): ReturnType<Matcher> {
  for (const row of table.names.containing(part, from, to)) {
    const name = table.names.at(row)
    if (name === part) yield { row, rank: 0 }
    else yield { row, rank: name.startsWith(part) ? 1 : 2 }
  }
}

function* byLetters({ table, from, to, spelled }: Stretch, letters: string): ReturnType<Matcher> {
  const rows = spelled ? range(from, to) : table.initials.containing(letters, from, to)
  for (const row of rows) {
    const initials = table.initials.at(row)
    if (initials.startsWith(letters)) yield { row, rank: initials === letters ? 0 : 1 }
    else if (spelled && mayBegin(initials, letters)) {
      const { pinyin } = spellPlace(table.names.at(row))
      if (pinyin.startsWith(letters)) yield { row, rank: pinyin === letters ? 0 : 1 }
    }
  }
}

/** Whether letters can be the beginning of a spelling with these initials; spelling costs fifty times as much. */
function mayBegin(initials: string, letters: string): boolean {
  if (initials[0] !== letters[0]) return false
  let position = 0
  for (const initial of initials.slice(1)) {
    const next = letters.indexOf(initial, position + 1)
    if (next === -1) break
    position = next
  }
  const longestSyllable = 6
  return letters.length - position <= longestSyllable
}

function* range(from: number, to: number): Generator<number> {
  for (let row = from; row < to; row += 1) yield row
}
