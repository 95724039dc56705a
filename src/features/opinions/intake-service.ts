import { randomInt } from 'node:crypto'
import type { InferResult } from 'kysely'
import { dateInChina } from '../../kernel/clock.ts'
import { defer, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { fieldPlace } from '../../kernel/crypto.ts'
import { forbidden, invalidField } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { once } from '../../kernel/idempotency.ts'
import { newCode, newId } from '../../kernel/ids.ts'
import { normalisePhone } from '../../kernel/personal-data.ts'
import { searchTokens } from '../../kernel/words.ts'
import { recordAudit } from '../audit/service.ts'
import { insertContact, insertOpinion, insertTrackingCode, insertWords, nextNumber, references } from './intake-queries.ts'
import { coversArea, mayRegister } from './policy.ts'
import { noticeVersion } from './schema.ts'
import type { Contact, Receipt, Registration, Submission } from './schema.ts'
import { authorOf, dimensionsOf } from './step.ts'
import { insertDeltas, insertEvent } from './step-queries.ts'

/** A registration with everything decided that a form may leave open. */
interface Intake extends Registration {
  stationCode?: string | undefined
}

/**
 * Registers an opinion on a person's behalf, in the person's own words.
 * @throws AppError forbidden outside the position's area; invalid naming the field
 */
export async function registerOpinion(ctx: Ctx, registration: Registration, key?: string): Promise<Receipt> {
  const { position } = staffOf(ctx.actor)
  if (!mayRegister(position)) throw forbidden({ zh: '登记群众意见', en: 'register opinions' })
  if (!coversArea(position, registration.areaCode)) {
    throw invalidField('areaCode', 'opinion.outsideArea', {
      zh: '这个村（社区）不在您的工作范围内，请选择本辖区的村（社区）。',
      en: 'This village lies outside your area. Choose one inside it.',
    })
  }
  const intake = position.role === 'deputy' ? { ...registration, deputyId: position.deputyId ?? registration.deputyId } : registration
  return once(ctx, { key, operation: 'opinion.register', request: registration }, (ctx) => take(ctx, defined(intake)))
}

/** A resident's own submission through the portal or a station's QR code; waits for sorting at the desk. */
export async function submitOpinion(ctx: Ctx, submission: Submission, key?: string): Promise<Receipt> {
  const { phone, name, stationCode, ...said } = submission
  const intake: Intake = {
    ...said,
    source: stationCode === undefined ? 'portal' : 'stationCode',
    lane: 'unsorted',
    stationCode,
    contact: defined({ phone, name }),
  }
  return once(ctx, { key, operation: 'opinion.submit', request: submission }, (ctx) => take(ctx, intake))
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T]?: Exclude<T[K], undefined> }

function defined<T extends object>(from: T): Defined<T> {
  // Dropping undefined entries yields exactly the mapped type.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Defined<T>
}

async function take(ctx: TxCtx, intake: Intake): Promise<Receipt> {
  const { tenant } = ctx.actor
  const today = dateInChina(ctx.now)
  const receivedOn = receivedDate(intake.receivedOn, today)
  const phone = phoneOf(intake)
  const year = receivedOn.slice(0, 4)
  const [[found], [counter]] = await together(ctx, [
    references(tenant, {
      areaCode: intake.areaCode,
      stationId: intake.stationId ?? null,
      stationCode: intake.stationCode ?? null,
      deputyId: intake.deputyId ?? null,
      categoryId: intake.categoryId ?? null,
    }),
    nextNumber(tenant, `opinion-${year}`),
  ])
  requireReferences(tenant, intake, found)
  const id = newId()
  const number = `${year}-${String(counter?.value ?? 0).padStart(6, '0')}`
  const townCode = `${intake.areaCode.slice(0, 9)}000`
  const row = { ...rowOf(ctx, intake), id, number, townCode, receivedOn, stationId: found?.stationId ?? null }
  defer(ctx, insertOpinion(row))
  defer(ctx, insertWords({ tenant, opinionId: id, areaCode: row.areaCode, townCode, deputyId: row.deputyId, receivedOn, tokens: tokensOf(row, found) }))
  if (!row.anonymous) defer(ctx, insertContact(contactRow(ctx, id, { contact: intake.contact ?? {}, phone, sensitive: found?.sensitive === true })))
  recordIntake(ctx, row)
  const receipt = track(ctx, id, phone)
  return { id, number, ...receipt, receivedOn }
}

function receivedDate(receivedOn: string | undefined, today: string): string {
  if (receivedOn === undefined) return today
  if (receivedOn > today) {
    throw invalidField('receivedOn', 'opinion.receivedInFuture', { zh: '收到日期不能晚于今天，请核对日期。', en: 'The date received cannot lie in the future. Check the date.' })
  }
  if (receivedOn < '1990-01-01') {
    throw invalidField('receivedOn', 'opinion.receivedTooOld', { zh: '收到日期太早，请核对年份。', en: 'The date received is too early. Check the year.' })
  }
  return receivedOn
}

function phoneOf({ contact, anonymous }: Intake): string | null {
  const text = contact?.phone?.trim() ?? ''
  if (text === '' || anonymous === true) return null
  const phone = normalisePhone(text)
  if (phone === null) {
    throw invalidField('phone', 'opinion.badPhone', {
      zh: '手机号应是11位数字，座机请加区号；也可以不填。',
      en: 'A mobile number has 11 digits; a landline needs its area code. You may also leave it empty.',
    })
  }
  return phone
}

interface Referring {
  areaCode: string
  stationId?: string | undefined
  stationCode?: string | undefined
  deputyId?: string | undefined
  categoryId?: string | undefined
}

type References = InferResult<ReturnType<typeof references>>[number] | undefined

