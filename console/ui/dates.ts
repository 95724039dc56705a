import dayjs from 'dayjs'

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** Today's date in China, `YYYY-MM-DD`, whatever the computer's time zone. */
export function today(): string {
  return calendar.format(new Date())
}

/** Whole days from today to `date`; negative when it has passed. */
export function daysUntil(date: string, from = today()): number {
  return dayjs(date).diff(dayjs(from), 'day')
}

/** An instant as date and time in China, `2026-11-19 08:59`. */
export function dateTime(instant: string): string {
  const at = new Date(instant)
  return `${calendar.format(at)} ${clock.format(at)}`
}
