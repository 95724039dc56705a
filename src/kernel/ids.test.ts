import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeAlphabet, formatCode, isId, newCode, newId, parseCode } from './ids.ts'

describe('ids', () => {
  test('are UUIDv7, unique and sorted by creation', () => {
    const ids = Array.from({ length: 2000 }, newId)
    expect(ids.every(isId)).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
  })

  test.each([
    '',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    '0190A9D2-7C1E-7B3A-8F00-000000000001',
    '0190a9d2-7c1e-7b3a-cf00-000000000001',
    ' 0190a9d2-7c1e-7b3a-8f00-000000000001',
    '0190a9d2-7c1e-7b3a-8f00-000000000001\n',
  ])('%j is no id', (text) => {
    expect(isId(text)).toBe(false)
  })
})

describe('codes', () => {
  test('have no look-alikes and use every sign', () => {
    expect(codeAlphabet).not.toMatch(/[0O1IL2ZUVQ]/)
    const seen = new Set(newCode(4000))
    expect([...seen].toSorted()).toEqual(codeAlphabet.split('').toSorted())
  })

  test.each([
    ['ABCDEFGHJK', 'ABCDE-FGHJK'],
    ['ABCDEFGH', 'ABCD-EFGH'],
    ['ABCDE', 'ABCDE'],
    ['', ''],
  ])('%s is shown as %s', (code, shown) => {
    expect(formatCode(code)).toBe(shown)
  })

  test.each([
    ['abcde-fghjk', 'ABCDEFGHJK'],
    [' ABCDE FGHJK ', 'ABCDEFGHJK'],
    ['ＡＢＣＤＥ－ＦＧＨＪＫ', 'ABCDEFGHJK'],
    ['ａｂ　ｃｄ—３４', 'ABCD34'],
    ['ABC8E–6HJKS', 'ABCBEGHJK5'],
  ])('%j is read as %s', (typed, code) => {
    expect(parseCode(typed)).toBe(code)
  })

  test.each(['', '- -', 'ABCDE-FGHJ0', 'ABCDE;DROP', '编号ABCDE', 'A'.repeat(41)])('%j is no code', (typed) => {
    expect(parseCode(typed)).toBeNull()
  })

  test('survive being shown, lower-cased and typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (length) => {
        const code = newCode(length)
        expect(code).toHaveLength(length)
        expect(parseCode(formatCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  test('reading anything never throws and yields only signs of the alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(parseCode(typed) ?? 'A').toMatch(new RegExp(`^[${codeAlphabet}]+$`))
      }),
    )
  })
})
