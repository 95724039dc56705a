import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'

export const categoryWord: Text = { zh: '个意见类别', en: 'category' }

export const fieldWords = {
  nameEn: { zh: '英文名称', en: 'English name' },
  sensitive: { zh: '涉及个人隐私', en: 'Sensitive' },
  ids: { zh: '排列顺序', en: 'Order' },
  pack: { zh: '预置方案', en: 'Pack' },
} as const satisfies Record<string, Text>

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  categories_tenant_code_key: {
    code: 'categories.codeInUse',
    text: { zh: '这个类别代码刚被使用。请换一个代码。', en: 'This category code has just been taken. Choose another.' },
    field: 'code',
  },
}
