import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskName, maskPhone, normalisePhone } from './personal-data.ts'

describe('normalisePhone', () => {
  test.each([
    ['13812345678', '13812345678'],
    [' 138 1234 5678 ', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['＋８６－１３８１２３４５６７８', '13812345678'],
    ['8613812345678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['0317-5561234', '03175561234'],
    ['（0317）5561234', '03175561234'],
    ['+86 317 5561234', '03175561234'],
    ['+86 (0)317 5561234', '03175561234'],
    ['+86 10 6309 1234', '01063091234'],
    ['010-63091234', '01063091234'],
    ['0755 2688 1234', '075526881234'],
    ['0317-5561234 转 801', '03175561234x801'],
    ['0317-5561234分机01', '03175561234x01'],
  ])('%j is %s', (typed, phone) => {
    expect(normalisePhone(typed)).toBe(phone)
  })

  test.each([
    '', '5561234', '12345', '12812345678', '1381234567', '138123456789', '010-6309123', '0317-1561234', '0317-55612345678',
    '+1 202 555 0100', '+85221234567', '13812345678转1', '电话没有', '138123४5678', '1'.repeat(61), "13812345678' or 1=1",
  ])('%j is no phone number', (typed) => {
    expect(normalisePhone(typed)).toBeNull()
  })

  test('is settled after one pass', () => {
    const landlines = fc.stringMatching(/^(\+86 ?)?0(3\d{2}-?[2-9]\d{6,7}|2\d-?[2-9]\d{7})(转\d{1,3})?$/)
    fc.assert(
      fc.property(fc.oneof(landlines, fc.stringMatching(/^(\+?86[ -]?)?1[3-9]\d{9}$/)), (typed) => {
        const phone = normalisePhone(typed)
        expect(phone).toMatch(/^\d{11,12}(x\d{1,3})?$/)
        expect(normalisePhone(phone ?? '')).toBe(phone)
      }),
    )
  })

  test('takes any text without throwing and shows none of what it does not know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        fc.pre(normalisePhone(typed) === null)
        expect(maskPhone(typed)).toMatch(/^\**$/)
      }),
    )
  })
})

describe('masks', () => {
  test.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '138****5678'],
    ['03175561234', '0317***1234'],
    ['01063091234', '010****1234'],
    ['03175561234x801', '0317***1234'],
    ['5561234', '*******'],
    ['', ''],
  ])('phone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  test.each([
    ['张三丰', '张**'],
    ['张三', '张*'],
    [' 李四 ', '李*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['买买提·阿布都拉', '买***'],
    ['王', '王*'],
    ['𠮷田茂', '𠮷**'],
    ['', ''],
  ])('name %s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })
})
