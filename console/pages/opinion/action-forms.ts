import type { TFunction } from 'i18next'
import type { ActionPath, Opinion } from '../../api/contract.ts'
import { choicesOf } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import type { FieldSpec, Values } from '../../ui/field-spec.ts'
import { forwardingFields } from '../../ui/forwarding-fields.ts'

export type Translate = TFunction<['opinion', 'pages', 'common']>

const REASON = { input: 'long', max: 500, min: 2, required: true } as const
const TEXT = { input: 'long', max: 4000, min: 2, required: true } as const

function inProgress(values: Values): boolean {
  return values['outcome'] === 'inProgress'
}

/** The fields of each step's form; a step without fields is taken at once. */
export function fieldsOfAction(path: ActionPath, t: Translate, opinion: Opinion): FieldSpec[] {
  const reason: FieldSpec = { name: 'reason', label: t('opinion:field.reason'), ...REASON }
  const answer: FieldSpec = { name: 'text', label: t('opinion:field.answer'), ...TEXT }
  const outcome: FieldSpec = { name: 'outcome', label: t('opinion:field.outcome'), input: 'choice', choices: choicesOf('outcome', t, ['solved', 'inProgress', 'explained', 'keptForReference']), required: true }
  const lookAgain: FieldSpec = { name: 'lookAgainOn', label: t('opinion:field.lookAgainOn'), input: 'date', required: true, when: inProgress }
  const forms: Record<ActionPath, () => FieldSpec[]> = {
    'on-spot-answer': () => [
      { name: 'outcome', label: t('opinion:field.outcome'), input: 'choice', choices: choicesOf('outcome', t, ['solved', 'explained', 'keptForReference']), required: true },
      { name: 'text', label: t('opinion:field.answer'), ...REASON },
      { name: 'mode', label: t('opinion:field.replyMode'), input: 'choice', choices: choicesOf('replyMode', t) },
    ],
    forwarding: () => forwardingFields(t, opinion.townCode),
    acceptance: () => [],
    return: () => [reason],
    'reply-draft': () => [outcome, answer],
    'assisting-opinion': () => [{ name: 'text', label: t('opinion:field.text'), ...TEXT }],
    result: () => [outcome, lookAgain, answer],
    'outside-result': () => [outcome, lookAgain, answer],
    reply: () => [
      { name: 'mode', label: t('opinion:field.replyMode'), input: 'choice', choices: choicesOf('replyMode', t), required: true },
      { name: 'repliedOn', label: t('opinion:field.repliedOn'), input: 'date' },
      { name: 'text', label: t('opinion:field.text'), input: 'long', max: 2000 },
    ],
    rating: () => [
      { name: 'value', label: t('opinion:field.rating'), input: 'choice', choices: choicesOf('rating', t, ['satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse']), required: true },
      { name: 'mode', label: t('opinion:field.ratingMode'), input: 'choice', choices: choicesOf('ratingMode', t) },
      { name: 'reason', label: t('opinion:field.reason'), input: 'long', max: 500 },
    ],
    rehandling: () => [reason, { name: 'unitId', label: t('opinion:field.unit'), input: 'unit' }],
    'another-look': () => [reason],
    archiving: () => [],
    withdrawal: () => [reason],
    merger: () => [{ name: 'intoId', label: t('opinion:field.into'), input: 'opinion', required: true }, reason],
    'non-acceptance': () => [
      { name: 'lane', label: t('opinion:field.lane'), input: 'choice', choices: choicesOf('lane', t, ['petition', 'litigation', 'report', 'other']), required: true },
      { name: 'goTo', label: t('opinion:field.goTo'), input: 'long', max: 300, min: 2, required: true },
      reason,
    ],
    reversal: () => [reason],
    confidentiality: () => [
      { name: 'hideFromPublic', label: t('opinion:field.hideFromPublic'), input: 'switch' },
      { name: 'hideFromUnit', label: t('opinion:field.hideFromUnit'), input: 'switch' },
      { name: 'anonymous', label: t('opinion:field.anonymous'), input: 'switch' },
      { name: 'confidential', label: t('opinion:field.confidential'), input: 'switch' },
      reason,
    ],
    upgrade: () => [{ name: 'suggestion', label: t('opinion:field.suggestion'), input: 'text', max: 60, min: 2, required: true }, reason],
    urging: () => [{ name: 'message', label: t('opinion:field.message'), ...REASON }],
  }
  return forms[path]()
}

/** What the form starts with. */
export function startOfAction(path: ActionPath, opinion: Opinion): Values {
  const draft = opinion.assignments.find((assignment) => assignment.kind === 'lead' && assignment.draftText !== '')
  const drafted = draft ? { text: draft.draftText, outcome: draft.draftOutcome ?? undefined } : {}
  const starts: Partial<Record<ActionPath, Values>> = {
    forwarding: { exit: 'countyUnit' },
    'reply-draft': drafted,
    result: drafted,
    reply: { repliedOn: today() },
    confidentiality: { hideFromPublic: opinion.hideFromPublic, hideFromUnit: opinion.hideFromUnit, anonymous: opinion.anonymous, confidential: opinion.confidential },
  }
  return starts[path] ?? {}
}

/** The steps that move the matter on, in the order of its life; all others are behind "more". */
const forward: readonly ActionPath[] = [
  'acceptance', 'forwarding', 'on-spot-answer', 'reply-draft', 'result', 'outside-result', 'assisting-opinion', 'reply', 'rating', 'rehandling', 'another-look', 'archiving', 'return', 'urging',
]
const further: readonly ActionPath[] = ['merger', 'non-acceptance', 'withdrawal', 'upgrade', 'confidentiality', 'reversal']

/** The allowed actions as the page lays them out: the first of `main` is the step expected next. */
export function arrange(allowed: readonly string[]): { main: ActionPath[]; more: ActionPath[] } {
  return { main: forward.filter((path) => allowed.includes(path)), more: further.filter((path) => allowed.includes(path)) }
}

/** The action that a word in the address bar or in a problem names; undefined for anything else. */
export function actionOf(word: string | undefined): ActionPath | undefined {
  return [...forward, ...further].find((path) => path === word)
}
