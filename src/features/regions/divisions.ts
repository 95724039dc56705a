import { AppError } from '../../kernel/errors.ts'
import { areaCode, levelBelow, nodesOf, parentOf, provinceOf } from './division-codes.ts'
import type { Level, Node } from './division-codes.ts'
import { installedDivisions, readDivisions } from './division-file.ts'
import type { DivisionsFile } from './division-file.ts'
import { searchTables, stretchOf } from './division-search.ts'
import type { DivisionTable } from './division-table.ts'
import { spellPlace } from './place-pinyin.ts'

/** An administrative division; `code` has 12 digits and is unique in the nation. */
export interface Area {
  code: string
  name: string
  level: Level
  parentCode: string | null
  /** First letters (`haz`) and full spelling (`huaianzhen`), a-z and 0-9 only. */
  initials: string
  pinyin: string
}

interface Divisions {
  /** The day the data describes, ISO 8601. */
  vintage: string
  /** Rows of each level in the source. */
  counts: Readonly<Record<Level, number>>
  provinces(): Area[]
  /** The areas directly below, by code; empty for a village. @throws AppError `missing` for an unknown code. */
  children(code: string): Area[]
  find(code: string): Area | undefined
  /** The county, then its towns, then its villages, each by code. @throws AppError `missing` unless it is a county. */
  subtree(countyCode: string): Area[]
  /** The areas above, province first, without the area itself. @throws AppError `missing` for an unknown code. */
  chain(code: string): Area[]
  /**
   * Areas by part of the name, beginning of the pinyin initials, of the full pinyin or of the code; best first
   * (exact, beginning, inside), larger areas before smaller, villages last. `under` keeps to one subtree.
   * Villages are found by full pinyin only under a county or smaller. Default limit 20.
   */
  search(text: string, options?: SearchOptions): Area[]
}

interface SearchOptions {
  limit?: number | undefined
  under?: string | undefined
}

/**
 * Opens the nationwide divisions (statistical codes, five levels); nothing but the header is unpacked before
 * it is asked for. Codes are accepted unpadded (2, 4, 6, 9 or 12 digits) or padded to 6 or 12.
 *
 * Every area has a full chain of five levels. Where a level does not exist, the source's placeholder stands in:
 * - municipalities: prefecture 市辖区 (Chongqing also 县) between the city and its districts;
 * - counties directly under a province: prefecture 省直辖县级行政区划 (Xinjiang 自治区直辖县级行政区划);
 * - prefectures without counties (Dongguan 4419, Zhongshan 4420, Danzhou 4604, Jiayuguan 6202): a county of the
 *   same name, 441900, 442000, 460400, 620201; Kinmen 350527: one town and one village of the same name.
 *
 * Padded to twelve digits, such a stand-in would have its parent's code (not so Jiayuguan's). Its `code` therefore
 * ends in 1, under another stand-in in 2: `441900000001`. These five codes are the only ones not in the source; they
 * are free, lie inside the code range of their area, and begin with the same six digits. Written with six digits
 * 441900 means the county, written with twelve the prefecture.
 *
 * @throws Error if the file is absent or damaged.
 */
export function openDivisions(path: string = installedDivisions()): Divisions {
  const file = readDivisions(path)
  return {
    vintage: file.header.vintage,
    counts: countLevels(file),
    provinces: () => areasUnder(file, 'province', undefined),
    children: (code) => childrenOf(file, getNode(file, code)),
    find: (code) => {
      const node = findNode(file, code)
      return node && getArea(file, node)
    },
    subtree: (countyCode) => subtreeOf(file, countyCode),
    chain: (code) => chainOf(file, getNode(file, code)),
    search: (text, options = {}) => search(file, text, options),
  }
}

function countLevels(file: DivisionsFile): Record<Level, number> {
  const counts: Record<Level, number> = { province: 0, prefecture: 0, county: 0, town: 0, village: 0 }
  for (const block of file.header.blocks) counts[block.level] += block.rows
  return counts
}

function childrenOf(file: DivisionsFile, node: Node): Area[] {
  const level = levelBelow(node.level)
  return level ? areasUnder(file, level, node) : []
}

function subtreeOf(file: DivisionsFile, code: string): Area[] {
  const county = findNode(file, code)
  if (county?.level !== 'county') throw unknownArea(code, { zh: '县级区划', en: 'county' })
  return [getArea(file, county), ...areasUnder(file, 'town', county), ...areasUnder(file, 'village', county)]
}

function chainOf(file: DivisionsFile, node: Node): Area[] {
  const parent = parentOf(node)
  return parent ? [...chainOf(file, parent), getArea(file, parent)] : []
}

function search(file: DivisionsFile, text: string, { limit = 20, under }: SearchOptions): Area[] {
  const within = under === undefined ? undefined : getNode(file, under)
  const hits = searchTables(file, text, { limit, under: within })
  return hits.map(({ node, row }) => toArea(tableOf(file, node), node, row))
}

function areasUnder(file: DivisionsFile, level: Level, under: Node | undefined): Area[] {
  const table = level === 'village' && under ? file.table(level, provinceOf(under)) : file.table(level)
  const { from, to } = stretchOf(table, level, under)
  return Array.from({ length: to - from }, (_, index) => {
    const row = from + index
    return toArea(table, { level, code: table.code(row) }, row)
  })
}

function findNode(file: DivisionsFile, code: string): Node | undefined {
  return nodesOf(code).find((node) => rowOf(file, node) !== undefined)
}

function getNode(file: DivisionsFile, code: string): Node {
  const node = findNode(file, code)
  if (!node) throw unknownArea(code, { zh: '行政区划', en: 'administrative division' })
  return node
}

function getArea(file: DivisionsFile, node: Node): Area {
  const row = rowOf(file, node)
  if (row === undefined) throw unknownArea(areaCode(node), { zh: '行政区划', en: 'administrative division' })
  return toArea(tableOf(file, node), node, row)
}

function rowOf(file: DivisionsFile, node: Node): number | undefined {
  const province = provinceOf(node)
  if (file.table('province').rowOf(province) === undefined) return undefined
  return tableOf(file, node).rowOf(node.code)
}

function tableOf(file: DivisionsFile, node: Node): DivisionTable {
  return node.level === 'village' ? file.table('village', provinceOf(node)) : file.table(node.level)
}

function toArea(table: DivisionTable, node: Node, row: number): Area {
  const name = table.names.at(row)
  const parent = parentOf(node)
  return {
    code: areaCode(node),
    name,
    level: node.level,
    parentCode: parent ? areaCode(parent) : null,
    initials: table.initials.at(row),
    pinyin: spellPlace(name).pinyin,
  }
}

function unknownArea(code: string, what: { zh: string; en: string }): AppError {
  return new AppError('missing', 'regions.unknown', {
    zh: `没有代码为“${code}”的${what.zh}（数据截至 2023-06-30）。请核对代码，或按名称查找。`,
    en: `There is no ${what.en} with the code "${code}" (data as of 2023-06-30). Check the code or look it up by name.`,
  })
}
