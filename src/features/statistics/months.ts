import type { Text } from '../../kernel/text.ts'

/** Every month `YYYY-MM` from the first to the last of those given, so that a quiet month is seen as one. */
export function monthsBetween(months: readonly string[]): string[] {
  const sorted = months.toSorted()
  const [first, last] = [sorted.at(0), sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const start = indexOf(first)
  return Array.from({ length: indexOf(last) - start + 1 }, (_, step) => monthAt(start + step))
}

/** 2012年7月; 2012-07. */
export function monthName(month: string): Text {
  return { zh: `${month.slice(0, 4)}年${Number(month.slice(5))}月`, en: month }
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

function monthAt(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
