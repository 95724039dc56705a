import { addCompleteRecords } from '../features/opinions/bulk-service.ts'
import { foldCounts } from '../features/opinions/counts-service.ts'
import { submitOpinion } from '../features/opinions/intake-service.ts'
import { titleFrom } from '../features/opinions/intake-row.ts'
import { act } from '../features/opinions/life-service.ts'
import { publish } from '../features/opinions/publication-service.ts'
import { list } from '../features/opinions/service.ts'
import type { ActionBody, ActionPath } from '../features/opinions/step-schema.ts'
import { actingAs, type Ctx } from '../kernel/context.ts'
import { readPlace, type Place } from '../scenarios/place.ts'
import { recordsOf, scenesOf, type Scene } from './records.ts'
import { readSample, type Fate } from './sample.ts'
import { asStaff, readStaff, staffMember, type Staff } from './staff.ts'

/** What opens one answered opinion on the portal's tracking page. */
export interface DemoReceipt {
  number: string
  code: string
  lastFour: string
}

interface Stage {
  ctx: Ctx
  staff: Staff
  place: Place
}

/** Handed in by residents themselves, so that they wait at the desk as they would. */
const submitted: ReadonlySet<Fate> = new Set<Fate>(['unsorted', 'tracked'])

/**
 * Fills the demo county with about a hundred made-up opinions of the last four months, in every state.
 * Once: a county that has opinions stays as it is.
 * @param ctx the system's, in the county; its accounts are there already
 * @returns the receipt of one of them; undefined when nothing was loaded
 */
export async function loadDemoOpinions(ctx: Ctx): Promise<DemoReceipt | undefined> {
  if ((await list(ctx, { limit: 1 })).items.length > 0) return undefined
  const [place, staff] = await Promise.all([readPlace(ctx), readStaff(ctx)])
  const stage = { ctx, place, staff }
  const scenes = scenesOf(readSample(), { place, staff, now: ctx.now })
  await addCompleteRecords(ctx, recordsOf(scenes.filter(({ line }) => !submitted.has(line.fate)), stage))
  const ids = await idsByTitle(ctx)
  let receipt: DemoReceipt | undefined
  for (const scene of scenes) {
    // One after the other, as they happened; the embedded engine has one connection.
    receipt = (await finish(stage, scene, ids)) ?? receipt
  }
  await foldCounts(ctx)
  return receipt
}

async function idsByTitle(ctx: Ctx): Promise<Map<string, string>> {
  const { items } = await list(ctx, { limit: 200 })
  return new Map(items.map(({ title, id }) => [title, id]))
}

/** What the accounts of the demonstration did themselves, through the very operations of the screens. */
async function finish(stage: Stage, scene: Scene, ids: ReadonlyMap<string, string>): Promise<DemoReceipt | undefined> {
  if (submitted.has(scene.line.fate)) return submit(stage, scene)
  const id = ids.get(titleFrom(scene.content)) ?? ''
  await conceal(stage, scene, id)
  await lastSteps[scene.line.fate]?.({ stage, scene, id, ids })
  const { line, content } = scene
  if (line.publish !== true) return undefined
  const commission = asStaff(stage.ctx, staffMember(stage.staff, 'demo-commission'), scene.at(40))
  await publish(commission, id, { title: titleFrom(content), content, answer: line.result ?? '' })
  return undefined
}

async function conceal(stage: Stage, { line, at }: Scene, id: string): Promise<void> {
  if (line.hide !== true && line.confidential !== true) return
  const switches = { hideFromPublic: true, hideFromUnit: line.hide === true, anonymous: false, confidential: line.confidential === true }
  await take(stage, { login: 'demo-officer', at: at(4), id, path: 'confidentiality', body: { ...switches, reason: '应本人要求' } })
}

interface Moment {
  stage: Stage
  scene: Scene
  id: string
  ids: ReadonlyMap<string, string>
}

const lastSteps: Partial<Record<Fate, (moment: Moment) => Promise<void>>> = {
  draft: async ({ stage, scene: { at, line }, id }) =>
    take(stage, { login: 'demo-clerk', at: at(6), id, path: 'reply-draft', body: { outcome: line.outcome ?? 'solved', text: line.result ?? '' } }),
  rehandled: async ({ stage, scene, id }) => take(stage, { login: 'demo-chair', at: scene.at(36), id, path: 'rehandling', body: { reason: reasonOf(scene) } }),
  withdrawn: async ({ stage, scene, id }) => take(stage, { login: 'demo-officer', at: scene.at(2), id, path: 'withdrawal', body: { reason: reasonOf(scene) } }),
  merged: async ({ stage, scene, id, ids }) =>
    take(stage, { login: 'demo-officer', at: scene.at(1), id, path: 'merger', body: { reason: reasonOf(scene), intoId: mergeTarget(scene.line.into, ids) } }),
  notAccepted: async ({ stage, scene, id }) => {
    const { lane = 'other', goTo = '' } = scene.line
    await take(stage, { login: 'demo-officer', at: scene.at(1), id, path: 'non-acceptance', body: { lane, goTo, reason: reasonOf(scene) } })
  },
}

function reasonOf({ line }: Scene): string {
  return line.reason ?? ''
}

function mergeTarget(words: string | undefined, ids: ReadonlyMap<string, string>): string {
  const ending = words?.replace('{village}', '') ?? ''
  const [, id] = [...ids].find(([title]) => title.includes(ending)) ?? []
  if (id === undefined) throw new RangeError(`nothing begins with ${ending}`)
  return id
}

interface Taking<P extends ActionPath> {
  login: string
  at: Date
  id: string
  path: P
  body: ActionBody<P>
}

async function take<P extends ActionPath>({ ctx, staff }: Stage, { login, at, id, path, body }: Taking<P>): Promise<void> {
  await act(asStaff(ctx, staffMember(staff, login), at), path, { id }, body)
}

async function submit(stage: Stage, { line, content, village, contact, at }: Scene): Promise<DemoReceipt | undefined> {
  const { ctx, place } = stage
  const resident = actingAs({ ...ctx, now: at(0) }, { kind: 'public', tenant: ctx.actor.tenant })
  const categoryId = place.categories.get(line.category)?.id
  const { id, number, code } = await submitOpinion(resident, { ...contact, content, areaCode: village.code, ...(categoryId !== undefined && { categoryId }) })
  if (line.fate !== 'tracked') return undefined
  const unitId = place.countyUnits.get(line.unit ?? '')
  if (unitId === undefined) throw new RangeError(`the county has no unit ${line.unit ?? ''}`)
  await take(stage, { login: 'demo-officer', at: at(1), id, path: 'forwarding', body: { exit: 'countyUnit', unitId } })
  await take(stage, { login: 'demo-clerk', at: at(2), id, path: 'acceptance', body: {} })
  await take(stage, { login: 'demo-head', at: at(14), id, path: 'result', body: { outcome: 'solved', text: line.result ?? '' } })
  await take(stage, { login: 'demo-officer', at: at(16), id, path: 'reply', body: { mode: 'online' } })
  return { number, code, lastFour: contact.phone.slice(-4) }
}
