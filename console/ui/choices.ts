import { opinion } from '../i18n/zh/opinion.ts'
import { reference } from '../i18n/zh/reference.ts'

export interface Choice {
  value: string
  label: string
}

const vocabularies = { ...opinion, ...reference } as const

type Vocabulary = Exclude<keyof typeof vocabularies, 'field' | 'actionHint'>

/**
 * The words of a vocabulary (state, source, exit …) as choices of a form. The keys are those of the Chinese
 * wording, which has every value of the API; English has the same ones by its type.
 */
export function choicesOf(vocabulary: Vocabulary, translate: (key: never) => string, only?: readonly string[]): Choice[] {
  const namespace = vocabulary in opinion ? 'opinion' : 'reference'
  const values = only ?? Object.keys(vocabularies[vocabulary])
  // The key is built from the vocabulary itself, so it exists.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return values.map((value) => ({ value, label: translate(`${namespace}:${vocabulary}.${value}` as never) }))
}

