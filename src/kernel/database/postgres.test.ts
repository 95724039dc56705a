import { describe, expect, test } from 'vitest'
import { testEngines, withTestDatabase } from '../../../test/database-harness.ts'
import { scopeOf } from '../access.ts'
import { openPostgres } from './postgres.ts'

const scope = scopeOf({ kind: 'system', tenant: '130728', name: 'test' })

describe.runIf(testEngines.includes('postgres'))('a lost connection', () => {
  const opened = withTestDatabase('postgres')

  test('fails the transaction as unavailable, and the next one gets a new connection', async () => {
    const { database, owner } = opened.current
    const attempt = database.transaction({
      scope,
      async work(session) {
        const [own] = await session.send([{ sql: 'select pg_backend_pid() as pid', parameters: [] }])
        await owner.query('select pg_terminate_backend($1)', [own?.rows[0]?.['pid']])
        return session.send([{ sql: 'select 1', parameters: [] }])
      },
      last: () => [],
    })
    await expect(attempt).rejects.toMatchObject({ kind: 'unavailable', code: 'database.unavailable' })
    const [found] = await database.read(scope, [{ sql: 'select 1 as n', parameters: [] }])
    expect(found?.rows).toEqual([{ n: 1 }])
  })

  test('while idle is replaced', async () => {
    const { database, owner } = opened.current
    await database.read(scope, [])
    await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lianxin' and datname = current_database()")
    await expect.poll(async () => database.read(scope, [{ sql: 'select 1 as n', parameters: [] }]).then((found) => found.length, String)).toBe(1)
  })

  test('at the start is unavailable too', async () => {
    await expect(openPostgres({ url: 'postgres://nobody@127.0.0.1:1/nothing', poolSize: 1 })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'database.unavailable',
    })
  })

  test('without prepared statements everything works as well', async () => {
    const database = await openPostgres({ url: opened.current.appUrl, poolSize: 1, prepare: false })
    for (let n = 0; n < 3; n++) await database.read(scope, [{ sql: 'select $1::integer as n', parameters: [n] }])
    const { rows } = await database.unscoped({ sql: 'select count(*) as prepared from pg_prepared_statements', parameters: [] })
    await database.close()
    expect(rows).toEqual([{ prepared: 0 }])
  })
})
