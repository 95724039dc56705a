import type { Text } from '../../kernel/text.ts'

export const fieldLabels: Readonly<Record<string, Text>> = {
  action: { zh: '操作', en: 'Action' },
  objectKind: { zh: '对象类型', en: 'Kind of object' },
  objectId: { zh: '对象编号', en: 'Object number' },
  accountId: { zh: '账号', en: 'Account' },
  from: { zh: '起始时间', en: 'From' },
  to: { zh: '截止时间', en: 'To' },
}
