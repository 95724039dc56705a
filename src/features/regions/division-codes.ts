export const LEVELS = ['province', 'prefecture', 'county', 'town', 'village'] as const

export type Level = (typeof LEVELS)[number]

/** A place in the tree by its unpadded code, e.g. county 130728. */
export interface Node {
  level: Level
  code: number
}

/** Length of the unpadded code of each level. */
export const DIGITS: Readonly<Record<Level, number>> = { province: 2, prefecture: 4, county: 6, town: 9, village: 12 }

/**
 * The 12-digit code of a node: padded right with zeros. A node that stands in for a level that its parent
 * does not have repeats the parent's code with more zeros; padded, the two would be one code, so 1 is added
 * for each such level: prefecture 441900000000, its county 441900000001.
 */
export function areaCode(node: Node): string {
  return String(paddedCode(node) + standInDepth(node))
}

/** The node above, undefined for a province. */
export function parentOf({ level, code }: Node): Node | undefined {
  const parent = LEVELS[LEVELS.indexOf(level) - 1]
  return parent && { level: parent, code: Math.floor(code / 10 ** (DIGITS[level] - DIGITS[parent])) }
}

/** The level below, undefined for a village. */
export function levelBelow(level: Level): Level | undefined {
  return LEVELS[LEVELS.indexOf(level) + 1]
}

/** The two digits of the province that a node lies in. */
export function provinceOf({ level, code }: Node): number {
  return Math.floor(code / 10 ** (DIGITS[level] - DIGITS.province))
}

/**
 * The nodes a written code may mean, likeliest first: unpadded (2, 4, 6, 9, 12 digits), padded to six
 * (130700) or twelve, or as `areaCode` gives it. Whether such a node exists is not asked here.
 */
export function nodesOf(text: string): Node[] {
  if (!/^[1-9]\d*$/.test(text)) return []
  const nodes = LEVELS.filter((level) => isWritten(text, level)).map((level) => ({ level, code: Number(text.slice(0, DIGITS[level])) }))
  const standIn = standInOf(text)
  if (standIn) return [standIn, ...nodes]
  return text.length === 6 ? nodes.toReversed() : nodes
}

/** Whether the node only repeats its parent, which has no such level. */
export function isStandIn(node: Node): boolean {
  const parent = parentOf(node)
  return parent !== undefined && paddedCode(parent) === paddedCode(node)
}

function isWritten(text: string, level: Level): boolean {
  if (text.length === DIGITS[level]) return true
  return [6, 12].includes(text.length) && /^0+$/.test(text.slice(DIGITS[level]))
}

function standInOf(text: string): Node | undefined {
  if (!/^\d{6}00000[12]$/.test(text)) return undefined
  const padded = `${text.slice(0, -1)}0`
  const level = LEVELS[LEVELS.findIndex((candidate) => isWritten(padded, candidate)) + Number(text.slice(-1))]
  return level && { level, code: Number(padded.slice(0, DIGITS[level])) }
}

function paddedCode({ level, code }: Node): number {
  return code * 10 ** (DIGITS.village - DIGITS[level])
}

function standInDepth(node: Node): number {
  const parent = parentOf(node)
  return parent && isStandIn(node) ? 1 + standInDepth(parent) : 0
}
