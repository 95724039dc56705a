import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'

export const areaWord: Text = { zh: '个行政区划', en: 'area' }
export const tenantWord: Text = { zh: '个工作区域', en: 'working area' }

export const fieldWords = {
  code: { zh: '区划代码', en: 'Area code' },
  name: { zh: '名称', en: 'Name' },
  level: { zh: '级别', en: 'Level' },
  parentCode: { zh: '上级区划', en: 'Parent area' },
  validFrom: { zh: '生效日期', en: 'Valid from' },
  validTo: { zh: '失效日期', en: 'Valid to' },
  bodyName: { zh: '机关名称', en: 'Name of the body' },
  phone: { zh: '公开电话', en: 'Public phone' },
} as const satisfies Record<string, Text>

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  areas_current: {
    code: 'areas.codeInUse',
    text: { zh: '这个代码刚被使用。请换一个代码。', en: 'This code has just been taken. Choose another.' },
    field: 'code',
  },
  areas_pkey: {
    code: 'areas.versionExists',
    text: { zh: '该区划在这一天已有一个版本。请改生效日期。', en: 'This area already has a version from that day. Change the date.' },
    field: 'validFrom',
  },
}
