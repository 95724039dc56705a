import { randomInt } from 'node:crypto'
import { dateInChina } from '../../kernel/clock.ts'
import { defer, together } from '../../kernel/context.ts'
import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { forbidden, invalidField } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { once } from '../../kernel/idempotency.ts'
import { newCode, newId } from '../../kernel/ids.ts'
import { recordAudit } from '../audit/service.ts'
import { sealContact } from './contact-service.ts'
import { insertContact, insertOpinion, insertTrackingCode, insertWords, nextNumber, references } from './intake-queries.ts'
import { phoneOf, receivedDate, requireReferences, rowOf, tokensOf } from './intake-row.ts'
import { coversArea, mayRegister } from './policy.ts'
import type { Receipt, Registration, Submission } from './intake-schema.ts'
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
    ...(stationCode === undefined ? {} : { stationCode }),
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

async function take(ctx: TxCtx, { stationCode, ...registration }: Intake): Promise<Receipt> {
  const { tenant } = ctx.actor
  const receivedOn = receivedDate(registration.receivedOn, dateInChina(ctx.now))
  const phone = phoneOf(registration)
  const year = receivedOn.slice(0, 4)
  const [[found], [counter]] = await together(ctx, [references(tenant, { ...registration, stationCode }), nextNumber(tenant, `opinion-${year}`)])
  requireReferences(tenant, { ...registration, stationCode }, found)
  const id = newId()
  const number = `${year}-${String(counter?.value).padStart(6, '0')}`
  const townCode = `${registration.areaCode.slice(0, 9)}000`
  const row = { ...rowOf(ctx, registration), id, number, townCode, receivedOn, stationId: found?.stationId ?? null }
  const { areaCode, deputyId } = row
  defer(ctx, insertOpinion(row))
  defer(ctx, insertWords({ tenant, opinionId: id, areaCode, townCode, deputyId, receivedOn, tokens: tokensOf(row, found) }))
  if (!row.anonymous) defer(ctx, insertContact(sealContact(ctx, id, { contact: registration.contact ?? {}, phone, sensitive: found?.sensitive === true })))
  recordIntake(ctx, row)
  return { id, number, ...track(ctx, id, phone), receivedOn }
}

type Row = ReturnType<typeof rowOf> & { id: string; number: string; townCode: string; receivedOn: string }

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
