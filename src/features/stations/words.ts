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
