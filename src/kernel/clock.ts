const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar date `YYYY-MM-DD` on which an instant falls in China (Asia/Shanghai). */
export function dateInChina(instant: Date): string {
  return parts.format(instant)
}

const dayMs = 86_400_000

/** Whole days from one instant to a later one. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / dayMs)
}

/** The date `days` after a date `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}
