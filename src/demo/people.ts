import type { MandateLevel, NewDeputy, NewMandate } from '../features/deputies/schema.ts'
import type { Area } from '../features/regions/schema.ts'

const surnames = ['张', '王', '李', '赵', '刘', '陈', '杨', '周', '吴', '徐', '孙', '马'] as const
const given = ['示例', '样本', '范例', '演示', '虚构'] as const
const occupations = ['农民', '教师', '医生', '村党支部书记', '合作社负责人', '企业职工', '乡镇干部', '个体工商户'] as const
const startsOn = '2021-12-01'

/** A made-up deputy and the town whose residents the deputy meets. */
export interface DemoDeputy {
  deputy: NewDeputy
  level: MandateLevel
  town: Area
}

export interface Seats {
  county: Area
  towns: readonly Area[]
  /** One village of each town, by the town's code. */
  villages: ReadonlyMap<string, Area>
  congressId: string
}

/**
 * Sixty deputies with names that are plainly made up (张示例, 王样本 …), the same at every load:
 * of every thirty one is a municipal deputy, thirteen are county and sixteen township deputies.
 */
export function demoDeputies(seats: Seats): DemoDeputy[] {
  const { towns } = seats
  return given.flatMap((last, row) =>
    surnames.flatMap((surname, column) => {
      const index = row * surnames.length + column
      const town = towns[index % towns.length]
      if (!town) return []
      const level = levelOf(index % 30)
      const occupation = occupations[index % occupations.length] ?? ''
      const introduction = `${surname}${last}是演示用的虚构人物，不对应任何真实的代表。`
      const sex = index % 3 === 0 ? 'female' : 'male'
      return [{ level, town, deputy: { name: `${surname}${last}`, sex, occupation, introduction, mandates: [mandateOf(level, town, seats)] } } satisfies DemoDeputy]
    }),
  )
}

function levelOf(place: number): MandateLevel {
  if (place === 11) return 'municipal'
  return place % 2 === 0 && place < 26 ? 'county' : 'township'
}

function mandateOf(level: MandateLevel, town: Area, { county, villages, congressId }: Seats): NewMandate {
  if (level === 'municipal') return { level, areaCode: county.code, electoralDistrict: `${county.name}选举单位`, startsOn }
  if (level === 'county') return { level, areaCode: town.code, electoralDistrict: `${town.name}选区`, bodyId: congressId, startsOn }
  const village = villages.get(town.code) ?? town
  return { level, areaCode: village.code, electoralDistrict: `${village.name}选区`, startsOn }
}
