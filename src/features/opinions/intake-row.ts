import { invalidField } from '../../kernel/errors.ts'
import type { TxCtx } from '../../kernel/context.ts'
import { normalisePhone } from '../../kernel/personal-data.ts'
import { searchTokens } from '../../kernel/words.ts'
import type { Contact, Registration } from './intake-schema.ts'
import { authorOf } from './step.ts'

/** What a form may leave open. Names are hidden from the public unless the person agrees otherwise. */
const defaults = {
  lane: 'opinion' as const,
  kind: 'problem' as const,
  demand: '',
  categoryId: null,
  urgency: 'normal' as const,
  place: '',
  longitude: null,
  latitude: null,
  deputyId: null,
  hideFromPublic: true,
  hideFromUnit: false,
  anonymous: false,
  confidential: false,
}

/** The row of a newly registered opinion, without number, id and what was looked up. */
export function rowOf(ctx: TxCtx, intake: Registration) {
  const { contact: _contact, receivedOn: _receivedOn, stationId: _stationId, ...said } = intake
  const content = said.content.trim()
  return {
    ...defaults,
    ...said,
    tenant: ctx.actor.tenant,
    state: 'registered' as const,
    content,
    title: said.title?.trim() ?? titleFrom(content),
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
  const letters = Array.from(sentence.length < 2 ? content : sentence)
  return letters.length <= titleLength ? letters.join('') : `${letters.slice(0, titleLength - 1).join('')}…`
}

/** Words that find an opinion: its text and place, and the names that every reader of it may see. */
export function tokensOf(row: { title: string; content: string; demand: string; place: string; number: string }, names: { areaName?: string | null; townName?: string | null; deputyName?: string | null } | undefined): string[] {
  const { areaName, townName, deputyName } = names ?? {}
  return searchTokens([row.title, row.content, row.demand, row.place, row.number, areaName, townName, deputyName].filter(Boolean).join('\n'))
}

/**
 * The date received, today unless the form says otherwise.
 * @throws AppError invalid for a date in the future or before 1990
 */
export function receivedDate(receivedOn: string | undefined, today: string): string {
  if (receivedOn === undefined) return today
  if (receivedOn > today) {
    throw invalidField('receivedOn', 'opinion.receivedInFuture', { zh: '收到日期不能晚于今天，请核对日期。', en: 'The date received cannot lie in the future. Check the date.' })
  }
  if (receivedOn < '1990-01-01') {
    throw invalidField('receivedOn', 'opinion.receivedTooOld', { zh: '收到日期太早，请核对年份。', en: 'The date received is too early. Check the year.' })
  }
  return receivedOn
}

/**
 * The person's phone number in its normal form; null when none was left or the person stays anonymous.
 * @throws AppError invalid when it is no phone number
 */
export function phoneOf({ contact, anonymous }: { contact?: Contact; anonymous?: boolean }): string | null {
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

/** What the database knows of the things referred to. */
interface References {
  areaName: string | null
  categoryId: string | null
  stationId: string | null
  deputyName: string | null
}

/**
 * Refuses references to what does not exist in this tenant.
 * @throws AppError invalid naming the field
 */
export function requireReferences(tenant: string, intake: Referring, found: References | undefined): void {
  if (found?.areaName == null || !intake.areaCode.startsWith(tenant)) {
    throw invalidField('areaCode', 'opinion.unknownArea', { zh: '没有这个村（社区），请从列表中选择。', en: 'There is no such village here. Choose one from the list.' })
  }
  const station = intake.stationId ?? intake.stationCode
  const asked = [
    { field: 'categoryId', wanted: intake.categoryId, known: found.categoryId, zh: '个类别', en: 'category' },
    { field: 'stationId', wanted: station, known: found.stationId, zh: '个联络站', en: 'station' },
    { field: 'deputyId', wanted: intake.deputyId, known: found.deputyName, zh: '位代表', en: 'deputy' },
  ]
  const unknown = asked.find(({ wanted, known }) => wanted !== undefined && known === null)
  if (!unknown) return
  const { field, zh, en } = unknown
  throw invalidField(field, `opinion.unknown.${field}`, { zh: `没有这${zh}，请从列表中选择。`, en: `There is no such ${en}. Choose one from the list.` })
}
