import type { Author, CompleteRecord, RecordedStep } from '../features/opinions/bulk-record.ts'
import { addDays, dateInChina } from '../kernel/clock.ts'
import type { Place } from '../scenarios/place.ts'
import { seeded, type Random } from '../scenarios/random.ts'
import { histories, type Destination } from './histories.ts'
import type { Line } from './sample.ts'
import { staffMember, type Staff } from './staff.ts'

type Village = Place['villages'][number]

/** A line with everything decided that it leaves open. */
export interface Scene {
  line: Line
  content: string
  village: Village
  contact: { name: string; phone: string }
  /** An instant so many days after receipt, never later than now. */
  at: (day: number, minutes?: number) => Date
}

interface Making {
  place: Place
  staff: Staff
  random: Random
}

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'] as const
const given = ['试用', '样例', '模拟'] as const

/** Decides place, day and person of every line: the same at every call on the same day. */
export function scenesOf(lines: readonly Line[], { place, staff, now }: { place: Place; staff: Staff; now: Date }): Scene[] {
  const random = seeded(130_728)
  const byTown = Map.groupBy(place.villages, ({ town }) => town.code)
  const towns = [...byTown.keys()]
  const home = { demo: townOf(staff, 'demo-officer') ?? towns[0], deputy: towns[1] }
  return lines.map((line, index) => {
    const town = line.at === undefined ? towns[index % towns.length] : home[line.at]
    const village = random.pick(byTown.get(town ?? '') ?? [])
    const [least, most] = histories[line.fate].age
    const receivedOn = addDays(dateInChina(now), -(least + random.below(most - least + 1)))
    // Office hours begin at nine in China.
    const start = Date.parse(`${receivedOn}T01:00:00Z`) + random.below(6 * 60) * 60_000
    return {
      line,
      village,
      content: line.content.replaceAll('{village}', village.name),
      contact: {
        name: `${surnames[index % surnames.length] ?? ''}${given[index % given.length] ?? ''}`,
        phone: `1390000${String(index).padStart(4, '0')}`,
      },
      at: (day, minutes = 0) => new Date(Math.min(start + day * 86_400_000 + minutes * 60_000, now.getTime())),
    }
  })
}

function townOf(staff: Staff, login: string): string | undefined {
  return staff.get(login)?.position.areaFrom
}

/** The scenes as records with their histories, in the order in which they came in. */
export function recordsOf(scenes: readonly Scene[], { place, staff }: { place: Place; staff: Staff }): CompleteRecord[] {
  const making = { place, staff, random: seeded(728) }
  return scenes.map((scene) => recordOf(scene, making)).toSorted((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime())
}

const withoutStation = new Set(['portal', 'forum', 'hotline12345', 'mailbox'])

function recordOf(scene: Scene, making: Making): CompleteRecord {
  const { line, content, village, contact, at } = scene
  const deputy = line.source === 'visit' ? deputyOf(village, making) : undefined
  const registrar = registrarOf(village, making.staff)
  return {
    ...defaults,
    ...asked(line),
    ...placed(scene, making),
    content,
    deputyId: deputy?.id ?? null,
    receivedOn: dateInChina(at(0)),
    registeredAt: at(0),
    registeredBy: deputy ? authorAt(`${village.town.name} · 人大代表`, deputy.name) : registrar,
    contact: line.anonymous === true ? null : contact,
    names: { areaName: village.name, townName: village.town.name, deputyName: deputy?.name ?? null },
    steps: stepsOf(scene, registrar, making),
  }
}

const defaults = { kind: 'problem', urgency: 'normal' } as const

function asked({ source, kind, urgency }: Line) {
  return { source, ...(kind && { kind }), ...(urgency && { urgency }) }
}

function placed({ line, village }: Scene, { place }: Making) {
  const category = place.categories.get(line.category)
  if (!category) throw new RangeError(`the county has no category ${line.category}`)
  const station = withoutStation.has(line.source) ? undefined : place.stations.get(village.town.code)
  return { categoryId: category.id, sensitive: category.sensitive, areaCode: village.code, stationId: station?.id ?? null }
}

function stepsOf({ line, village, at }: Scene, registrar: Author, making: Making): RecordedStep[] {
  const { age, steps } = histories[line.fate]
  const reportDay = 4 + making.random.below(Math.max(1, Math.min(15, age[0] - 9)))
  return steps({ line, at, registrar, reportDay, first: destination(line.unit, village, making), second: destination(line.second, village, making) })
}

/** The deputies who have an account visit their own towns. */
function deputyOf({ town }: Village, { place, staff, random }: Making): { id: string; name: string } | undefined {
  const { name, position } = staffMember(staff, 'demo-deputy')
  const known = place.stations.get(town.code)?.deputies ?? []
  const towns = [...new Set(place.villages.map((village) => village.town.code))]
  if (town.code === towns[1] && position.deputyId !== null) return { id: position.deputyId, name }
  const chair = known.find((deputy) => deputy.name === staff.get('demo-chair')?.name)
  return chair ?? (known.length > 0 ? random.pick(known) : undefined)
}

function registrarOf({ town }: Village, staff: Staff): Author {
  const { accountId, name: actorName, position } = staffMember(staff, 'demo-officer')
  if (position.areaFrom !== town.code) return authorAt(`${town.name}中心联络站 · 联络员`, '联络员')
  return { accountId, positionId: position.id, actorName, positionTitle: position.title }
}

const outside: Destination = { exit: 'higherDeputy', unitId: null, head: authorAt('', '') }

function destination(unit: string | undefined, { town }: Village, { place, staff }: Making): Destination {
  if (unit === undefined || unit === 'higherDeputy') return outside
  if (unit === 'town') {
    const government = place.townUnits.get(town.code)
    if (!government) throw new RangeError(`${town.name} has no government`)
    return { exit: 'town', unitId: government.id, head: authorAt(`${government.name} · 负责人`, '负责人') }
  }
  const unitId = place.countyUnits.get(unit)
  if (unitId === undefined) throw new RangeError(`the county has no unit ${unit}`)
  const { accountId, name: actorName, position } = staffMember(staff, 'demo-head')
  if (position.unitId !== unitId) return { exit: 'countyUnit', unitId, head: authorAt(`${unit} · 负责人`, '负责人') }
  return { exit: 'countyUnit', unitId, head: { accountId, positionId: position.id, actorName, positionTitle: position.title } }
}

function authorAt(positionTitle: string, actorName: string): Author {
  return { actorName, positionTitle, accountId: null, positionId: null }
}
