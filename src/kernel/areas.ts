/** Half-open range of 12-digit area codes: `areaFrom <= code < areaTo`. */
export interface AreaRange {
  areaFrom: string
  areaTo: string
}

/** Digits of province, prefecture, county, town and village (GB/T 2260, GB/T 10114, statistical area codes). */
const ends = [2, 4, 6, 9, 12] as const

/**
 * All codes of an area and what lies below it; also for a tenant's six digits.
 * `130728` → 130728000000 … 130729000000; `130700` → … 130800000000.
 */
export function areaRange(code: string): AreaRange {
  const full = code.padEnd(12, '0')
  const end = ends.find((length) => /^0*$/u.test(full.slice(length))) ?? 12
  const next = String(Number(full.slice(0, end)) + 1).padStart(end, '0')
  return { areaFrom: full, areaTo: next.padEnd(12, '0') }
}

/** Whether the inner range lies wholly in the outer one. */
export function isWithin(inner: AreaRange, outer: AreaRange): boolean {
  return inner.areaFrom >= outer.areaFrom && inner.areaTo <= outer.areaTo
}
