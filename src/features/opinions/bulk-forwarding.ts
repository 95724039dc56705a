import type { Ctx } from '../../kernel/context.ts'
import { AppError } from '../../kernel/errors.ts'
import { pick } from '../../kernel/text.ts'
import { act } from './life-service.ts'
import type { BulkForwarding } from './step-schema.ts'

export interface BulkResult {
  id: string
  number: string | null
  ok: boolean
  problem: string | null
}

/** Forwards many opinions, each in its own transaction: one that cannot go stops none of the others. */
export async function forwardMany(ctx: Ctx, { ids, forwarding }: BulkForwarding): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (const id of ids) results.push(await forwardOne(ctx, id, forwarding))
  return results
}

async function forwardOne(ctx: Ctx, id: string, forwarding: BulkForwarding['forwarding']): Promise<BulkResult> {
  try {
    const { number } = await act(ctx, 'forwarding', { id }, forwarding)
    return { id, number, ok: true, problem: null }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'internal') throw error
    return { id, number: null, ok: false, problem: pick(error.text, ctx.language) }
  }
}
