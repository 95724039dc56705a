import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createCrypto, fieldPlace, formatKey, generateKey, parseKeys } from './crypto.ts'

const key = generateKey()
const crypto = createCrypto({ keys: [key] })
const place = fieldPlace({ tenant: 't1', table: 'persons', row: 'r1', field: 'phone' })
const text = fc.string({ unit: 'grapheme' })

describe('sealing', () => {
  test('what is sealed opens at its place and shows nothing', () => {
    fc.assert(
      fc.property(text, text, (plain, aad) => {
        const sealed = crypto.encrypt(plain, aad)
        expect(sealed).toMatch(new RegExp(`^v1\\.${key.id}\\.[A-Za-z0-9_-]+$`))
        expect(crypto.decrypt(sealed, aad)).toBe(plain)
        expect(crypto.encrypt(plain, aad)).not.toBe(sealed)
      }),
    )
  })

  test('any single changed character keeps it shut', () => {
    const sealed = crypto.encrypt('13812345678', place)
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'Q', '_', '.', ' '), (index, sign) => {
        fc.pre(sealed[index] !== sign)
        const altered = sealed.slice(0, index) + sign + sealed.slice(index + 1)
        expect(() => crypto.decrypt(altered, place)).toThrow(/^crypto\.(malformed|unknownKey|altered)/)
      }),
    )
  })

  test.each([
    { tenant: 't2', table: 'persons', row: 'r1', field: 'phone' },
    { tenant: 't1', table: 'people', row: 'r1', field: 'phone' },
    { tenant: 't1', table: 'persons', row: 'r2', field: 'phone' },
    { tenant: 't1', table: 'persons', row: 'r1', field: 'name' },
    { tenant: 't1","persons', table: '', row: 'r1', field: 'phone' },
  ])('moved to %j it stays shut', (elsewhere) => {
    const sealed = crypto.encrypt('13812345678', place)
    expect(() => crypto.decrypt(sealed, fieldPlace(elsewhere))).toThrow(/^crypto\.altered/)
  })

  test.each(['', 'v1', 'v1..', 'v2.k.AAAA', '13812345678', `v1.${key.id}.AAAA`, `v1.${key.id}.`])('%j is malformed', (sealed) => {
    expect(() => crypto.decrypt(sealed, place)).toThrow(/^crypto\.malformed/)
  })
})

describe('rotation', () => {
  const next = generateKey()
  const rotated = createCrypto({ keys: [next, key] })

  test('the first key seals, the earlier ones still open', () => {
    const before = crypto.encrypt('张三丰', place)
    expect(rotated.decrypt(before, place)).toBe('张三丰')
    expect(rotated.encrypt('张三丰', place)).toMatch(new RegExp(`^v1\\.${next.id}\\.`))
  })

  test('a key that was taken away opens nothing', () => {
    const sealed = rotated.encrypt('张三丰', place)
    expect(() => crypto.decrypt(sealed, place)).toThrow(/^crypto\.unknownKey/)
  })

  test('a key under another name does not open what it sealed', () => {
    const renamed = createCrypto({ keys: [{ id: 'other', key: key.key }] })
    const sealed = crypto.encrypt('张三丰', place).replace(key.id, 'other')
    expect(() => renamed.decrypt(sealed, place)).toThrow(/^crypto\.altered/)
  })

  test('rows indexed before a rotation are still found', () => {
    expect(rotated.blindIndexes('13812345678', 'phone')).toContain(crypto.blindIndex('13812345678', 'phone'))
    expect(rotated.blindIndexes('13812345678', 'phone')[0]).toBe(rotated.blindIndex('13812345678', 'phone'))
  })
})

test('blind indexes are equal for equal values of one purpose only', () => {
  fc.assert(
    fc.property(text, text, text, text, (value, purpose, otherValue, otherPurpose) => {
      const index = crypto.blindIndex(value, purpose)
      expect(index).toMatch(/^[A-Za-z0-9_-]{43}$/)
      expect(crypto.blindIndex(value, purpose)).toBe(index)
      const same = value === otherValue && purpose === otherPurpose
      expect(crypto.blindIndex(otherValue, otherPurpose) === index).toBe(same)
    }),
  )
})

describe('keys', () => {
  test('are written and read back', () => {
    const keys = [generateKey(), generateKey()]
    expect(parseKeys(keys.map(formatKey).join(', '))).toEqual(keys)
    expect(parseKeys(' \n')).toEqual([])
  })

  test.each(['k1', 'k1:', 'k1:!!!!', 'k1:AAAA:BBBB', ':AAAA'])('%j is refused without being shown', (pair) => {
    expect(() => createCrypto({ keys: parseKeys(pair) })).toThrow(/^(Data|A data) key/)
  })

  test('must be there, be long enough and have different names', () => {
    expect(() => createCrypto({ keys: [] })).toThrow('At least one')
    expect(() => createCrypto({ keys: [{ id: 'a', key: randomBytes(16) }] })).toThrow('32 bytes')
    expect(() => createCrypto({ keys: [{ id: 'a.b', key: randomBytes(32) }] })).toThrow('name')
    expect(() => createCrypto({ keys: [key, { ...generateKey(), id: key.id }] })).toThrow('same name')
  })
})
