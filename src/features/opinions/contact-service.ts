import { inTransaction, together } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { fieldPlace } from '../../kernel/crypto.ts'
import { forbidden, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { maskName, maskPhone } from '../../kernel/personal-data.ts'
import { recordAudit } from '../audit/service.ts'
import { noticeVersion } from './intake-schema.ts'
import type { Contact } from './intake-schema.ts'
import { mayReveal } from './policy.ts'
import { contactOf, findOpinion } from './queries.ts'
import type { OpinionDetail } from './schema.ts'
import { theOpinion } from './words.ts'

const place = { table: 'opinion_contacts' }

/** A person's contact data as it is stored: sealed field by field, to be found again by blind index. */
export function sealContact(ctx: Ctx, opinionId: string, { contact, phone, sensitive }: { contact: Contact; phone: string | null; sensitive: boolean }) {
  const { tenant } = ctx.actor
  const name = contact.name?.trim() ?? ''
  const address = contact.address?.trim() ?? ''
  function seal(text: string | null, field: string): string | null {
    return text === null || text === '' ? null : ctx.crypto.encrypt(text, fieldPlace({ ...place, tenant, row: opinionId, field }))
  }
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

type SealedContact = { nameSealed: string | null; phoneSealed: string | null; addressSealed: string | null; sex: Contact['sex'] | null; ageBand: Contact['ageBand'] | null }

const noContact = { name: null, phone: null, address: null, sex: null, ageBand: null }

/** Contact data as a screen may show it at once. */
export function maskedContact(ctx: Ctx, opinion: { id: string; hideFromUnit: boolean; confidential: boolean; unitId: string | null }, contact: SealedContact | undefined): OpinionDetail['contact'] {
  if (!contact) return { withheld: false, ...noContact }
  if (ctx.actor.kind === 'account' && !mayReveal(ctx.actor.position, opinion)) return { withheld: true, ...noContact }
  const { name, phone, address } = openContact(ctx, opinion.id, contact)
  const { sex = null, ageBand = null } = contact
  return {
    withheld: false,
    name: name === undefined ? null : maskName(name),
    phone: phone === undefined ? null : maskPhone(phone),
    address: address === undefined ? null : '***',
    sex,
    ageBand,
  }
}

function openContact(ctx: Ctx, row: string, contact: SealedContact): Contact {
  const { tenant } = ctx.actor
  function open(sealed: string | null, field: string): string | undefined {
    return sealed === null ? undefined : ctx.crypto.decrypt(sealed, fieldPlace({ ...place, tenant, row, field }))
  }
  const name = open(contact.nameSealed, 'name')
  const phone = open(contact.phoneSealed, 'phone')
  const address = open(contact.addressSealed, 'address')
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
    ...(contact.sex ? { sex: contact.sex } : {}),
    ...(contact.ageBand ? { ageBand: contact.ageBand } : {}),
  }
}

/**
 * Opens the contact data of a person; the act and its reason are logged.
 * @throws AppError missing, forbidden
 */
export async function revealContact(ctx: Ctx, id: string, reason: string): Promise<Contact> {
  const { position } = staffOf(ctx.actor)
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    const [[opinion], [contact]] = await together(ctx, [findOpinion(tenant, id), contactOf(tenant, id)])
    if (!opinion) throw missing(theOpinion)
    if (!mayReveal(position, opinion)) throw forbidden({ zh: '查看这位群众的联系方式', en: "see this person's contact data" })
    recordAudit(ctx, { action: 'opinion.revealContact', objectKind: 'opinion', objectId: id, details: { reason } })
    return contact ? openContact(ctx, id, contact) : {}
  })
}

