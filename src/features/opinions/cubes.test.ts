import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dimensions } from './counts-schema.ts'
import { chooseCube, coverageOf, cubeDimensions } from './cubes.ts'

const county = { areaFrom: '130728000000', areaTo: '130729000000' }
const whole = { kind: 'tenant' } as const
const town = { kind: 'towns', range: { areaFrom: '130728101000', areaTo: '130728102000' } } as const

describe('coverageOf', () => {
  it.each([
    ['the county', county, 'tenant'],
    ['its province', { areaFrom: '130000000000', areaTo: '140000000000' }, 'tenant'],
    ['a town', town.range, 'towns'],
    ['two towns', { areaFrom: '130728101000', areaTo: '130728103000' }, 'towns'],
    ['a village', { areaFrom: '130728101200', areaTo: '130728101201' }, 'records'],
  ])('%s is read from %s', (_name, range, kind) => {
    expect(coverageOf('130728', range).kind).toBe(kind)
  })
})

describe('chooseCube', () => {
  it.each([
    ['outcome', {}, whole, 'town'],
    ['town', { rating: 'satisfied' }, whole, 'town'],
    ['unit', {}, whole, 'unit'],
    ['unit', {}, town, undefined],
    ['category', {}, town, 'category'],
    ['category', { rating: 'satisfied' }, whole, undefined],
    ['category', { source: 'visit' }, whole, undefined],
    ['source', { town: '130728101000', state: 'replied,rated' }, whole, 'source'],
    ['town', { lane: 'opinion' }, whole, undefined],
    ['town', { from: '2026-01-01' }, whole, undefined],
    ['state', {}, { kind: 'records' }, undefined],
  ] as const)('by %s with %j', (by, filters, coverage, cube) => {
    expect(chooseCube(by, filters, coverage)).toBe(cube)
  })

  it('never chooses a cube that lacks what is asked', () => {
    const values = { town: '130728101000', category: 'none', source: 'visit', state: 'replied', outcome: 'solved', unit: 'none', month: '2026-03', rating: 'none' } as const
    fc.assert(
      fc.property(fc.constantFrom(...dimensions), fc.subarray([...dimensions]), fc.constantFrom(whole, town), (by, used, coverage) => {
        const filters = Object.fromEntries(used.map((name) => [name, values[name]]))
        const cube = chooseCube(by, filters, coverage)
        const held = cube === undefined ? [] : cubeDimensions[cube]
        const needed = [by, ...used, ...(coverage.kind === 'towns' ? ['town' as const] : [])]
        expect(cube === undefined || needed.every((dimension) => held.includes(dimension))).toBe(true)
      }),
    )
  })
})
