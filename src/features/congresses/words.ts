import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'

export const bodyWord: Text = { zh: '个人大机构', en: 'congress body' }
export const unitWord: Text = { zh: '个承办单位', en: 'handling unit' }

export const fieldWords = {
  kind: { zh: '种类', en: 'Kind' },
  shortName: { zh: '简称', en: 'Short name' },
  areaCode: { zh: '所在区划', en: 'Area' },
  termNo: { zh: '届次', en: 'Term' },
  startsOn: { zh: '开始日期', en: 'Start' },
  endsOn: { zh: '结束日期', en: 'End' },
} as const satisfies Record<string, Text>

/** Another body or unit of the tenant bears the name. */
export function nameInUse(name: string): Text {
  return { zh: `名称“${name}”已被使用。请换一个名称，或修改原有的记录。`, en: `The name "${name}" is in use. Take another name or change the record that has it.` }
}

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  handling_units_tenant_name_key: {
    code: 'units.nameInUse',
    text: { zh: '这个承办单位名称刚被使用。请换一个名称，或刷新后修改原有的单位。', en: 'This unit name has just been taken. Choose another or reload and change the unit that has it.' },
    field: 'name',
  },
  congress_bodies_name: {
    code: 'bodies.nameInUse',
    text: { zh: '这个机构名称刚被使用。请换一个名称。', en: 'This name has just been taken. Choose another.' },
    field: 'name',
  },
  congress_terms_tenant_body_id_term_no_key: {
    code: 'bodies.termNumberUsed',
    text: { zh: '这一届已经登记。请核对届次。', en: 'This term is recorded already. Check the number.' },
    field: 'termNo',
  },
}
