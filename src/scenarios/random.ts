/** Random choices that are the same at every run with the same seed. */
export interface Random {
  /** A whole number, 0 <= n < below. */
  below(below: number): number
  /** One of the items. @throws RangeError when there is none */
  pick<T>(items: readonly T[]): T
  /** A key, each as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  shuffled<T>(items: readonly T[]): T[]
}

/** Mulberry32: 32 bits of state are plenty for sample data, which need no secrecy. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const random: Random = {
    below: (below) => Math.floor(next() * below),
    pick(items) {
      const item = items[random.below(items.length)]
      if (item === undefined) throw new RangeError('there is nothing to pick from')
      return item
    },
    weighted(weights) {
      // The keys of a record are its keys.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const keys = Object.keys(weights) as (keyof typeof weights)[]
      let at = random.below(keys.reduce((total, key) => total + weights[key], 0))
      const found = keys.find((key) => (at -= weights[key]) < 0)
      if (found === undefined) throw new RangeError('there is no weight to choose by')
      return found
    },
    shuffled(items) {
      const mixed = [...items]
      for (let last = mixed.length - 1; last > 0; last--) {
        const [taken] = mixed.splice(random.below(last + 1), 1)
        if (taken !== undefined) mixed.push(taken)
      }
      return mixed
    },
  }
  return random
}
