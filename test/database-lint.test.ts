import { describe, expect, test } from 'vitest'
import { lintDatabase } from '../scripts/lint-database.ts'
import { testEngines, withTestDatabase } from './database-harness.ts'

describe.each(testEngines)('the migrated schema on %s', (engine) => {
  const opened = withTestDatabase(engine)

  test('obeys the rules of a distributed PostgreSQL', async () => {
    expect(await lintDatabase(opened.current.owner)).toEqual([])
  })

  test('is refused by the lint when a table breaks them', async () => {
    const { owner } = opened.current
    await owner.query('create table stray (id serial primary key)')
    const findings = await lintDatabase(owner)
    await owner.query('drop table stray')
    expect(findings).toEqual(['stray: R01 table has no shard: class comment ()'])
  })
})
