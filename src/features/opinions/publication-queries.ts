import { sql } from 'kysely'
import type { Compilable, Insertable } from 'kysely'
import { build } from '../../kernel/database/build.ts'
import type { Tables } from '../../kernel/database/tables.ts'

export function upsertPublication(row: Insertable<Tables['opinionPublications']>): Compilable<unknown> {
  return build
    .insertInto('opinionPublications')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenant', 'opinionId']).doUpdateSet({ ...row, withdrawnAt: null }))
}

export function withdrawPublication(tenant: string, opinionId: string, at: Date): Compilable<unknown> {
  return build.updateTable('opinionPublications').set({ withdrawnAt: at }).where('tenant', '=', tenant).where('opinionId', '=', opinionId)
}

function published(tenant: string) {
  return build
    .selectFrom('opinionPublications as p')
    .leftJoin('categories as c', (join) => join.onRef('c.tenant', '=', 'p.tenant').onRef('c.id', '=', 'p.categoryId'))
    .leftJoin('areas as t', (join) => join.onRef('t.code', '=', 'p.townCode').on('t.validTo', 'is', null))
    .select([
      'p.opinionId as id',
      'p.title',
      'p.content',
      'p.answer',
      'c.name as categoryName',
      't.name as townName',
      'p.unitName',
      'p.outcome',
      'p.rating',
      'p.receivedOn',
      'p.answeredOn',
      'p.publishedAt',
    ])
    .where('p.tenant', '=', tenant)
    .where('p.withdrawnAt', 'is', null)
}

export interface PublishedFilter {
  tokens: string[]
  category: string | undefined
  town: string | undefined
  after: string[] | undefined
  limit: number
}

/** Published answers, newest first. */
export function listPublications(tenant: string, { tokens, category, town, after, limit }: PublishedFilter) {
  let query = published(tenant).orderBy('p.publishedAt', 'desc').orderBy('p.opinionId', 'desc').limit(limit + 1)
  if (tokens.length > 0) query = query.where(sql<boolean>`p.words @> ${tokens}::text[]`)
  if (category !== undefined) query = query.where('p.categoryId', '=', category)
  if (town !== undefined) query = query.where('p.townCode', '=', town)
  const [at, id] = after ?? []
  if (at !== undefined && id !== undefined) {
    query = query.where((eb) => eb.or([eb('p.publishedAt', '<', new Date(at)), eb.and([eb('p.publishedAt', '=', new Date(at)), eb('p.opinionId', '<', id)])]))
  }
  return query
}

export function findPublication(tenant: string, opinionId: string) {
  return published(tenant).where('p.opinionId', '=', opinionId)
}
