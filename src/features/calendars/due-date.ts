import { addDays, dateInChina } from '../../kernel/clock.ts'
import type { DeadlinePolicy } from './schema.ts'

/** What a calendar of rest days can say of a date. */
export interface RestDays {
  /** True: a rest day; false: a working day; undefined: nobody has said. */
  isRest(date: string): boolean | undefined
}

/** No yearly notice is loaded: every day is unknown, so no due date moves. */
export const restDaysUnknown: RestDays = { isRest: () => undefined }

/**
 * The first day from `date` on that the calendar does not call a rest day (Civil Code, art. 203).
 * An unknown day stays where it is: weekdays are no substitute for the yearly notice.
 */
export function rollOver(date: string, calendar: RestDays): string {
  let day = date
  while (calendar.isRest(day) === true) day = addDays(day, 1)
  return day
}

/**
 * The last day of a period (Civil Code, art. 200-203): the day it starts on is not counted; a period
 * in months ends on the corresponding day of its last month, or at that month's end.
 * @param from an instant, read as a date in China, or a date YYYY-MM-DD
 */
export function dueDate(policy: Pick<DeadlinePolicy, 'amount' | 'unit'>, from: Date | string, calendar: RestDays = restDaysUnknown): string {
  const start = typeof from === 'string' ? from : dateInChina(from)
  const end = policy.unit === 'day' ? addDays(start, policy.amount) : addMonths(start, policy.amount)
  return rollOver(end, calendar)
}

function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
