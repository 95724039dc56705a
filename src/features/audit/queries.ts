import { defer, execute, first, rows, together, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { build } from '../../kernel/database/build.ts'
import { insertRows } from '../../kernel/database/prepared.ts'
import type { AuditFilter } from './schema.ts'

const series = 'audit'

const entryColumns = [
  'auditEntries.id',
  'auditEntries.at',
  'auditEntries.actorKind',
  'auditEntries.accountId',
  'auditEntries.positionId',
  'auditEntries.actorName',
  'auditEntries.action',
  'auditEntries.objectKind',
  'auditEntries.objectId',
  'auditEntries.requestId',
  'auditEntries.details',
] as const

/** What one entry holds beside its id and tenant; `details` as JSON text. */
export interface NewEntry {
  id: string
  at: Date
  actorKind: 'public' | 'account' | 'system'
  accountId: string | null
  positionId: string | null
  actorName: string
  action: string
  objectKind: string
  objectId: string
  requestId: string
  details: string
}

/** Writes an entry, and the note that it waits for its seal, with the commit of what it is about. */
export function insertEntry(ctx: TxCtx, entry: NewEntry): void {
  const { tenant } = ctx.actor
  defer(ctx, insertRows('auditEntries', [{ ...entry, tenant }]))
  defer(ctx, insertRows('auditUnsealed', [{ tenant, entryId: entry.id, entryAt: entry.at }]))
}

/** Length of the chain, its row locked so that only one process seals for a tenant. */
export async function lockChain(ctx: TxCtx): Promise<number> {
  const { tenant } = ctx.actor
  await execute(ctx, build.insertInto('counters').values({ tenant, series, value: 0 }).onConflict((conflict) => conflict.doNothing()))
  const found = await first(
    ctx,
    build.selectFrom('counters').select('value').where('tenant', '=', tenant).where('series', '=', series).forUpdate(),
  )
  return found?.value ?? 0
}

/** The hash at a place of the chain. */
export async function findHash(ctx: Ctx, seq: number): Promise<string | undefined> {
  const found = await first(ctx, build.selectFrom('auditChain').select('hash').where('tenant', '=', ctx.actor.tenant).where('seq', '=', seq))
  return found?.hash
}

/** Entries that wait for their seal, oldest first. */
export async function listUnsealed(ctx: Ctx, limit: number) {
  return rows(
    ctx,
    build
      .selectFrom('auditUnsealed')
      .innerJoin('auditEntries', (join) =>
        join
          .onRef('auditEntries.tenant', '=', 'auditUnsealed.tenant')
          .onRef('auditEntries.id', '=', 'auditUnsealed.entryId')
          .onRef('auditEntries.at', '=', 'auditUnsealed.entryAt'),
      )
      .select(entryColumns)
      .where('auditUnsealed.tenant', '=', ctx.actor.tenant)
      .orderBy('auditUnsealed.entryId')
      .limit(limit),
  )
}

/** Appends seals and takes their entries off the waiting list. */
export function appendSeals(ctx: TxCtx, seals: readonly { seq: number; entryId: string; entryAt: Date; hash: string }[]): void {
  const { tenant } = ctx.actor
  defer(ctx, build.insertInto('auditChain').values(seals.map((seal) => ({ ...seal, tenant, sealedAt: ctx.now }))))
  defer(
    ctx,
    build
      .deleteFrom('auditUnsealed')
      .where('tenant', '=', tenant)
      .where(
        'entryId',
        'in',
        seals.map(({ entryId }) => entryId),
      ),
  )
  const length = seals.at(-1)?.seq ?? 0
  defer(ctx, build.updateTable('counters').set({ value: length }).where('tenant', '=', tenant).where('series', '=', series))
}

/** Seals after a place of the chain, each with its entry where that is still there. */
export async function listSealed(ctx: Ctx, after: number, limit: number) {
  return rows(
    ctx,
    build
      .selectFrom('auditChain')
      .leftJoin('auditEntries', (join) =>
        join
          .onRef('auditEntries.tenant', '=', 'auditChain.tenant')
          .onRef('auditEntries.id', '=', 'auditChain.entryId')
          .onRef('auditEntries.at', '=', 'auditChain.entryAt'),
      )
      .select(['auditChain.seq', 'auditChain.entryId', 'auditChain.hash', ...entryColumns])
      .where('auditChain.tenant', '=', ctx.actor.tenant)
      .where('auditChain.seq', '>', after)
      .orderBy('auditChain.seq')
      .limit(limit),
  )
}

/** Length that the chain should have, entries that wait, and entries that no operation wrote. */
export async function chainState(ctx: Ctx, strayLimit: number) {
  const { tenant } = ctx.actor
  const [length, waiting, strays] = await together(ctx, [
    build.selectFrom('counters').select('value').where('tenant', '=', tenant).where('series', '=', series),
    build
      .selectFrom('auditUnsealed')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('tenant', '=', tenant),
    build
      .selectFrom('auditEntries')
      .leftJoin('auditChain', (join) => join.onRef('auditChain.tenant', '=', 'auditEntries.tenant').onRef('auditChain.entryId', '=', 'auditEntries.id'))
      .leftJoin('auditUnsealed', (join) => join.onRef('auditUnsealed.tenant', '=', 'auditEntries.tenant').onRef('auditUnsealed.entryId', '=', 'auditEntries.id'))
      .select('auditEntries.id')
      .where('auditEntries.tenant', '=', tenant)
      .where('auditChain.entryId', 'is', null)
      .where('auditUnsealed.entryId', 'is', null)
      .limit(strayLimit),
  ])
  return { length: length[0]?.value ?? 0, waiting: waiting[0]?.n ?? 0, strays: strays.map(({ id }) => id) }
}

/** Entries newest first, `limit` and one more; `after` is the instant and id of the last one seen. */
export async function listEntryRows(ctx: Ctx, filter: AuditFilter, after: { at: Date; id: string } | undefined, limit: number) {
  let query = build.selectFrom('auditEntries').select(entryColumns).where('tenant', '=', ctx.actor.tenant)
  if (filter.action !== undefined) query = query.where('action', '=', filter.action)
  if (filter.objectKind !== undefined) query = query.where('objectKind', '=', filter.objectKind)
  if (filter.objectId !== undefined) query = query.where('objectId', '=', filter.objectId)
  if (filter.accountId !== undefined) query = query.where('accountId', '=', filter.accountId)
  if (filter.from !== undefined) query = query.where('at', '>=', new Date(filter.from))
  if (filter.to !== undefined) query = query.where('at', '<', new Date(filter.to))
  if (after) {
    query = query.where((where) => where.or([where('at', '<', after.at), where.and([where('at', '=', after.at), where('id', '<', after.id)])]))
  }
  return rows(ctx, query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit + 1))
}
