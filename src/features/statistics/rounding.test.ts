import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentOf, percentages, roundingNames } from './rounding.ts'

const counts = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { minLength: 1, maxLength: 40 })

function asUnits(values: readonly (string | null)[]): number[] {
  return values.map((value) => Number((value ?? '').replace('.', '')))
}

describe('percentages', () => {
  test.each([
    [[1031, 481, 287], ['57.31', '26.74', '15.95'], '100.00'],
    [[54, 33, 2, 4], ['58.06', '35.48', '2.15', '4.30'], '99.99'],
    [[64, 38, 21, 5], ['50.00', '29.69', '16.41', '3.91'], '100.01'],
    [[1, 1, 1], ['33.33', '33.33', '33.33'], '99.99'],
    [[0, 5], ['0.00', '100.00'], '100.00'],
    [[1, 19_999], ['0.01', '100.00'], '100.01'],
  ])('%j each rounded half up', (input, values, sum) => {
    expect(percentages(input)).toEqual({ values, sum, method: 'halfUp', methodName: roundingNames.halfUp })
  })

  test.each([
    [[1031, 481, 287], ['57.31', '26.74', '15.95']],
    [[54, 33, 2, 4], ['58.07', '35.48', '2.15', '4.30']],
    [[64, 38, 21, 5], ['50.00', '29.69', '16.41', '3.90']],
    [[1, 1, 1], ['33.34', '33.33', '33.33']],
    [[0, 0, 7], ['0.00', '0.00', '100.00']],
  ])('%j by largest remainder', (input, values) => {
    const result = percentages(input, { method: 'largestRemainder' })
    expect(result).toMatchObject({ values, sum: '100.00', methodName: { zh: '最大余数法，合计等于100%' } })
  })

  test.each([[[]], [[0]], [[0, 0, 0]]])('of nothing, %j, are null', (input) => {
    expect(percentages(input)).toMatchObject({ values: input.map(() => null), sum: null })
  })

  test('with other numbers of digits', () => {
    expect(percentages([1, 2], { digits: 0 }).values).toEqual(['33', '67'])
    expect(percentages([1, 2], { digits: 4, method: 'largestRemainder' }).values).toEqual(['33.3333', '66.6667'])
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no count', (count) => {
    expect(() => percentages([1, count])).toThrow(RangeError)
    expect(() => percentOf(1, count)).toThrow(RangeError)
  })

})

describe('any percentages', () => {
  test('largest remainder adds up to 100 and stays within one unit of the exact share', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 4 }), (input, digits) => {
        const total = input.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const whole = 100 * 10 ** digits
        const units = asUnits(percentages(input, { digits, method: 'largestRemainder' }).values)
        expect(units.reduce((sum, unit) => sum + unit, 0)).toBe(whole)
        expect(units.every((unit, index) => Math.abs(unit - ((input[index] ?? 0) * whole) / total) < 1.000001)).toBe(true)
      }),
    )
  })

  test('half up is within half a unit of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 4 }), (input) => {
        const total = input.reduce((sum, count) => sum + count, 0)
        fc.pre(total > 0)
        const plain = percentages(input)
        const units = asUnits(plain.values)
        expect(units.every((unit, index) => Math.abs(unit - ((input[index] ?? 0) * 10_000) / total) < 0.500001)).toBe(true)
      }),
    )
  })

  test('both methods agree where half up adds up to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 4 }), (input) => {
        const plain = percentages(input)
        fc.pre(plain.sum === '100.00')
        expect(percentages(input, { method: 'largestRemainder' }).values).toEqual(plain.values)
      }),
    )
  })
})

describe('percentOf', () => {
  test.each([
    [93, 93, '100.00'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    [0, 9, '0.00'],
    [3, 2, '150.00'],
    [1, 800, '0.13'],
    [0, 0, null],
  ])('%d of %d is %s', (part, total, expected) => {
    expect(percentOf(part, total)).toBe(expected)
  })
})
