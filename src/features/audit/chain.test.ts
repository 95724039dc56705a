import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, chainStart, entryHash, verifyChain } from './chain.ts'
import type { ChainEntry, Json, JsonObject } from './chain.ts'

const fields = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 })),
  { maxKeys: 5, noNullPrototype: true },
)
const chains = fc.array(fields, { minLength: 1, maxLength: 12 }).map(build)
const chainsOfTwo = fc.array(fields, { minLength: 2, maxLength: 12 }).map(build)

function build(list: readonly JsonObject[]): ChainEntry[] {
  const entries: ChainEntry[] = []
  for (const [sequence, content] of list.entries()) entries.push(link({ content, sequence }, headOf(entries)))
  return entries
}

function link(content: JsonObject, prevHash: string): ChainEntry {
  return { fields: content, prevHash, hash: entryHash(content, prevHash) }
}

function headOf(entries: readonly ChainEntry[]): string {
  return entries.at(-1)?.hash ?? chainStart
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

describe('canonical JSON', () => {
  test.each<[Json, string]>([
    [{ b: 1, a: [true, null, 'x'], é: 'ü' }, '{"a":[true,null,"x"],"b":1,"é":"ü"}'],
    [{ '\u{1F600}': 1, '\uFB33': 2, '1': 3, '\r': 4 }, '{"\\r":4,"1":3,"\u{1F600}":1,"\uFB33":2}'],
    [[1e21, 1e-7, -0, 0.1, 4.5], '[1e+21,1e-7,0,0.1,4.5]'],
    ['\u20ac$\u000f\n"\\', '"€$\\u000f\\n\\"\\\\"'],
    [{}, '{}'],
  ])('%j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test.each<Json>([Number.NaN, Number.NEGATIVE_INFINITY, '\uD800', { a: ['\uDC00'] }])('%j is refused', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('does not depend on the order of keys and reads back as the same value', () => {
    fc.assert(
      fc.property(fields, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
  })
})

test('the hash of a known entry stays the same for ever', () => {
  expect(entryHash({ action: '登记', id: 1 }, chainStart)).toBe(
    'ab25801d224f20e7b6e9870a9f08bfe812ec207446bb41303b92519568c01abb',
  )
})

describe('an untouched chain', () => {
  test('is whole, at once and page by page', () => {
    fc.assert(
      fc.property(chains, fc.nat(12), (entries, cut) => {
        const head = headOf(entries)
        expect(verifyChain(entries, { head })).toEqual({ ok: true, count: entries.length, head })
        const middle = headOf(entries.slice(0, cut))
        expect(verifyChain(entries.slice(0, cut), { head: middle }).ok).toBe(true)
        expect(verifyChain(entries.slice(cut), { start: middle, head })).toMatchObject({ ok: true, head })
      }),
    )
  })

  test('may be empty', () => {
    expect(verifyChain([])).toEqual({ ok: true, count: 0, head: chainStart })
  })
})

describe('every change is found at its place:', () => {
  test('a changed field, hash or link', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom('fields', 'hash', 'prevHash'), (entries, nth, part) => {
        const index = nth % entries.length
        const entry = at(entries, index)
        const harms = { fields: { ...entry.fields, sequence: -1 }, hash: 'f'.repeat(64), prevHash: 'f'.repeat(64) }
        const harmed = { ...entry, [part]: harms[part] }
        const verdict = verifyChain(entries.with(index, harmed), { head: headOf(entries) })
        expect(verdict).toEqual({ ok: false, index, fault: 'changed' })
      }),
    )
  })

  test('a changed entry with its hash made to fit', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, nth) => {
        const index = nth % entries.length
        const rewritten = link({ sequence: -1 }, at(entries, index).prevHash)
        const verdict = verifyChain(entries.with(index, rewritten), { head: headOf(entries) })
        expect(verdict).toEqual({ ok: false, index: index + 1, fault: 'missing' })
      }),
    )
  })

})

describe('every removal, insertion and swap is found at its place:', () => {
  test('a removed entry', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (entries, nth) => {
        const index = nth % entries.length
        const verdict = verifyChain(entries.toSpliced(index, 1), { head: headOf(entries) })
        expect(verdict).toEqual({ ok: false, index, fault: 'missing' })
      }),
    )
  })

  test('an inserted entry, made to fit the one before it or not', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.boolean(), (entries, nth, fits) => {
        const index = nth % (entries.length + 1)
        const before = headOf(entries.slice(0, index))
        const stray = { ...link({ sequence: -1 }, before), ...(fits ? {} : { hash: 'e'.repeat(64) }) }
        const verdict = verifyChain(entries.toSpliced(index, 0, stray), { head: headOf(entries) })
        expect(verdict).toMatchObject({ ok: false, index })
        expect(verdict).toMatchObject({ fault: index === entries.length && !fits ? 'changed' : 'inserted' })
      }),
    )
  })

  test('a copied entry', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (entries, from, to) => {
        const index = to % (entries.length + 1)
        const verdict = verifyChain(entries.toSpliced(index, 0, at(entries, from)), { head: headOf(entries) })
        expect(verdict).toMatchObject({ ok: false, fault: 'inserted' })
      }),
    )
  })

  test('two entries swapped', () => {
    fc.assert(
      fc.property(chainsOfTwo, fc.nat(), fc.nat(), (entries, a, b) => {
        const [first, second] = [a % entries.length, b % entries.length]
        fc.pre(first !== second)
        const swapped = entries.with(first, at(entries, second)).with(second, at(entries, first))
        const verdict = verifyChain(swapped, { head: headOf(entries) })
        expect(verdict).toEqual({ ok: false, index: Math.min(first, second), fault: 'reordered' })
      }),
    )
  })
})
