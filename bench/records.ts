import type { Ctx } from '../src/kernel/context.ts'
import { addCompleteRecords } from '../src/features/opinions/bulk-service.ts'
import type { CompleteRecord, RecordedStep } from '../src/features/opinions/bulk-record.ts'
import { foldCounts } from '../src/features/opinions/counts-service.ts'
import type { County } from './county.ts'
import { contentOf } from './texts.ts'

const clerk = { actorName: '载入（测速）', positionTitle: '测速', accountId: null, positionId: null }
const day = 86_400_000
const sources = ['counter', 'visit', 'portal', 'stationCode', 'phone', 'paper', 'hotline12345'] as const
const surnames = ['张', '王', '李', '赵', '刘', '陈', '杨', '周', '吴', '徐', '孙', '马'] as const
const given = ['建国', '秀英', '玉兰', '志强', '桂芳', '海燕', '小明', '永福', '翠花', '德胜'] as const

/** The share of opinions that got so far, in hundredths; most of a county's past is closed. */
const lengths = [3, 5, 8, 12, 16, 20, 100] as const

/**
 * Loads opinions with their histories over the last six years until the county holds `size`.
 * @returns opinions loaded a second
 */
export async function loadOpinions(ctx: Ctx, county: County, { from, size }: { from: number; size: number }, onProgress: (stored: number) => void): Promise<number> {
  const started = performance.now()
  await addCompleteRecords(ctx, recordsOf(county, from, size), { onProgress: (stored) => onProgress(from + stored) })
  const seconds = (performance.now() - started) / 1000
  await foldCounts(ctx)
  return (size - from) / seconds
}

function* recordsOf(county: County, from: number, to: number): Generator<CompleteRecord> {
  for (let index = from; index < to; index++) yield recordOf(county, index)
}

function recordOf(county: County, index: number): CompleteRecord {
  const at = dice(index)
  const village = pick(county.villages, at(1))
  const registeredAt = new Date(Date.now() - Math.floor(at(2) * 6 * 365 * day) - 60 * day)
  const name = `${pick(surnames, at(3))}${pick(given, at(4))}`
  return {
    source: pick(sources, at(5) ** 2),
    kind: 'problem',
    content: contentOf(at(6) ** 1.5, village.name, Math.floor(at(7) * 400)),
    // A few categories take most of it, as in the county's own tables.
    categoryId: pick(county.categoryIds, at(8) ** 2),
    sensitive: false,
    urgency: 'normal',
    areaCode: village.code,
    stationId: null,
    deputyId: null,
    receivedOn: registeredAt.toISOString().slice(0, 10),
    registeredAt,
    registeredBy: clerk,
    contact: { name, phone: `139${String(Math.floor(at(9) * 1e8)).padStart(8, '0')}` },
    names: { areaName: village.name, townName: village.townName, deputyName: null },
    steps: stepsOf(county, registeredAt, at),
  }
}

function stepsOf(county: County, registeredAt: Date, at: (place: number) => number): RecordedStep[] {
  const hundredth = Math.floor(at(10) * 100)
  const count = lengths.findIndex((share) => hundredth < share)
  function when(days: number): Date {
    return new Date(registeredAt.getTime() + days * day)
  }
  const all: RecordedStep[] = [
    { action: 'forward', at: when(1), by: clerk, exit: 'countyUnit', unitId: pick(county.unitIds, at(11) ** 1.5), dueOn: when(31).toISOString().slice(0, 10) },
    { action: 'accept', at: when(2), by: clerk },
    { action: 'reportResult', at: when(20), by: clerk, outcome: pick(['solved', 'explained', 'keptForReference'] as const, at(12) ** 2), text: '已派人到现场核实并作出处理，结果告知了本人。' },
    { action: 'reply', at: when(22), by: clerk, mode: 'phone' },
    { action: 'rate', at: when(25), by: clerk, value: pick(['satisfied', 'basicallySatisfied', 'dissatisfied'] as const, at(13) ** 3), mode: 'phone' },
    { action: 'archive', at: when(40), by: clerk },
  ]
  return all.slice(0, count)
}

function pick<T>(choices: readonly T[], share: number): T {
  const found = choices[Math.min(choices.length - 1, Math.floor(share * choices.length))]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** Numbers in [0, 1) that depend on index and place only, so that every run loads the same. */
function dice(index: number): (place: number) => number {
  return (place) => {
    let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}
