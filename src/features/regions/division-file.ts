import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Level } from './division-codes.ts'
import { unpackTable } from './division-table.ts'
import type { DivisionTable } from './division-table.ts'

/** Where the data stands below the root of the package. */
export const DIVISIONS_FILE = 'data/regions/divisions.bin'

export const DIVISIONS_FORMAT = 'lianxin-divisions/1'

/** The first line of the file, as JSON; the blocks follow it in the order of the index. */
export interface DivisionsHeader {
  format: string
  /** The day the divisions describe, and the day they were published (ISO 8601). */
  vintage: string
  published: string
  source: string
  blocks: readonly DivisionsBlock[]
}

/** Villages have one block per province, the other levels one block each. `offset` counts from the end of the header. */
interface DivisionsBlock {
  level: Level
  /** Two digits; null above villages. */
  province: number | null
  rows: number
  offset: number
  bytes: number
}

export interface DivisionsFile {
  header: DivisionsHeader
  /** The rows of a level, for villages those of one province; unpacked at first use and kept. */
  table(level: Level, province?: number): DivisionTable
}

/** Reads the file and its header only. @throws Error naming the file if it is absent, of another format or cut short. */
export function readDivisions(path: string): DivisionsFile {
  const file = readFileSync(path)
  const end = file.indexOf('\n')
  const header = readHeader(file.toString('utf8', 0, Math.max(end, 0)), path)
  const last = header.blocks.at(-1)
  if (file.length !== end + 1 + (last ? last.offset + last.bytes : 0)) throw new Error(`${path} is cut short; restore it from the installation`)
  const tables = new Map<DivisionsBlock, DivisionTable>()

  function table(level: Level, province?: number): DivisionTable {
    const block = header.blocks.find((entry) => entry.level === level && entry.province === (province ?? null))
    if (!block) throw new RangeError(`no block for ${level} ${province ?? ''}`)
    const known = tables.get(block)
    if (known) return known
    const start = end + 1 + block.offset
    const unpacked = unpackTable(file.subarray(start, start + block.bytes), block.rows)
    tables.set(block, unpacked)
    return unpacked
  }
  return { header, table }
}

/** The file of this installation: in the nearest folder above the running code that has one. */
export function installedDivisions(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, DIVISIONS_FILE))) {
    const above = dirname(folder)
    if (above === folder) throw new Error(`${DIVISIONS_FILE} is not found above ${import.meta.dirname}; the installation is incomplete`)
    folder = above
  }
  return join(folder, DIVISIONS_FILE)
}

function readHeader(line: string, path: string): DivisionsHeader {
  if (!line.startsWith(`{"format":"${DIVISIONS_FORMAT}"`)) throw new Error(`${path} is not a file of format ${DIVISIONS_FORMAT}`)
  return JSON.parse(line)
}
