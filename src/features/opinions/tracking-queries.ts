import type { Compilable } from 'kysely'
import { build } from '../../kernel/database/build.ts'

/** The receipt behind a code, locked so that wrong guesses are counted one by one. */
export function lockTrackingCode(code: string) {
  return build.selectFrom('trackingCodes').select(['code', 'tenant', 'opinionId', 'secretIndex', 'failures', 'lockedUntil']).where('code', '=', code).forUpdate()
}

export function updateTrackingCode(code: string, change: { failures: number; lockedUntil: Date | null }): Compilable<unknown> {
  return build.updateTable('trackingCodes').set(change).where('code', '=', code)
}

/** What the holder of a receipt may see of the opinion. */
export function trackedOpinion(tenant: string, id: string) {
  return build
    .selectFrom('opinions as o')
    .leftJoin('handlingUnits as u', (join) => join.onRef('u.tenant', '=', 'o.tenant').onRef('u.id', '=', 'o.unitId'))
    .select([
      'o.id',
      'o.number',
      'o.title',
      'o.state',
      'o.version',
      'o.stateSince',
      'o.receivedOn',
      'o.dueOn',
      'o.outcome',
      'o.resultText',
      'o.repliedAt',
      'o.rating',
      'u.name as unitName',
    ])
    .where('o.tenant', '=', tenant)
    .where('o.id', '=', id)
}
