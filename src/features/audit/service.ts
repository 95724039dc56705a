import { chainStart, entryHash, type Json, type JsonObject } from './chain.ts'
import { inTransaction, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { cursorKey, pageOf, type Page } from '../../kernel/paging.ts'
import { mayReadAudit } from './policy.ts'
import { appendSeals, chainState, findHash, insertEntry, listEntryRows, listSealed, listUnsealed, lockChain } from './queries.ts'
import type { AuditEntry, AuditFault, AuditFilter, AuditVerdict } from './schema.ts'

const sealBatch = 500
const verifyPage = 1000
const faultLimit = 1000

/** What happened to which object; `details` never holds personal data of residents. */
export interface AuditNote {
  action: string
  objectKind: string
  objectId: string
  details: JsonObject
}

/** Notes an act of the context's actor; it is stored if and only if the act itself is. */
export function recordAudit(ctx: TxCtx, { details, ...note }: AuditNote): void {
  const { actor } = ctx
  const account = actor.kind === 'account' ? actor : undefined
  insertEntry(ctx, {
    ...note,
    id: newId(),
    at: ctx.now,
    actorKind: actor.kind,
    accountId: account?.accountId ?? null,
    positionId: account?.position.id ?? null,
    actorName: actor.kind === 'public' ? '' : actor.name,
    requestId: ctx.requestId,
    details: JSON.stringify(details),
  })
}

/**
 * Seals what waits in the actor's tenant, in order, one batch; safe to run twice and in two processes.
 * @returns how many entries were sealed
 */
export async function sealAudit(ctx: Ctx): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const length = await lockChain(tx)
    const waiting = await listUnsealed(tx, sealBatch)
    if (waiting.length === 0) return 0
    let hash = length === 0 ? chainStart : await findHash(tx, length)
    if (hash === undefined) throw new Error(`the audit chain of ${ctx.actor.tenant} has lost its end at ${length}: run "audit verify"`)
    const seals = []
    for (const [at, entry] of waiting.entries()) {
      const seq = length + at + 1
      hash = entryHash(fieldsOf(entry, seq), hash)
      seals.push({ seq, entryId: entry.id, entryAt: entry.at, hash })
    }
    appendSeals(tx, seals)
    return waiting.length
  })
}

/**
 * Recomputes the whole chain of the actor's tenant and names every entry that is not as it was sealed.
 * A chain rewritten whole, from some entry to its end, shows only against a `head` noted elsewhere.
 * @throws AppError forbidden
 */
export async function verifyAudit(ctx: Ctx): Promise<AuditVerdict> {
  if (!mayReadAudit(ctx.actor)) throw notOpen()
  const { length, waiting, strays } = await chainState(ctx, faultLimit)
  const faults: AuditFault[] = strays.map((entryId) => ({ fault: 'inserted', seq: null, entryId }))
  const walk = { seq: 0, head: chainStart }
  while (faults.length < faultLimit) {
    // Each page begins with the hash that ends the one before.
    const page = await listSealed(ctx, walk.seq, verifyPage)
    for (const [at, sealed] of page.entries()) {
      faults.push(...gap(walk.seq, sealed.seq), ...judge(page, at, walk.head))
      walk.seq = sealed.seq
      walk.head = sealed.hash
    }
    if (page.length < verifyPage) break
  }
  faults.push(...gap(walk.seq, length + 1))
  return { tenant: ctx.actor.tenant, sealed: walk.seq, waiting, head: walk.head, faults: faults.slice(0, faultLimit) }
}

/** Entries of the tenant, newest first. @throws AppError forbidden */
export async function listAudit(ctx: Ctx, filter: AuditFilter): Promise<Page<AuditEntry>> {
  if (!mayReadAudit(ctx.actor)) throw notOpen()
  const limit = filter.limit ?? 50
  const [at, id] = cursorKey(filter.cursor, 2) ?? []
  const after = at === undefined || id === undefined ? undefined : { at: new Date(at), id }
  const found = await listEntryRows(ctx, filter, after, limit)
  const page = pageOf(found, limit, (last) => [last.at.toISOString(), last.id])
  return { items: page.items.map(shown), next: page.next }
}

type EntryRow = Awaited<ReturnType<typeof listEntryRows>>[number]
type SealedRow = Awaited<ReturnType<typeof listSealed>>[number]

/** Seals that should stand between two places of the chain. */
function gap(after: number, next: number): AuditFault[] {
  const lost = Math.min(Math.max(next - after - 1, 0), faultLimit)
  return Array.from({ length: lost }, (_, at) => ({ fault: 'missing', seq: after + at + 1, entryId: null }))
}

function judge(page: readonly SealedRow[], at: number, previous: string): AuditFault[] {
  const sealed = page[at]
  if (!sealed) return []
  const { seq, entryId, hash } = sealed
  const entry = presentEntry(sealed)
  if (entry && entryHash(fieldsOf(entry, seq), previous) === hash) return []
  const belongsElsewhere = page.some((other) => {
    const candidate = presentEntry(other)
    return candidate !== undefined && candidate.id !== entryId && entryHash(fieldsOf(candidate, seq), previous) === hash
  })
  if (belongsElsewhere) return [{ fault: 'reordered', seq, entryId }]
  return [{ fault: entry ? 'changed' : 'missing', seq, entryId }]
}

/** The entry under a seal; its columns are null when it is gone. */
function presentEntry(sealed: SealedRow): EntryRow | undefined {
  const { id, at, actorKind, actorName, action, objectKind, objectId, requestId } = sealed
  if (id === null || at === null || actorKind === null || actorName === null || action === null) return undefined
  if (objectKind === null || objectId === null || requestId === null) return undefined
  const { accountId, positionId, details } = sealed
  return { id, at, actorKind, accountId, positionId, actorName, action, objectKind, objectId, requestId, details }
}

/** What a seal covers: the place in the chain and every column, as read back from the database. */
function fieldsOf(entry: EntryRow, seq: number): JsonObject {
  return { ...entry, seq, at: entry.at.toISOString(), details: jsonOf(entry.details) }
}

function jsonOf(details: unknown): Json {
  const parsed: Json = JSON.parse(JSON.stringify(details))
  return parsed
}

function shown(entry: EntryRow): AuditEntry {
  return { ...entry, details: isRecord(entry.details) ? entry.details : {} }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notOpen() {
  return forbidden({ zh: '查看审计日志', en: 'read the audit log' })
}
