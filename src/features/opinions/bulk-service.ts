import { setImmediate } from 'node:timers/promises'
import { defer, inTransaction, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import type { WholeRow } from '../../kernel/database/populate.ts'
import { forbidden } from '../../kernel/errors.ts'
import { newId, newIdAt } from '../../kernel/ids.ts'
import { normalisePhone } from '../../kernel/personal-data.ts'
import { searchTokens } from '../../kernel/words.ts'
import { recordAudit } from '../audit/service.ts'
import { addHandled } from '../handling/bulk-service.ts'
import { insertContacts, insertDeltaRows, insertEvents, insertOpinions, insertWordRows, takeNumbers } from './bulk-queries.ts'
import { walk } from './bulk-record.ts'
import type { CompleteRecord, Walk } from './bulk-record.ts'
import { sealContact } from './contact-service.ts'
import { titleFrom, tokensOf } from './intake-row.ts'
import { matterOf } from './step.ts'

/** Records of one transaction, unless told otherwise. */
const usualBatch = 500

export interface BulkOptions {
  batch?: number
  /** Called after every transaction with the number of records that are stored. */
  onProgress?: (stored: number) => void
}

/**
 * Stores opinions with their whole histories, taken over from elsewhere, batch by batch in transactions of
 * their own. Every history is walked through the table of steps; ids and numbers follow the order given.
 * @returns how many were stored
 * @throws AppError forbidden for anybody but the system
 * @throws RangeError for a history that the table does not allow; its batch is not stored
 */
export async function addCompleteRecords(ctx: Ctx, records: Iterable<CompleteRecord>, { batch = usualBatch, onProgress }: BulkOptions = {}): Promise<number> {
  if (ctx.actor.kind !== 'system') throw forbidden({ zh: '批量载入群众意见', en: 'load opinions in bulk' })
  let stored = 0
  let storing: Promise<void> = Promise.resolve()
  for (const some of inBatches(records, batch)) {
    // One batch is made ready while the database stores the one before; numbers count on from batch to batch.
    const [prepared] = await settled([prepareAll(ctx, some), storing])
    stored += some.length
    const upTo = stored
    storing = store(ctx, prepared, () => onProgress?.(upTo))
  }
  await storing
  return stored
}

async function store(ctx: Ctx, prepared: readonly Prepared[], done: () => void): Promise<void> {
  await inTransaction(ctx, async (ctx) => addBatch(ctx, prepared))
  done()
}

/** As Promise.all, but a failure waits for the other, so that nothing is under way when the caller hears of it. */
async function settled<A, B>(work: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Records made ready between two looks at the network. */
const yieldEvery = 20

async function prepareAll(ctx: Ctx, records: readonly CompleteRecord[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const record of records) {
    prepared.push(prepare(ctx, record))
    // Answers of the database under way are taken in between.
    if (prepared.length % yieldEvery === 0) await setImmediate()
  }
  return prepared
}

function* inBatches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let some: T[] = []
  for (const item of items) {
    some.push(item)
    if (some.length === size) {
      yield some
      some = []
    }
  }
  if (some.length > 0) yield some
}

/** All rows of one record; only its number is still missing. */
interface Prepared {
  row: WholeRow<'opinions'>
  walked: Walk
  events: WholeRow<'opinionEvents'>[]
  words: Parameters<typeof insertWordRows>[0][number]
  contacts: WholeRow<'opinionContacts'>[]
}

async function addBatch(ctx: TxCtx, unnumbered: readonly Prepared[]): Promise<void> {
  const { tenant } = ctx.actor
  const prepared = await numbered(ctx, unnumbered)
  defer(ctx, insertOpinions(prepared.map(({ row }) => row)))
  defer(ctx, insertEvents(prepared.flatMap(({ events }) => events)))
  defer(ctx, insertWordRows(prepared.map(({ words }) => words)))
  const contacts = prepared.flatMap((each) => each.contacts)
  if (contacts.length > 0) defer(ctx, insertContacts(contacts))
  addHandled(ctx, prepared.map(({ row, walked }) => ({ matter: matterOf(row), assignments: walked.assignments, rating: walked.ratingRow })))
  defer(ctx, insertDeltaRows(deltaRows(tenant, prepared)))
  const [first, last] = [prepared.at(0)?.row.number ?? '', prepared.at(-1)?.row.number ?? '']
  recordAudit(ctx, { action: 'opinion.takeOver', objectKind: 'tenant', objectId: tenant, details: { count: prepared.length, first, last } })
}

async function numbered(ctx: TxCtx, prepared: readonly Prepared[]): Promise<Prepared[]> {
  const numbers = await numbersFor(ctx, prepared.map(({ row }) => row))
  return prepared.map((each, index) => {
    const number = numbers[index] ?? ''
    return { ...each, row: { ...each.row, number }, words: { ...each.words, tokens: [...each.words.tokens, ...searchTokens(number)] } }
  })
}

/** Numbers of the series of each record's year, without gaps. */
async function numbersFor(ctx: TxCtx, records: readonly { receivedOn: string }[]): Promise<string[]> {
  const years = records.map(({ receivedOn }) => receivedOn.slice(0, 4))
  const distinct = [...new Set(years)]
  const taken = await together(
    ctx,
    distinct.map((year) => takeNumbers(ctx.actor.tenant, `opinion-${year}`, years.filter((each) => each === year).length)),
  )
  const next = new Map(distinct.map((year, index) => [year, (taken[index]?.[0]?.value ?? 0) - years.filter((each) => each === year).length]))
  return years.map((year) => {
    const value = (next.get(year) ?? 0) + 1
    next.set(year, value)
    return `${year}-${String(value).padStart(6, '0')}`
  })
}

function prepare(ctx: Ctx, record: CompleteRecord): Prepared {
  const { tenant } = ctx.actor
  if (!record.areaCode.startsWith(tenant)) throw new RangeError(`the area ${record.areaCode} lies outside ${tenant}`)
  const walked = walk(record)
  const row = opinionRow(tenant, record, walked)
  return { row, walked, events: eventRows(row, walked), words: wordRow(record, row, walked), contacts: contactRows(ctx, record, row.id) }
}

function opinionRow(tenant: string, record: CompleteRecord, walked: Walk): WholeRow<'opinions'> {
  const { source, kind, content, categoryId, urgency, areaCode, stationId, deputyId, receivedOn, registeredAt } = record
  const { events: _events, assignments: _assignments, ratingRow: _ratingRow, maxRounds: _maxRounds, ...stand } = walked
  return {
    ...stand,
    source,
    kind,
    content,
    categoryId,
    urgency,
    areaCode,
    stationId,
    deputyId,
    receivedOn,
    registeredAt,
    tenant,
    id: newIdAt(registeredAt),
    number: '',
    lane: 'opinion',
    title: record.title ?? titleFrom(content),
    demand: record.demand ?? '',
    townCode: `${areaCode.slice(0, 9)}000`,
    place: record.place ?? '',
    registeredBy: record.registeredBy.actorName,
    hideFromPublic: true,
    anonymous: record.contact === null,
    ...unset,
  }
}

const unset = {
  longitude: null,
  latitude: null,
  hideFromUnit: false,
  confidential: false,
  mergedInto: null,
  upgradedTo: null,
  publishedAt: null,
} as const

function eventRows({ tenant, id: opinionId }: WholeRow<'opinions'>, walked: Walk): WholeRow<'opinionEvents'>[] {
  return walked.events.map(({ by, isPublic, ...event }) => ({ ...by, ...event, tenant, id: newIdAt(event.at), opinionId, public: isPublic }))
}

function wordRow(record: CompleteRecord, row: WholeRow<'opinions'>, { unitIds }: Walk): Prepared['words'] {
  const { tenant, id: opinionId, areaCode, townCode, receivedOn, title, content } = row
  const { demand = '', place = '', deputyId, names } = record
  return { tenant, opinionId, areaCode, townCode, unitIds, deputyId, receivedOn, tokens: tokensOf({ title, content, number: '', demand, place }, names) }
}

function contactRows(ctx: Ctx, { contact, sensitive }: CompleteRecord, opinionId: string): WholeRow<'opinionContacts'>[] {
  if (contact === null) return []
  const phone = contact.phone === undefined ? null : normalisePhone(contact.phone)
  return [{ ...sealContact(ctx, opinionId, { contact, phone, sensitive }), noticeVersion: 'takenOver' }]
}

/** One delta per cell of the batch. */
function deltaRows(tenant: string, prepared: readonly Prepared[]): WholeRow<'opinionDeltas'>[] {
  const cells = new Map<string, WholeRow<'opinionDeltas'>>()
  for (const { row } of prepared) {
    const { townCode, source, state } = row
    const [categoryId, outcome, unitId, rating] = [row.categoryId ?? null, row.outcome ?? null, row.unitId ?? null, row.rating ?? null]
    const month = `${row.receivedOn.slice(0, 7)}-01`
    const key = [townCode, month, categoryId, source, state, outcome, unitId, rating].join('|')
    const cell = cells.get(key) ?? { tenant, id: newId(), townCode, month, categoryId, source, state, outcome, unitId, rating, n: 0 }
    cell.n++
    cells.set(key, cell)
  }
  return [...cells.values()]
}
