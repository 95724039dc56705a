const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar date `YYYY-MM-DD` on which an instant falls in China (Asia/Shanghai). */
export function dateInChina(instant: Date): string {
  return parts.format(instant)
}
