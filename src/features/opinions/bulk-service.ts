import { defer, inTransaction, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import type { WholeRow } from '../../kernel/database/populate.ts'
import { forbidden } from '../../kernel/errors.ts'
import { newId, newIdAt } from '../../kernel/ids.ts'
import { normalisePhone } from '../../kernel/personal-data.ts'
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
  for (const some of inBatches(records, batch)) {
    // Batches come one after another: their numbers count on.
    await inTransaction(ctx, async (ctx) => addBatch(ctx, some))
    stored += some.length
    onProgress?.(stored)
  }
  return stored
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

interface Prepared {
  record: CompleteRecord
  walked: Walk
  row: WholeRow<'opinions'>
}

async function addBatch(ctx: TxCtx, records: readonly CompleteRecord[]): Promise<void> {
  const { tenant } = ctx.actor
  const numbers = await numbersFor(ctx, records)
  const prepared = records.map((record, index) => prepare(tenant, record, numbers[index] ?? ''))
  defer(ctx, insertOpinions(prepared.map(({ row }) => row)))
  defer(ctx, insertEvents(prepared.flatMap((each) => eventRows(tenant, each))))
  defer(ctx, insertWordRows(prepared.map(wordRow)))
  const contacts = prepared.flatMap((each) => contactRows(ctx, each))
  if (contacts.length > 0) defer(ctx, insertContacts(contacts))
  addHandled(ctx, prepared.map(({ row, walked }) => ({ matter: matterOf(row), assignments: walked.assignments, rating: walked.ratingRow })))
  defer(ctx, insertDeltaRows(deltaRows(tenant, prepared)))
  const [first, last] = [prepared.at(0)?.row.number ?? '', prepared.at(-1)?.row.number ?? '']
  recordAudit(ctx, { action: 'opinion.takeOver', objectKind: 'tenant', objectId: tenant, details: { count: records.length, first, last } })
}

/** Numbers of the series of each record's year, without gaps. */
async function numbersFor(ctx: TxCtx, records: readonly CompleteRecord[]): Promise<string[]> {
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

function prepare(tenant: string, record: CompleteRecord, number: string): Prepared {
  if (!record.areaCode.startsWith(tenant)) throw new RangeError(`the area ${record.areaCode} lies outside ${tenant}`)
  const walked = walk(record)
  return { record, walked, row: opinionRow(tenant, record, { walked, number }) }
}

function opinionRow(tenant: string, record: CompleteRecord, { walked, number }: { walked: Walk; number: string }): WholeRow<'opinions'> {
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
    number,
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

function eventRows(tenant: string, { row, walked }: Prepared) {
  return walked.events.map(({ by, isPublic, ...event }) => ({
    ...by,
    ...event,
    tenant,
    id: newIdAt(event.at),
    opinionId: row.id,
    public: isPublic,
  }))
}

function wordRow({ record, walked, row }: Prepared) {
  const { tenant, id: opinionId, areaCode, townCode, receivedOn, title, content, number } = row
  const { demand = '', place = '', deputyId, names } = record
  const tokens = tokensOf({ title, content, number, demand, place }, names)
  return { tenant, opinionId, areaCode, townCode, unitIds: walked.unitIds, deputyId, receivedOn, tokens }
}

function contactRows(ctx: TxCtx, { record, row }: Prepared): WholeRow<'opinionContacts'>[] {
  const { contact, sensitive } = record
  if (contact === null) return []
  const phone = contact.phone === undefined ? null : normalisePhone(contact.phone)
  return [{ ...sealContact(ctx, row.id, { contact, phone, sensitive }), noticeVersion: 'takenOver' }]
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
