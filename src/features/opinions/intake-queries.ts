import type { Compilable, Insertable } from 'kysely'
import { sql } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import { insertRows } from '../../kernel/database/prepared.ts'
import type { Tables } from '../../kernel/database/tables.ts'

export type NewOpinion = Insertable<Tables['opinions']>
export type NewContact = Insertable<Tables['opinionContacts']>

/** The next number of a series, e.g. all opinions of 2026; the row stays locked until COMMIT. */
export function nextNumber(tenant: string, series: string) {
  return build
    .insertInto('counters')
    .values({ tenant, series, value: 1 })
    .onConflict((conflict) => conflict.columns(['tenant', 'series']).doUpdateSet({ value: sql`counters.value + 1` }))
    .returning('value')
}

interface Referred {
  areaCode: string
  stationId?: string | null | undefined
  stationCode?: string | undefined
  deputyId?: string | null | undefined
  categoryId?: string | null | undefined
}

/** What a registration refers to, all in one row: null where it does not exist. */
export function references(tenant: string, { areaCode, stationId = null, stationCode = '', deputyId = null, categoryId = null }: Referred) {
  return build.selectNoFrom((eb) => [
    eb.selectFrom('areas').select('name').where('code', '=', areaCode).where('validTo', 'is', null).as('areaName'),
    eb
      .selectFrom('areas')
      .select('name')
      .where('code', '=', `${areaCode.slice(0, 9)}000`)
      .where('validTo', 'is', null)
      .as('townName'),
    eb
      .selectFrom('stations')
      .select('id')
      .where('tenant', '=', tenant)
      .where((or) => or.or([or('id', '=', stationId), or('code', '=', stationCode)]))
      .limit(1)
      .as('stationId'),
    eb.selectFrom('deputies').select('name').where('tenant', '=', tenant).where('id', '=', deputyId).as('deputyName'),
    eb.selectFrom('categories').select('id').where('tenant', '=', tenant).where('id', '=', categoryId).where('active', '=', true).as('categoryId'),
    eb.selectFrom('categories').select('sensitive').where('tenant', '=', tenant).where('id', '=', categoryId).as('sensitive'),
  ])
}

export function insertOpinion(opinion: NewOpinion): Compilable<unknown> {
  return insertRows('opinions', [opinion])
}

export function insertContact(contact: NewContact): Compilable<unknown> {
  return insertRows('opinionContacts', [contact])
}

export interface NewWords {
  tenant: string
  opinionId: string
  areaCode: string
  townCode: string
  deputyId: string | null
  receivedOn: string
  tokens: readonly string[]
}

export function insertWords({ tokens, ...row }: NewWords): Compilable<unknown> {
  return build.insertInto('opinionWords').values({ ...row, words: sql<string>`array_to_tsvector(${tokens}::text[])` })
}

export function insertTrackingCode(row: Insertable<Tables['trackingCodes']>): Compilable<unknown> {
  return insertRows('trackingCodes', [row])
}
