import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'
import type { BodyKind, BodyLevel, UnitKind } from './schema.ts'

export const bodyKindWords: Record<BodyKind, Text> = {
  congress: { zh: '人民代表大会', en: "People's congress" },
  standingCommittee: { zh: '人大常委会', en: 'Standing committee' },
  deputiesAffairsCommission: { zh: '代表工作委员会', en: 'Deputies affairs commission' },
  presidium: { zh: '人大主席团', en: 'Presidium' },
  streetWorkCommittee: { zh: '街道人大工委', en: 'Street work committee' },
}

export const bodyLevelWords: Record<BodyLevel, Text> = {
  province: { zh: '省级', en: 'Province' },
  prefecture: { zh: '市级', en: 'Prefecture' },
  county: { zh: '县级', en: 'County' },
  town: { zh: '乡镇级', en: 'Town' },
}

export const unitKindWords: Record<UnitKind, Text> = {
  village: { zh: '村、社区', en: 'Village or community' },
  town: { zh: '乡镇、街道', en: 'Town or street' },
  countyUnit: { zh: '县直单位', en: 'County unit' },
}

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
