import type { ConstraintTexts } from '../../kernel/database/sql-errors.ts'
import type { Text } from '../../kernel/text.ts'
import type { StationKind } from './schema.ts'

export const stationKindWords: Record<StationKind, Text> = {
  home: { zh: '人大代表之家', en: 'Deputies’ home' },
  centre: { zh: '中心联络站', en: 'Centre station' },
  village: { zh: '村联络站', en: 'Village station' },
  community: { zh: '社区联络站', en: 'Community station' },
  park: { zh: '园区联络站', en: 'Park station' },
  contactPoint: { zh: '联系点', en: 'Contact point' },
}

export const stationWord: Text = { zh: '个联络站', en: 'station' }
export const postingWord: Text = { zh: '项进站安排', en: 'posting' }

export const fieldWords = {
  address: { zh: '地址', en: 'Address' },
  openingHours: { zh: '开放时间', en: 'Opening hours' },
  longitude: { zh: '经度', en: 'Longitude' },
  latitude: { zh: '纬度', en: 'Latitude' },
  deputyId: { zh: '代表', en: 'Deputy' },
} as const satisfies Record<string, Text>

/** What a constraint says when two people were faster than the check before it. */
export const constraintTexts: ConstraintTexts = {
  stations_tenant_name_key: {
    code: 'stations.nameInUse',
    text: { zh: '这个联络站名称刚被使用。请换一个名称。', en: 'This station name has just been taken. Choose another.' },
    field: 'name',
  },
  stations_tenant_code_key: {
    code: 'stations.codeInUse',
    text: { zh: '这个站码刚被使用。请换一个六位数字，或留空由系统分配。', en: 'This station code has just been taken. Choose other digits or leave it empty.' },
    field: 'code',
  },
  postings_current: {
    code: 'postings.alreadyPosted',
    text: { zh: '该代表已进驻本站，无需重复安排。', en: 'This deputy is posted here already. Nothing more is needed.' },
    field: 'deputyId',
  },
}
