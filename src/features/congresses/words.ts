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
