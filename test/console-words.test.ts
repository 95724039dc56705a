import { describe, expect, test } from 'vitest'
import { en } from '../console/i18n/en.ts'
import { zh } from '../console/i18n/zh.ts'
import * as words from '../src/features/opinions/words.ts'
import type { Text } from '../src/kernel/text.ts'

const vocabularies = {
  state: words.stateNames,
  source: words.sourceNames,
  lane: words.laneNames,
  kind: words.kindNames,
  urgency: words.urgencyNames,
  exit: words.exitNames,
  outcome: words.outcomeNames,
  replyMode: words.replyModeNames,
  rating: words.ratingNames,
  event: words.actionNames,
} as const

function lowered(wordings: readonly (string | undefined)[]): (string | undefined)[] {
  return wordings.map((wording) => wording?.toLowerCase())
}

describe('one word per thing, in the console as everywhere', () => {
  test.each(Object.keys(vocabularies))('%s', (name) => {
    const spoken = new Map<string, Record<string, Text>>(Object.entries(vocabularies)).get(name) ?? {}
    const [inChinese, inEnglish] = [zh.opinion, en.opinion].map((wording) => new Map<string, object>(Object.entries(wording)).get(name) ?? {})
    const keys = Object.keys(spoken)
    function shown(wording: object | undefined): (string | undefined)[] {
      return keys.map((key) => new Map<string, string>(Object.entries(wording ?? {})).get(key))
    }
    expect(shown(inChinese)).toEqual(keys.map((key) => spoken[key]?.zh))
    expect(lowered(shown(inEnglish))).toEqual(lowered(keys.map((key) => spoken[key]?.en.replaceAll("'", '’'))))
  })

  test('steps are named as their first action', () => {
    const named = Object.entries(words.actionsOfPath).map(([path, [action]]) => [path, words.actionNames[action].zh])
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(Object.entries(zh.opinion.action).filter(([path]) => path !== 'correction')))
  })
})
