import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/clock.ts'
import { dueDate, restDaysUnknown, rollOver } from './due-date.ts'

const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const months = fc.integer({ min: 1, max: 120 })

describe('periods of the Civil Code, art. 200-203', () => {
  test.each([
    ['2026-03-05', 5, 'day', '2026-03-10'],
    ['2026-02-26', 3, 'day', '2026-03-01'],
    ['2024-02-26', 3, 'day', '2024-02-29'],
    ['2025-12-31', 30, 'day', '2026-01-30'],
    ['2026-01-15', 1, 'month', '2026-02-15'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2026-02-28', 1, 'month', '2026-03-28'],
    ['2025-11-30', 3, 'month', '2026-02-28'],
    ['2025-10-10', 3, 'month', '2026-01-10'],
    ['2024-02-29', 12, 'month', '2025-02-28'],
  ] as const)('%s and %d %s(s) end on %s', (from, amount, unit, end) => {
    expect(dueDate({ amount, unit }, from)).toBe(end)
  })

  test('an instant counts as the date it has in China', () => {
    expect(dueDate({ amount: 1, unit: 'day' }, new Date('2026-03-05T16:00:00Z'))).toBe('2026-03-07')
    expect(dueDate({ amount: 1, unit: 'day' }, new Date('2026-03-05T15:59:59Z'))).toBe('2026-03-06')
  })

  test('a period in months keeps the day of the month or ends at a shorter month’s end', () => {
    fc.assert(
      fc.property(dates, months, (from, amount) => {
        const end = dueDate({ amount, unit: 'month' }, from)
        const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
        const [year = 0, month = 0, day = 0] = end.split('-').map(Number)
        expect(year * 12 + month).toBe(fromYear * 12 + fromMonth + amount)
        expect(day === fromDay || (day < fromDay && addDays(end, 1).endsWith('-01'))).toBe(true)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(dates, fc.nat(400), months, fc.constantFrom('day' as const, 'month' as const), (from, later, amount, unit) => {
        expect(dueDate({ amount, unit }, addDays(from, later)) >= dueDate({ amount, unit }, from)).toBe(true)
      }),
    )
  })
})

describe('rest days', () => {
  const festival = new Set(['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18'])
  const calendar = { isRest: (date: string) => (date.startsWith('2026-02') ? festival.has(date) : undefined) }

  test('a due date on a rest day rolls to the first day after it', () => {
    expect(rollOver('2026-02-16', calendar)).toBe('2026-02-19')
    expect(dueDate({ amount: 1, unit: 'month' }, '2026-01-15', calendar)).toBe('2026-02-19')
  })

  test('a working day and an unknown day stay', () => {
    expect(rollOver('2026-02-14', calendar)).toBe('2026-02-14')
    expect(rollOver('2027-02-06', calendar)).toBe('2027-02-06')
    expect(rollOver('2026-02-16', restDaysUnknown)).toBe('2026-02-16')
  })
})
