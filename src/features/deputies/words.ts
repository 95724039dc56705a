import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'
import type { MandateLevel } from './schema.ts'

export const mandateLevelWords: Record<MandateLevel, Text> = {
  national: { zh: '全国人大代表', en: "National People's Congress deputy" },
  provincial: { zh: '省人大代表', en: 'Provincial deputy' },
  municipal: { zh: '市人大代表', en: 'Municipal deputy' },
  county: { zh: '县人大代表', en: 'County deputy' },
  township: { zh: '乡镇人大代表', en: 'Township deputy' },
}

export const deputyWord: Text = { zh: '位代表', en: 'deputy' }
export const mandateWord: Text = { zh: '项代表职务', en: 'mandate' }

export const fieldWords = {
  sex: { zh: '性别', en: 'Sex' },
  occupation: { zh: '职业', en: 'Occupation' },
  introduction: { zh: '简介', en: 'Introduction' },
  electoralDistrict: { zh: '选区', en: 'Electoral district' },
  mandates: { zh: '代表职务', en: 'Mandates' },
} as const satisfies Record<string, Text>

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  mandates_tenant_body_id_fkey: {
    code: 'mandates.unknownBody',
    text: { zh: '找不到所选的人大机构。请从列表中重新选择。', en: 'The chosen congress body does not exist. Choose again from the list.' },
    field: 'bodyId',
  },
}
