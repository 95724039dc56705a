import type { Compilable } from 'kysely'
import { sql } from 'kysely'
import type { TxCtx } from '../../kernel/context.ts'
import { build } from '../../kernel/database/build.ts'
import { insertRows, prepared } from '../../kernel/database/prepared.ts'
import { newId } from '../../kernel/ids.ts'
import type { Assigning, AssignmentState, Matter, Outcome, RatingRecord } from './schema.ts'

/** All assignments of a matter in the order in which they were made. */
export function assignmentsOf(tenant: string, matter: Pick<Matter, 'kind' | 'id'>) {
  return build
    .selectFrom('assignments as a')
    .innerJoin('handlingUnits as u', (join) => join.onRef('u.tenant', '=', 'a.tenant').onRef('u.id', '=', 'a.unitId'))
    .select([
      'a.id',
      'a.unitId',
      'u.name as unitName',
      'a.kind',
      'a.state',
      'a.hop',
      'a.round',
      'a.requirement',
      'a.assignedAt',
      'a.assignedBy',
      'a.dueOn',
      'a.returnUntil',
      'a.acceptedAt',
      'a.returnedAt',
      'a.returnReason',
      'a.endedAt',
      'a.draftText',
      'a.draftOutcome',
      'a.draftedBy',
      'a.signedAt',
      'a.signedBy',
    ])
    .where('a.tenant', '=', tenant)
    .where('a.matterKind', '=', matter.kind)
    .where('a.matterId', '=', matter.id)
    .orderBy('a.assignedAt')
    .orderBy('a.kind', 'desc')
}

type MatterKey = Pick<Matter, 'kind' | 'id'> & { tenant: string }

const currentOfMatter = prepared(({ tenant, kind, id }: MatterKey) =>
  build
    .selectFrom('assignments')
    .select(['id', 'unitId', 'kind', 'state', 'hop', 'round', 'returnUntil', 'dueOn', 'requirement'])
    .where('tenant', '=', tenant)
    .where('matterKind', '=', kind)
    .where('matterId', '=', id)
    .where('state', 'in', ['assigned', 'accepted', 'completed'])
    .orderBy('assignedAt', 'desc')
    .forUpdate(),
)

/** Assignments of a matter that are neither returned nor recalled, locked for a step. */
export function currentAssignments(tenant: string, matter: Matter) {
  return currentOfMatter({ tenant, kind: matter.kind, id: matter.id })
}

/** Which of these units exist and are active. */
export function activeUnits(tenant: string, ids: readonly string[]) {
  return build.selectFrom('handlingUnits').select(['id', 'name', 'kind']).where('tenant', '=', tenant).where('id', 'in', ids).where('active', '=', true)
}

const hopsOfMatter = prepared(({ tenant, kind, id }: MatterKey) =>
  build
    .selectFrom('assignments')
    .select(({ fn }) => fn.countAll<number>().as('hops'))
    .where('tenant', '=', tenant)
    .where('matterKind', '=', kind)
    .where('matterId', '=', id)
    .where('kind', '=', 'lead'),
)

/** How often a matter has been given to a lead unit. */
export function countHops(tenant: string, matter: Matter) {
  return hopsOfMatter({ tenant, kind: matter.kind, id: matter.id })
}

interface NewAssignments {
  matter: Matter
  assigning: Assigning
  hop: number
  assignedBy: string
  accepted: boolean
}

export function insertAssignments(ctx: TxCtx, { matter, assigning, hop, assignedBy, accepted }: NewAssignments): Compilable<unknown> {
  const units = [
    { unitId: assigning.unitId, kind: 'lead' as const },
    ...assigning.assistingUnitIds.map((unitId) => ({ unitId, kind: 'assisting' as const })),
  ]
  return insertRows(
    'assignments',
    units.map(({ unitId, kind }) => ({
      tenant: ctx.actor.tenant,
      id: newId(),
      matterKind: matter.kind,
      matterId: matter.id,
      areaCode: matter.areaCode,
      round: assigning.round,
      hop,
      unitId,
      kind,
      state: accepted && kind === 'lead' ? ('accepted' as const) : ('assigned' as const),
      requirement: assigning.requirement,
      assignedAt: ctx.now,
      assignedBy,
      dueOn: assigning.dueOn,
      returnUntil: assigning.returnUntil,
      acceptedAt: accepted && kind === 'lead' ? ctx.now : null,
    })),
  )
}

interface AssignmentChange {
  state?: AssignmentState
  acceptedAt?: Date
  returnedAt?: Date
  returnReason?: string
  endedAt?: Date | null
  draftText?: string
  draftOutcome?: Outcome
  draftedAt?: Date
  draftedBy?: string
  signedAt?: Date
  signedBy?: string
}

export function updateAssignment(tenant: string, id: string, change: AssignmentChange): Compilable<unknown> {
  return build
    .updateTable('assignments')
    .set({ ...change, version: sql`version + 1` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
}

export function insertRating(ctx: TxCtx, matter: Matter, rating: RatingRecord): Compilable<unknown> {
  return build.insertInto('ratings').values({
    tenant: ctx.actor.tenant,
    id: newId(),
    matterKind: matter.kind,
    matterId: matter.id,
    areaCode: matter.areaCode,
    round: rating.round,
    value: rating.value,
    reason: rating.reason,
    collectedBy: rating.collectedBy,
    mode: rating.mode,
    ratedAt: ctx.now,
    final: false,
  })
}

export function finaliseRatings(tenant: string, matter: Matter): Compilable<unknown> {
  return build
    .updateTable('ratings')
    .set({ final: true })
    .where('tenant', '=', tenant)
    .where('matterKind', '=', matter.kind)
    .where('matterId', '=', matter.id)
}

/** Puts what belongs to a matter into the matter's area. */
export function moveToArea(tenant: string, { kind, id, areaCode }: Matter): Compilable<unknown>[] {
  return (['assignments', 'ratings'] as const).map((table) =>
    build.updateTable(table).set({ areaCode }).where('tenant', '=', tenant).where('matterKind', '=', kind).where('matterId', '=', id),
  )
}

export function deleteRating(tenant: string, matter: Matter, round: number): Compilable<unknown> {
  return build
    .deleteFrom('ratings')
    .where('tenant', '=', tenant)
    .where('matterKind', '=', matter.kind)
    .where('matterId', '=', matter.id)
    .where('round', '=', round)
    .where('final', '=', false)
}
