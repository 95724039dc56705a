import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { first, inTransaction } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/service.ts'
import { campaignKind, campaignNotes } from './campaign-queries.ts'

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

/** What a campaign's own report states beside its opinions; `atLeast`: the source says "more than". */
export const Campaign = Type.Object({
  name: Type.String(),
  title: Words,
  source: Type.String(),
  reportedOn: Type.String(),
  facts: Type.Array(Type.Object({ key: Type.String(), name: Words, value: Type.Integer(), atLeast: Type.Boolean(), unit: Words })),
  phases: Type.Array(Words),
  sampleNote: Type.String(),
})
export type Campaign = Static<typeof Campaign>

const validator = Compile(Campaign)

/** The campaign whose facts were noted last, or the one of that name; undefined when there is none. */
export async function findCampaign(ctx: Ctx, name?: string): Promise<Campaign | undefined> {
  const note = await first(ctx, campaignNotes(ctx.actor.tenant, name))
  return note && validator.Check(note.details) ? note.details : undefined
}

/**
 * Notes the facts of a campaign that were taken over from its source.
 * @throws AppError forbidden for anybody but the system
 */
export async function recordCampaign(ctx: Ctx, campaign: Campaign): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden({ zh: '载入活动数据', en: 'take over the facts of a campaign' })
  await inTransaction(ctx, async (ctx) => {
    recordAudit(ctx, { action: 'campaign.takeOver', objectKind: campaignKind, objectId: campaign.name, details: { ...campaign } })
  })
}
