import { assert, date as anyDate, property } from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, formatInstant, pick } from './text.ts'

test('pick gives the wording of the language', () => {
  const text = { zh: '联络站', en: 'Liaison station' }
  expect(pick(text, 'zh-CN')).toBe('联络站')
  expect(pick(text, 'en')).toBe('Liaison station')
})

test('an instant is shown on the calendar and clock of Shanghai', () => {
  const instant = new Date('2026-11-10T16:05:00Z')
  expect(formatInstant(instant, 'zh-CN')).toBe('2026年11月11日 00:05')
  expect(formatInstant(instant, 'en')).toBe('11 November 2026 at 00:05')
  expect(() => formatInstant(new Date('nonsense'), 'en')).toThrow(RangeError)
})

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '', '2026-11-10T00:00', '20261110'])('%s is not a calendar date', (date) => {
  expect(() => formatDate(date, 'zh-CN')).toThrow(RangeError)
})

test('a legal date keeps its year, month and day', () => {
  const days = anyDate({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  assert(
    property(days, (day) => {
      const date = day.toISOString().slice(0, 10)
      const [year, month, dayOfMonth] = date.split('-').map(Number)
      expect(formatDate(date, 'zh-CN')).toBe(`${year}年${month}月${dayOfMonth}日`)
    }),
  )
})
