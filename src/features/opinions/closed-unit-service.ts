import { rows } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { recallAssignments } from '../handling/service.ts'
import { waitingAtUnit } from './queries.ts'
import { matterOf, takeStep } from './step.ts'

const batch = 200
const reason = '承办单位已停用，请重新转办。'

/**
 * Brings back to the desk what lies with a unit that was closed, so that nothing waits where nobody works.
 * Safe to run twice: what has moved on is left alone.
 * @returns how many opinions came back
 */
export async function returnFromClosedUnit(ctx: Ctx, unitId: string): Promise<number> {
  const waiting = await rows(ctx, waitingAtUnit(ctx.actor.tenant, unitId, batch))
  for (const { id, version } of waiting) {
    await takeStep(ctx, { id, actions: ['return'], seen: version }, async (ctx, opinion) => {
      await recallAssignments(ctx, matterOf(opinion))
      return { change: { unitId: null }, reason }
    })
  }
  return waiting.length < batch ? waiting.length : waiting.length + (await returnFromClosedUnit(ctx, unitId))
}
