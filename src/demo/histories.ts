import type { Author, RecordedStep } from '../features/opinions/bulk-record.ts'
import type { Exit, Outcome } from '../features/opinions/schema.ts'
import { addDays, dateInChina } from '../kernel/clock.ts'
import type { Fate, Line } from './sample.ts'

/** Where an opinion is sent. */
export interface Destination {
  exit: Exit
  unitId: string | null
  head: Author
}

/** What the history of one opinion is made of. */
export interface Telling {
  line: Line
  registrar: Author
  first: Destination
  second: Destination
  /** The day, counted from receipt, on which the unit reports. */
  reportDay: number
  /** An instant so many days after receipt, never later than now. */
  at: (day: number, minutes?: number) => Date
}

interface History {
  /** Days since receipt: at least, at most. */
  age: readonly [number, number]
  steps: (telling: Telling) => RecordedStep[]
}

/** As the deadline pack `station-default` promises. */
const resultDays = 30
const lookAgainDays = 90

/** What has happened by now to an opinion of each fate; the steps taken by the accounts themselves come later. */
export const histories: Readonly<Record<Fate, History>> = {
  unsorted: { age: [0, 2], steps: nothing },
  registered: { age: [0, 2], steps: nothing },
  merged: { age: [5, 9], steps: nothing },
  notAccepted: { age: [5, 25], steps: nothing },
  withdrawn: { age: [6, 12], steps: nothing },
  tracked: { age: [19, 19], steps: nothing },
  forwarded: { age: [1, 4], steps: sent },
  outside: { age: [10, 20], steps: sent },
  handling: { age: [5, 20], steps: taken },
  draft: { age: [8, 22], steps: taken },
  dueSoon: { age: [28, 30], steps: taken },
  late: { age: [34, 44], steps: taken },
  resultReported: { age: [12, 28], steps: reported },
  replied: { age: [16, 34], steps: replied },
  rated: { age: [24, 60], steps: rated },
  rehandled: { age: [40, 50], steps: rated },
  archived: { age: [30, 118], steps: archived },
  explained: { age: [26, 110], steps: archived },
  keptForReference: { age: [40, 100], steps: archived },
  lookAgain: { age: [112, 118], steps: replied },
  inProgress: { age: [30, 70], steps: replied },
  returned: { age: [6, 9], steps: returned },
  returnedAgain: { age: [12, 25], steps: returnedAgain },
  onSpot: { age: [1, 10], steps: onSpot },
  onSpotArchived: { age: [15, 60], steps: closedOnSpot },
  praise: { age: [15, 60], steps: closedOnSpot },
}

function nothing(): RecordedStep[] {
  return []
}

function sent(telling: Telling): RecordedStep[] {
  return [forward(telling, telling.first, 1)]
}

function taken(telling: Telling): RecordedStep[] {
  return [...sent(telling), { action: 'accept', at: telling.at(2), by: telling.first.head }]
}

function reported(telling: Telling): RecordedStep[] {
  const { line, first, at, reportDay } = telling
  const outcome = outcomeOf(line)
  const lookAgainOn = outcome === 'inProgress' ? addDays(dateInChina(at(reportDay)), lookAgainDays) : undefined
  return [...taken(telling), { action: 'reportResult', at: at(reportDay), by: first.head, outcome, text: line.result ?? '', lookAgainOn }]
}

function replied(telling: Telling): RecordedStep[] {
  const { registrar: by, line, at, reportDay } = telling
  const mode = line.source === 'visit' ? 'visit' : 'phone'
  return [...reported(telling), { action: 'reply', at: at(reportDay + 2), by, mode }]
}

function rated(telling: Telling): RecordedStep[] {
  return [...replied(telling), rate(telling, telling.reportDay + 4)]
}

function archived(telling: Telling): RecordedStep[] {
  const { registrar: by, at, reportDay } = telling
  return [...rated(telling), { action: 'archive', at: at(reportDay + 6), by }]
}

function returned(telling: Telling): RecordedStep[] {
  const { line, first, at } = telling
  return [...sent(telling), { action: 'return', at: at(3), by: first.head, reason: line.reason ?? '' }]
}

function returnedAgain(telling: Telling): RecordedStep[] {
  const { second, at } = telling
  return [...returned(telling), forward(telling, second, 4), { action: 'accept', at: at(6), by: second.head }]
}

function onSpot({ line, registrar: by, at }: Telling): RecordedStep[] {
  const outcome = line.fate === 'praise' ? 'keptForReference' : 'explained'
  return [{ action: 'answerOnSpot', at: at(0, 15), by, outcome, text: line.result ?? '', mode: 'oral' }]
}

function closedOnSpot(telling: Telling): RecordedStep[] {
  const { registrar: by, at } = telling
  return [...onSpot(telling), rate(telling, 2), { action: 'archive', at: at(5), by }]
}

function forward({ registrar: by, at }: Telling, { exit, unitId }: Destination, day: number): RecordedStep {
  return { action: 'forward', at: at(day), by, exit, unitId, dueOn: addDays(dateInChina(at(day)), resultDays) }
}

function rate({ line, registrar: by, at }: Telling, day: number): RecordedStep {
  return { action: 'rate', at: at(day), by, value: line.rating ?? 'satisfied', mode: 'phone' }
}

const outcomes: Partial<Record<Fate, Outcome>> = {
  explained: 'explained',
  keptForReference: 'keptForReference',
  lookAgain: 'inProgress',
  inProgress: 'inProgress',
}

function outcomeOf({ fate }: Line): Outcome {
  return outcomes[fate] ?? 'solved'
}
