import { build } from '../../kernel/database/build.ts'

export const campaignKind = 'campaign'

/** What was noted of campaigns, the newest first: facts live with the act that brought them. */
export function campaignNotes(tenant: string, name?: string) {
  return build
    .selectFrom('auditEntries')
    .select(['objectId as name', 'details'])
    .where('tenant', '=', tenant)
    .where('objectKind', '=', campaignKind)
    .$if(name !== undefined, (query) => query.where('objectId', '=', name ?? ''))
    .orderBy('at', 'desc')
    .limit(1)
}
