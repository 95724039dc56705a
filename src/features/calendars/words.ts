import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'

export const fieldWords = {
  step: { zh: '环节', en: 'Step' },
  amount: { zh: '期限', en: 'Amount' },
  unit: { zh: '单位', en: 'Unit' },
  maxRounds: { zh: '最多办理次数', en: 'Most rounds' },
  sourceRule: { zh: '依据', en: 'Source rule' },
} as const satisfies Record<string, Text>

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  deadline_policies_current: {
    code: 'deadlines.justReplaced',
    text: { zh: '这项规定刚被别人修改。请刷新后再改。', en: 'Somebody else has just replaced this policy. Reload, then change it.' }
  },
}
