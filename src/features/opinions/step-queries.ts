import type { Compilable, InferResult, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { TxCtx } from '../../kernel/context.ts'
import { build } from '../../kernel/database/build.ts'
import { insertRows, prepared } from '../../kernel/database/prepared.ts'
import type { Tables } from '../../kernel/database/tables.ts'
import { newId } from '../../kernel/ids.ts'
import type { Outcome, RatingValue, Source, State } from './schema.ts'

/** Changes of an opinion's row in one step. */
export type OpinionChange = Updateable<Tables['opinions']>

const lockById = prepared(({ tenant, id }: { tenant: string; id: string }) =>
  build
    .selectFrom('opinions')
    .select([
      'id',
      'number',
      'state',
      'version',
      'source',
      'lane',
      'kind',
      'urgency',
      'title',
      'content',
      'demand',
      'place',
      'longitude',
      'latitude',
      'stationId',
      'categoryId',
      'areaCode',
      'townCode',
      'deputyId',
      'receivedOn',
      'hideFromPublic',
      'hideFromUnit',
      'anonymous',
      'confidential',
      'exit',
      'unitId',
      'unitIds',
      'dueOn',
      'round',
      'moves',
      'outcome',
      'resultText',
      'repliedAt',
      'rating',
      'mergedInto',
      'upgradedTo',
      'publishedAt',
    ])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .forUpdate(),
)

/** The row as a step needs it, locked until COMMIT. */
export function lockOpinion(tenant: string, id: string) {
  return lockById({ tenant, id })
}

export type LockedOpinion = InferResult<ReturnType<typeof lockOpinion>>[number]

export function updateOpinion(tenant: string, id: string, change: OpinionChange): Compilable<unknown> {
  return build
    .updateTable('opinions')
    .set({ ...change, version: sql`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}

export interface EventRecord {
  opinionId: string
  action: string
  fromState: State | null
  toState: State
  actorName: string
  positionTitle: string
  accountId: string | null
  positionId: string | null
  reason: string
  details: Record<string, unknown>
  /** May the holder of the receipt read it? */
  isPublic: boolean
}

export function insertEvent(ctx: TxCtx, event: EventRecord): Compilable<unknown> {
  const { isPublic, details, ...columns } = event
  return insertRows('opinionEvents', [{ tenant: ctx.actor.tenant, id: newId(), at: ctx.now, ...columns, details: JSON.stringify(details), public: isPublic }])
}

/** What an opinion counts under in the statistics. */
export interface Dimensions {
  townCode: string
  receivedOn: string
  categoryId: string | null
  source: Source
  state: State
  outcome: Outcome | null
  unitId: string | null
  rating: RatingValue | null
}

/** One delta row per place that an opinion leaves (-1) or enters (+1). */
export function insertDeltas(tenant: string, deltas: readonly { at: Dimensions; n: 1 | -1 }[]): Compilable<unknown> {
  return insertRows(
    'opinionDeltas',
    deltas.map(({ at: { receivedOn, ...dimensions }, n }) => ({
      tenant,
      id: newId(),
      ...dimensions,
      month: `${receivedOn.slice(0, 7)}-01`,
      n,
    })),
  )
}

/** Keeps the search row's scope columns equal to the opinion's. */
export function updateWordsScope(tenant: string, opinionId: string, scope: { areaCode?: string; townCode?: string; unitIds?: string[]; deputyId?: string | null }): Compilable<unknown> {
  return build.updateTable('opinionWords').set(scope).where('tenant', '=', tenant).where('opinionId', '=', opinionId)
}

export function updateWords(tenant: string, opinionId: string, tokens: readonly string[]): Compilable<unknown> {
  return build
    .updateTable('opinionWords')
    .set({ words: sql<string>`array_to_tsvector(${tokens}::text[])` })
    .where('tenant', '=', tenant)
    .where('opinionId', '=', opinionId)
}

/** The newest step that changed the state: the only one that can be reversed. */
export function lastMove(tenant: string, opinionId: string) {
  return build
    .selectFrom('opinionEvents')
    .select(['id', 'action', 'fromState', 'toState'])
    .where('tenant', '=', tenant)
    .where('opinionId', '=', opinionId)
    .where((eb) => eb('fromState', '<>', eb.ref('toState')))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
}

export function upsertSlip(ctx: TxCtx, slip: { opinionId: string; lane: Tables['laneSlips']['lane']; goTo: string; reason: string; issuedBy: string }): Compilable<unknown> {
  const row = { tenant: ctx.actor.tenant, issuedAt: ctx.now, ...slip }
  return build
    .insertInto('laneSlips')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant', 'opinionId']).doUpdateSet(row))
}

export function deleteContact(tenant: string, opinionId: string): Compilable<unknown> {
  return build.deleteFrom('opinionContacts').where('tenant', '=', tenant).where('opinionId', '=', opinionId)
}

/** The opinion that another is merged into, locked: two merged into each other at once would make a circle. */
export function lockMergeTarget(tenant: string, id: string) {
  return build.selectFrom('opinions').select(['id', 'number', 'state', 'mergedInto']).where('tenant', '=', tenant).where('id', '=', id).forUpdate()
}
