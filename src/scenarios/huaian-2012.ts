import type { Author, CompleteRecord, RecordedStep } from '../features/opinions/bulk-record.ts'
import type { ScenarioPack, Template } from './pack.ts'
import type { Place } from './place.ts'
import { seeded } from './random.ts'
import type { Random } from './random.ts'

const dayMs = 86_400_000

type Outcome = keyof ScenarioPack['outcomes']

/** One opinion before its history: where, what, when, how it ends. */
interface Draft {
  village: Place['villages'][number]
  category: { id: string; sensitive: boolean }
  template: Template
  outcome: Outcome
  source: 'visit' | 'phone' | 'forum'
  receivedAt: Date
}

/**
 * The opinions of the campaign in the order in which they came in. How many ended how is the source's
 * fact; all else is made from the seed: village, words, dates, names.
 * @throws RangeError when the county lacks a category, unit or station of the pack
 */
export function* campaignOpinions(pack: ScenarioPack, place: Place): Generator<CompleteRecord> {
  const random = seeded(pack.seed)
  const { solved, inProgress, explained } = pack.outcomes
  const outcomes: Outcome[] = [
    ...Array.from({ length: solved }, () => 'solved' as const),
    ...Array.from({ length: inProgress }, () => 'inProgress' as const),
    ...Array.from({ length: explained }, () => 'explained' as const),
  ]
  const drafts = random.shuffled(outcomes).map((outcome) => draft(outcome, { pack, place, random }))
  const maker = { pack, place, random, ends: new Date(`${pack.sample.endedOn}T09:00:00Z`) }
  for (const each of drafts.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())) yield recordOf(each, maker)
}

interface Making {
  pack: ScenarioPack
  place: Place
  random: Random
}

function draft(outcome: Outcome, { pack, place, random }: Making): Draft {
  const { sample } = pack
  const weights = Object.fromEntries(sample.categories.map(({ code, weight }) => [code, weight]))
  const code = random.weighted(weights)
  const from = Date.parse(`${sample.receivedFrom}T01:00:00Z`)
  const days = (Date.parse(`${sample.receivedTo}T01:00:00Z`) - from) / dayMs
  return {
    outcome,
    village: random.pick(place.villages),
    category: needed(place.categories.get(code), `category ${code}`),
    template: random.pick(sample.categories.find((category) => category.code === code)?.templates ?? []),
    source: random.weighted(sample.sources),
    // Office hours: nine to five in China.
    receivedAt: new Date(from + random.below(days + 1) * dayMs + random.below(8 * 60) * 60_000),
  }
}

function recordOf(one: Draft, maker: Making & { ends: Date }): CompleteRecord {
  const { village, template, category, source, receivedAt } = one
  const { random, place, pack } = maker
  const person = random.pick(pack.sample.persons)
  const station = needed(place.stations.get(village.town.code), `station of ${village.town.name}`)
  const deputy = source === 'visit' && station.deputies.length > 0 ? random.pick(station.deputies) : undefined
  const registrar = authorAt(`${village.town.name}人大代表中心联络站 · 联络员`, '李联络')
  const words = { village: village.name, person, town: village.town.name }
  return {
    source,
    kind: 'problem',
    content: `${filled(template.text, words)}${template.demand}`,
    demand: template.demand,
    categoryId: category.id,
    sensitive: category.sensitive,
    urgency: 'normal',
    areaCode: village.code,
    stationId: station.id,
    deputyId: deputy?.id ?? null,
    receivedOn: dayInChina(receivedAt),
    registeredAt: receivedAt,
    registeredBy: deputy ? authorAt(`${village.town.name} · 人大代表`, deputy.name) : registrar,
    contact: { name: person, sex: random.pick(['female', 'male'] as const), ageBand: random.pick(['18to44', '45to59', '60plus'] as const) },
    names: { areaName: village.name, townName: village.town.name, deputyName: deputy?.name ?? null },
    steps: history(one, { ...maker, registrar, words }),
  }
}

interface Telling extends Making {
  ends: Date
  registrar: Author
  words: Readonly<Record<string, string>>
}

/** Office hours lie between 1:00 and 10:00 UTC, so the day is the same in China. */
function dayInChina(at: Date): string {
  return at.toISOString().slice(0, 10)
}

function history(one: Draft, telling: Telling): RecordedStep[] {
  const { random, registrar: by } = telling
  const next = clockFrom(one.receivedAt, telling)
  const answer = one.outcome === 'explained' && random.below(100) < 35 ? onSpot(one, telling, next) : throughUnit(one, telling, next)
  const steps: RecordedStep[] = [...answer]
  const [ratedShare, archivedShare] = one.outcome === 'inProgress' ? [30, 0] : [88, 70]
  const fate = random.below(100)
  if (fate >= ratedShare) return steps
  const value = random.weighted(ratings[one.outcome])
  steps.push({ action: 'rate', at: next(4), by, value, mode: random.pick(['phone', 'visit'] as const) })
  if (fate < archivedShare) steps.push({ action: 'archive', at: next(5), by })
  return steps
}

const ratings = {
  solved: { satisfied: 80, basicallySatisfied: 16, dissatisfied: 1, noResponse: 3 },
  inProgress: { satisfied: 30, basicallySatisfied: 50, dissatisfied: 8, noResponse: 12 },
  explained: { satisfied: 35, basicallySatisfied: 45, dissatisfied: 10, noResponse: 10 },
} as const

type Next = (mostDays: number) => Date

/** Each call goes on by up to so many days, never beyond the end of the campaign. */
function clockFrom(start: Date, { random, ends }: Telling): Next {
  let at = start.getTime()
  return (mostDays) => {
    at = Math.min(at + (1 + random.below(mostDays)) * dayMs, Math.max(at, ends.getTime()))
    return new Date(at)
  }
}

function onSpot({ template }: Draft, { registrar: by, words }: Telling, next: Next): RecordedStep[] {
  return [{ action: 'answerOnSpot', at: next(1), by, outcome: 'explained', text: filled(template.results.explained, words), mode: 'oral' }]
}

function throughUnit({ template, outcome, village, receivedAt }: Draft, { place, random, registrar, words }: Telling, next: Next): RecordedStep[] {
  const { town } = village
  const isTown = template.level === 'town'
  const government = needed(place.townUnits.get(town.code), `government of ${town.name}`)
  const unitId = isTown ? government.id : needed(place.countyUnits.get(template.unit), `unit ${template.unit}`)
  const head = authorAt(`${isTown ? government.name : template.unit} · 负责人`, '周经办')
  const text = filled(template.results[outcome], words)
  const dueOn = dayInChina(new Date(receivedAt.getTime() + 30 * dayMs))
  return [
    { action: 'forward', at: next(3), by: registrar, exit: template.level, unitId, dueOn },
    { action: 'accept', at: next(2), by: head },
    { action: 'reportResult', at: next(25), by: head, outcome, text, lookAgainOn: outcome === 'inProgress' ? '2012-12-17' : undefined },
    { action: 'reply', at: next(3), by: registrar, mode: random.pick(['visit', 'phone', 'oral', 'written'] as const) },
  ]
}

function authorAt(positionTitle: string, actorName: string): Author {
  return { actorName, positionTitle, accountId: null, positionId: null }
}

function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? '')
}

function needed<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new RangeError(`the county has no ${what}`)
  return found
}