/**
 * Refuses references to what does not exist in this tenant.
 * @throws AppError invalid naming the field
 */
export function requireReferences(tenant: string, intake: Referring, found: References): void {
  if (found?.areaName == null || !intake.areaCode.startsWith(tenant)) {
    throw invalidField('areaCode', 'opinion.unknownArea', { zh: '没有这个村（社区），请从列表中选择。', en: 'There is no such village here. Choose one from the list.' })
  }
  if (intake.categoryId !== undefined && found.categoryId === null) {
    throw invalidField('categoryId', 'opinion.unknownCategory', { zh: '没有这个类别，请从列表中选择。', en: 'There is no such category. Choose one from the list.' })
  }
  if ((intake.stationId !== undefined || intake.stationCode !== undefined) && found.stationId === null) {
    throw invalidField('stationId', 'opinion.unknownStation', { zh: '没有这个联络站，请重新选择。', en: 'There is no such station. Choose again.' })
  }
  if (intake.deputyId !== undefined && found.deputyName === null) {
    throw invalidField('deputyId', 'opinion.unknownDeputy', { zh: '没有这位代表，请重新选择。', en: 'There is no such deputy. Choose again.' })
  }
}

function rowOf(ctx: TxCtx, intake: Intake) {
  const content = intake.content.trim()
  return {
    tenant: ctx.actor.tenant,
    state: 'registered' as const,
    source: intake.source,
    lane: intake.lane ?? 'opinion',
    kind: intake.kind ?? 'problem',
    title: intake.title?.trim() ?? titleFrom(content),
    content,
    demand: intake.demand ?? '',
    categoryId: intake.categoryId ?? null,
    urgency: intake.urgency ?? 'normal',
    areaCode: intake.areaCode,
    place: intake.place ?? '',
    longitude: intake.longitude ?? null,
    latitude: intake.latitude ?? null,
    deputyId: intake.deputyId ?? null,
    hideFromPublic: intake.hideFromPublic ?? true,
    hideFromUnit: intake.hideFromUnit ?? false,
    anonymous: intake.anonymous ?? false,
    confidential: intake.confidential ?? false,
    registeredAt: ctx.now,
    registeredBy: authorOf(ctx.actor).actorName,
    stateSince: ctx.now,
    outcome: null,
    unitId: null,
    rating: null,
  }
}

const titleLength = 30

/** The first sentence of the person's words, or as much of it as a list line holds. */
export function titleFrom(content: string): string {
  const sentence = content.split(/[。！？!?\n]/u, 1)[0]?.trim() ?? ''
  const title = [...sentence].length < 2 ? content : sentence
  const letters = [...title]
  return letters.length <= titleLength ? title : `${letters.slice(0, titleLength - 1).join('')}…`
}

type Row = ReturnType<typeof rowOf> & { id: string; number: string; townCode: string; receivedOn: string }

/** Words that find an opinion: its text and place, and the names that every reader of it may see. */
export function tokensOf(row: { title: string; content: string; demand: string; place: string; number: string }, names: { areaName?: string | null; townName?: string | null; deputyName?: string | null } | undefined): string[] {
  const { areaName, townName, deputyName } = names ?? {}
  return searchTokens([row.title, row.content, row.demand, row.place, row.number, areaName, townName, deputyName].filter(Boolean).join('\n'))
}

/** The sealed contact of an opinion. */
export function contactRow(ctx: TxCtx, opinionId: string, { contact, phone, sensitive }: { contact: Contact; phone: string | null; sensitive: boolean }) {
  const { tenant } = ctx.actor
  const name = contact.name?.trim() ?? ''
  const address = contact.address?.trim() ?? ''
  const seal = (text: string | null, field: string) =>
    text === null || text === '' ? null : ctx.crypto.encrypt(text, fieldPlace({ tenant, table: 'opinion_contacts', row: opinionId, field }))
  return {
    tenant,
    opinionId,
    nameSealed: seal(name, 'name'),
    nameIndex: name === '' ? null : ctx.crypto.blindIndex(name, `${tenant}/name`),
    phoneSealed: seal(phone, 'phone'),
    phoneIndex: phone === null ? null : ctx.crypto.blindIndex(phone, `${tenant}/phone`),
    addressSealed: seal(address, 'address'),
    sex: contact.sex ?? null,
    ageBand: contact.ageBand ?? null,
    noticeVersion,
    retention: sensitive ? ('sensitive' as const) : ('standard' as const),
  }
}

function recordIntake(ctx: TxCtx, row: Row): void {
  const { source, lane } = row
  defer(
    ctx,
    insertEvent(ctx, {
      ...authorOf(ctx.actor),
      opinionId: row.id,
      action: 'register',
      fromState: null,
      toState: 'registered',
      reason: '',
      details: { source, lane },
      isPublic: true,
    }),
  )
  defer(ctx, insertDeltas(ctx.actor.tenant, [{ at: dimensionsOf(row), n: 1 }]))
  recordAudit(ctx, { action: 'opinion.register', objectKind: 'opinion', objectId: row.id, details: { source, number: row.number } })
}

const codeLength = 10
const pinDigits = 6

/** Makes the code of the receipt; the secret beside it is the phone's last four digits, or a PIN when there is no phone. */
function track(ctx: TxCtx, opinionId: string, phone: string | null): { code: string; pin: string | null } {
  const code = newCode(codeLength)
  const pin = phone === null ? String(randomInt(10 ** pinDigits)).padStart(pinDigits, '0') : null
  const secret = pin ?? phone?.slice(-4) ?? ''
  const { tenant } = ctx.actor
  defer(ctx, insertTrackingCode({ code, tenant, opinionId, secretIndex: ctx.crypto.blindIndex(secret, `tracking/${code}`), failures: 0, lockedUntil: null }))
  return { code, pin }
}
