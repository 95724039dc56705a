import { build } from './database/build.ts'
import { defer, rows, type TxCtx } from './context.ts'
import { newId } from './ids.ts'

/** What a feature tells those above it. */
export interface OutboxEvent {
  id: string
  type: string
  payload: unknown
}

/**
 * Tells features above that something happened; stored with the commit of what happened, delivered by
 * a job at least once. `type` is `<feature>.<what>`, `payload` must survive JSON and holds ids, no personal data.
 */
export function publish(ctx: TxCtx, type: string, payload: object): void {
  const { tenant } = ctx.actor
  defer(ctx, build.insertInto('outboxEvents').values({ tenant, id: newId(), at: ctx.now, type, payload: JSON.stringify(payload) }))
}

/** Takes the oldest undelivered events of the tenant out, in order; they are back if the transaction fails. */
export async function takeEvents(ctx: TxCtx, limit: number): Promise<OutboxEvent[]> {
  const { tenant } = ctx.actor
  const taken = await rows(
    ctx,
    build
      .deleteFrom('outboxEvents')
      .where('tenant', '=', tenant)
      .where('id', 'in', (select) => select.selectFrom('outboxEvents').select('id').where('tenant', '=', tenant).orderBy('id').limit(limit))
      .returning(['id', 'type', 'payload']),
  )
  return taken.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
