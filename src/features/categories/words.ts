import type { Text } from '../../kernel/text.ts'

export const categoryWord: Text = { zh: '个意见类别', en: 'category' }

export const fieldWords = {
  nameEn: { zh: '英文名称', en: 'English name' },
  sensitive: { zh: '涉及个人隐私', en: 'Sensitive' },
  ids: { zh: '排列顺序', en: 'Order' },
  pack: { zh: '预置方案', en: 'Pack' },
} as const satisfies Record<string, Text>
