import type { Text } from '../../kernel/text.ts'

/** How printed percentages were rounded. */
export type RoundingMethod = 'halfUp' | 'largestRemainder'

/** Names for print, below a table of percentages. */
export const roundingNames: Readonly<Record<RoundingMethod, Text>> = {
  halfUp: {
    zh: '各项分别四舍五入，合计可能不等于100%',
    en: 'each figure rounded half up by itself; the sum may differ from 100%',
  },
  largestRemainder: {
    zh: '最大余数法，合计等于100%',
    en: 'largest remainder method; the sum is exactly 100%',
  },
}

export interface PercentageOptions {
  /** Digits after the point, 0 to 6; 2 unless told. */
  digits?: number
  /** `halfUp` unless told. */
  method?: RoundingMethod
}

export interface Percentages {
  /** One per count, without the percent sign, e.g. `57.31`; all null when the counts add up to nothing. */
  values: readonly (string | null)[]
  /** Sum of the values as printed, so that 99.99 is never a surprise; null when there is nothing to share out. */
  sum: string | null
  method: RoundingMethod
  methodName: Text
}

/**
 * The share of each count in the sum of all, in exact arithmetic.
 * Where half-up rounding adds up to 100 by itself, both methods give the same values;
 * equal remainders are settled in favour of the earlier count.
 * @throws RangeError when a count is not a whole number of at least 0.
 */
export function percentages(counts: readonly number[], options: PercentageOptions = {}): Percentages {
  const { digits = 2, method = 'halfUp' } = options
  const exact = counts.map(toCount)
  const total = exact.reduce((sum, count) => sum + count, 0n)
  const names = { method, methodName: roundingNames[method] }
  if (total === 0n) return { values: counts.map(() => null), sum: null, ...names }
  const whole = 100n * 10n ** BigInt(digits)
  const units =
    method === 'halfUp' ? exact.map((count) => halfUp(count * whole, total)) : shareOut(exact, total, whole)
  return {
    values: units.map((unit) => format(unit, digits)),
    sum: format(
      units.reduce((sum, unit) => sum + unit, 0n),
      digits,
    ),
    ...names,
  }
}

/**
 * One share in percent, rounded half up, without the percent sign; null when `total` is 0.
 * `part` may exceed `total` (growth against an earlier period).
 * @throws RangeError when a number is not whole or below 0.
 */
export function percentOf(part: number, total: number, digits = 2): string | null {
  const [share, base] = [toCount(part), toCount(total)]
  return base === 0n ? null : format(halfUp(share * 100n * 10n ** BigInt(digits), base), digits)
}

function toCount(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a count`)
  return BigInt(value)
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

function shareOut(counts: readonly bigint[], total: bigint, whole: bigint): bigint[] {
  const floors = counts.map((count) => (count * whole) / total)
  const left = Number(whole - floors.reduce((sum, floor) => sum + floor, 0n))
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * whole) % total }))
    .toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder))
  const raised = new Set(byRemainder.slice(0, left).map((entry) => entry.index))
  return floors.map((floor, index) => (raised.has(index) ? floor + 1n : floor))
}

function format(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
