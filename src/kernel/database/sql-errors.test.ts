import { describe, expect, test } from 'vitest'
import { AppError } from '../errors.ts'
import { DatabaseError } from './database.ts'
import { translateDatabaseError } from './sql-errors.ts'

test.each([
  ['23505', 'conflict', 'database.duplicate'],
  ['23503', 'invalid', 'database.reference'],
  ['23514', 'invalid', 'database.check'],
  ['23502', 'invalid', 'database.required'],
  ['22P02', 'invalid', 'database.value'],
  ['22003', 'invalid', 'database.value'],
  ['22021', 'invalid', 'database.value'],
  ['22001', 'invalid', 'database.tooLong'],
  ['40001', 'unavailable', 'database.busy'],
  ['40P01', 'unavailable', 'database.busy'],
  ['42501', 'forbidden', 'common.forbidden'],
  ['57014', 'unavailable', 'database.timeout'],
  ['53100', 'unavailable', 'database.full'],
  ['53300', 'unavailable', 'database.unavailable'],
  ['57P01', 'unavailable', 'database.unavailable'],
  ['08006', 'unavailable', 'database.unavailable'],
])('SQLSTATE %s is %s, %s', (sqlState, kind, code) => {
  const cause = new DatabaseError('message', sqlState, undefined)
  const translated = translateDatabaseError(cause)
  expect(translated).toMatchObject({ kind, code, cause })
  expect(translated?.text.zh).not.toBe('')
})

test('a fault of the program stays one', () => {
  expect(translateDatabaseError(new DatabaseError('syntax error', '42601', undefined))).toBeUndefined()
  expect(translateDatabaseError(new TypeError('x'))).toBeUndefined()
})

test('what is translated already stays as it is', () => {
  const error = new AppError('stale', 'common.stale', { zh: '旧', en: 'old' })
  expect(translateDatabaseError(error)).toBe(error)
})

describe('a feature names its constraints', () => {
  const texts = {
    deputies: { code: 'deputies.any', text: { zh: '代表', en: 'deputy' } },
    deputies_seat: { code: 'deputies.seat', text: { zh: '席位', en: 'seat' }, field: 'seat' },
  }

  test.each([
    ['deputies_seat', 'deputies.seat'],
    ['deputies_seat_102008', 'deputies.seat'],
    ['deputies_pkey', 'deputies.any'],
    ['deputiesx', 'database.duplicate'],
  ])('%s is %s', (constraint, code) => {
    expect(translateDatabaseError(new DatabaseError('m', '23505', constraint), texts)).toMatchObject({ kind: 'conflict', code })
  })

  test('and the field to blame', () => {
    const translated = translateDatabaseError(new DatabaseError('m', '23505', 'deputies_seat'), texts)
    expect(translated?.details.fields).toEqual([{ field: 'seat', code: 'deputies.seat', text: { zh: '席位', en: 'seat' } }])
  })
})
