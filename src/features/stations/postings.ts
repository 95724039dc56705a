import { recordAudit } from '../audit/service.ts'
import { findDeputy } from '../deputies/service.ts'
import { dateInChina } from '../../kernel/clock.ts'
import { execute, first, inTransaction, rows, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { AppError, forbidden, invalidField, missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { mayEditStation } from './policy.ts'
import * as queries from './queries.ts'
import type { NewPosting, Posting } from './schema.ts'
import { getStation } from './service.ts'
import { postingWord, stationWord } from './words.ts'

/** Who is posted to a station today; with `past`, everybody who ever was. @throws AppError missing */
export async function listPostings(ctx: Ctx, stationId: string, { past = false } = {}): Promise<Posting[]> {
  await getStation(ctx, stationId)
  const { tenant } = ctx.actor
  return rows(ctx, past ? queries.postings(tenant, stationId) : queries.postingsHolding(tenant, stationId, dateInChina(ctx.now)))
}

/**
 * Posts a deputy to a station, from today if no day is named.
 * @throws AppError forbidden, missing, invalid (unknown deputy), conflict (posted there already)
 */
export async function createPosting(ctx: Ctx, stationId: string, { deputyId, startsOn = dateInChina(ctx.now) }: NewPosting): Promise<Posting> {
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    await lockStation(ctx, stationId)
    const deputy = await findDeputy(ctx, deputyId)
    if (!deputy) throw unknownDeputy()
    const earlier = (await rows(ctx, queries.postings(tenant, stationId))).filter((posting) => posting.deputyId === deputyId)
    if (earlier.some(({ endsOn }) => endsOn === null || startsOn < endsOn)) throw alreadyPosted()
    const posting: Posting = { id: newId(), deputyId, deputyName: deputy.name, stationId, startsOn, endsOn: null }
    await execute(ctx, queries.insertPosting(tenant, posting))
    recordAudit(ctx, { action: 'postings.create', objectKind: 'station', objectId: stationId, details: { deputyId, startsOn } })
    return posting
  })
}

/**
 * Ends a posting, today if no day is named.
 * @throws AppError forbidden, missing, invalid (before its start), conflict (ended already)
 */
export async function endPosting(ctx: Ctx, stationId: string, postingId: string, endsOn = dateInChina(ctx.now)): Promise<Posting> {
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    await lockStation(ctx, stationId)
    const posting = (await rows(ctx, queries.postings(tenant, stationId))).find(({ id }) => id === postingId)
    if (!posting) throw missing(postingWord)
    if (posting.endsOn !== null) throw alreadyEnded(posting.endsOn)
    if (endsOn < posting.startsOn) throw endsBeforeStart(posting.startsOn)
    await execute(ctx, queries.endPosting(tenant, postingId, endsOn))
    recordAudit(ctx, { action: 'postings.end', objectKind: 'station', objectId: stationId, details: { deputyId: posting.deputyId, endsOn } })
    return { ...posting, endsOn }
  })
}

async function lockStation(ctx: TxCtx, id: string): Promise<void> {
  const station = await first(ctx, queries.lockStation(ctx.actor.tenant, id))
  if (!station) throw missing(stationWord)
  if (!mayEditStation(ctx.actor, station.areaCode)) throw forbidden({ zh: '安排代表进驻这个联络站', en: 'post deputies to this station' })
}

function unknownDeputy(): AppError {
  return invalidField('deputyId', 'postings.unknownDeputy', {
    zh: '找不到所选代表。请从代表名单中重新选择。',
    en: 'The chosen deputy does not exist. Choose again from the list.',
  })
}

function alreadyPosted(): AppError {
  return new AppError(
    'conflict',
    'postings.alreadyPosted',
    { zh: '该代表在这段时间已进驻本站，无需重复安排。', en: 'This deputy is posted here for that time already. Nothing more is needed.' },
    { field: 'deputyId' },
  )
}

function alreadyEnded(on: string): AppError {
  return new AppError('conflict', 'postings.alreadyEnded', {
    zh: `这项进站安排已于 ${on} 结束。请刷新页面。`,
    en: `This posting ended on ${on} already. Reload the page.`,
  })
}

function endsBeforeStart(start: string): AppError {
  return invalidField('endsOn', 'common.endsBeforeStart', {
    zh: `结束日期不能早于开始日期 ${start}。请修改结束日期。`,
    en: `The end cannot lie before the start, ${start}. Change the end date.`,
  })
}
