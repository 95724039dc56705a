import { beforeAll, describe, expect, test } from 'vitest'
import { testEngines, withTestDatabase } from '../../../test/database-harness.ts'
import type { Scope } from '../access.ts'
import { scopeOf } from '../access.ts'
import type { Result, Session, Statement } from './database.ts'
import { DatabaseError } from './database.ts'

const fixture = [
  `create table marks (
    tenant text not null, id integer not null, slot integer, area_code text, total bigint, amount numeric(12, 2), legal_day date,
    made_at timestamptz, body jsonb, words text[], other_ids uuid[], raw bytea, is_open boolean,
    primary key (tenant, id), constraint marks_slot unique (tenant, slot) deferrable initially deferred,
    constraint marks_total check (total >= 0))`,
  'alter table marks enable row level security',
  "create policy marks_tenant on marks to lianxin_app using (tenant like nullif(current_setting('app.tenant', true), '') || '%')",
  'grant select, insert, update, delete on marks to lianxin_app',
  'create table careless (tenant text primary key)',
  "insert into careless values ('130728'), ('130729')",
  'alter table careless enable row level security',
  "create policy careless_tenant on careless to lianxin_app using (tenant like current_setting('app.tenant', true) || '%')",
  'grant select on careless to lianxin_app',
]

function scopeIn(tenant: string): Scope {
  return scopeOf({ kind: 'public', tenant })
}

function insertMark(tenant: string, id: number, slot: number | null = null): Statement {
  return { sql: 'insert into marks (tenant, id, slot) values ($1, $2, $3)', parameters: [tenant, id, slot] }
}

const countMarks: Statement = { sql: 'select count(*) as found, pg_backend_pid() as pid from marks', parameters: [] }

describe.each(testEngines)('%s', (engine) => {
  const opened = withTestDatabase(engine)

  beforeAll(async () => {
    for (const sql of fixture) await opened.current.owner.query(sql)
  })

  async function change(tenant: string, work: (session: Session) => Promise<unknown>, last: Statement[] = []): Promise<unknown> {
    return opened.current.database.transaction({ scope: scopeIn(tenant), work, last: () => last })
  }

  async function read(tenant: string, sql: string, parameters: unknown[] = []): Promise<Result> {
    const [result] = await opened.current.database.read(scopeIn(tenant), [{ sql, parameters }])
    if (!result) throw new Error('a statement has no answer')
    return result
  }

  async function idsOf(tenant: string): Promise<unknown[]> {
    const { rows } = await read(tenant, 'select id from marks where tenant = $1 order by id', [tenant])
    return rows.map((row) => row['id'])
  }

  test('runs as the application, which owns nothing', async () => {
    const { rows } = await read('130700', "select current_user as who, current_setting('app.reach') as reach")
    expect(rows).toEqual([{ who: 'lianxin_app', reach: 'public' }])
  })

  test('gives every type the same shape, under camelCase names', async () => {
    const values = {
      slot: 5,
      areaCode: '130728100000',
      total: 9_007_199_254_740_991,
      amount: '12.50',
      legalDay: '2026-02-28',
      madeAt: new Date('2026-02-28T16:30:00.123Z'),
      body: { text: '路灯不亮', list: [1, null, '二'] },
      words: ['路灯', 'a,"b"\\', ''],
      otherIds: ['0192f1c0-0000-7000-8000-000000000001'],
      raw: Buffer.from([0, 1, 255]),
      isOpen: true,
    }
    await change('130701', async (session) =>
      session.send([
        { sql: 'insert into marks values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', parameters: ['130701', 1, ...Object.values(values)] },
        insertMark('130701', 2),
      ]),
    )
    const { rows } = await read('130701', 'select * from marks where tenant = $1 order by id', ['130701'])
    const nothing = Object.fromEntries(Object.keys(values).map((key) => [key, null]))
    expect(rows).toEqual([
      { tenant: '130701', id: 1, ...values },
      { tenant: '130701', id: 2, ...nothing },
    ])
  })

  test('refuses a number that JavaScript cannot hold instead of rounding it', async () => {
    await expect(read('130700', 'select 9007199254740993 as n')).rejects.toThrow('too large')
  })

  test('answers a read of several statements in order, and refuses to write in it', async () => {
    const { database } = opened.current
    const results = await database.read(scopeIn('130700'), [
      { sql: 'select 1 as one', parameters: [] },
      { sql: 'select $1::text as two', parameters: ['2'] },
    ])
    expect(results.map((result) => result.rows)).toEqual([[{ one: 1 }], [{ two: '2' }]])
    await expect(database.read(scopeIn('130700'), [insertMark('130700', 1)])).rejects.toMatchObject({ sqlState: '25006' })
  })

  test('names a repeated statement and still answers each call by its own parameters', async () => {
    for (let n = 0; n < 5; n++) {
      const { rows } = await read('130700', 'select $1::integer * 2 as double', [n])
      expect(rows).toEqual([{ double: n * 2 }])
    }
  })

  test('keeps statements sent with COMMIT and reports rows touched', async () => {
    await change('130702', async (session) => session.send([insertMark('130702', 1)]), [insertMark('130702', 2)])
    expect(await idsOf('130702')).toEqual([1, 2])
    const touched = await change('130702', async (session) => {
      const [result] = await session.send([{ sql: 'update marks set total = 1 where tenant = $1', parameters: ['130702'] }])
      return result?.affected
    })
    expect(touched).toBe(2)
  })

  test.each([
    ['work throws', async () => Promise.reject(new Error('no')), [], 'no'],
    ['a statement fails', async (session: Session) => session.send([insertMark('130703', 2), insertMark('130703', 2)]), [], 'marks_pkey'],
    ['a statement that travels with COMMIT fails', async () => [], [insertMark('130703', 3), insertMark('130703', 3)], 'marks_pkey'],
    ['COMMIT itself fails', async (session: Session) => session.send([insertMark('130703', 4, 1), insertMark('130703', 5, 1)]), [], 'marks_slot'],
    ['an error was passed over', async (session: Session) => session.send([{ sql: 'select 1 / 0', parameters: [] }]).catch(String), [], 'rolled back'],
  ])('rolls everything back when %s', async (_, work, last, message) => {
    const attempt = change(
      '130703',
      async (session) => {
        await session.send([insertMark('130703', 1)])
        return work(session)
      },
      last,
    )
    await expect(attempt).rejects.toThrow(message)
    expect(await idsOf('130703')).toEqual([])
  })

  test.each([
    ['23505', 'marks_pkey', [insertMark('130704', 1), insertMark('130704', 1)]],
    ['23514', 'marks_total', [{ sql: 'insert into marks (tenant, id, total) values ($1, 1, -1)', parameters: ['130704'] }]],
    ['22P02', undefined, [{ sql: 'select $1::integer', parameters: ['x'] }]],
    ['22021', undefined, [{ sql: 'select $1::text', parameters: ['a\u0000b'] }]],
    ['42501', undefined, [insertMark('990000', 1)]],
    ['42501', undefined, [{ sql: 'drop table marks', parameters: [] }]],
  ])('reports SQLSTATE %s with constraint %s', async (sqlState, constraint, statements) => {
    const attempt = change('130704', async (session) => session.send(statements))
    await expect(attempt).rejects.toBeInstanceOf(DatabaseError)
    await expect(attempt).rejects.toMatchObject({ sqlState, constraint })
  })

  test('shows nothing to a statement without scope on a connection that had one', async () => {
    await change('130705', async (session) => session.send([insertMark('130705', 1)]))
    const { database } = opened.current
    const [scoped] = await database.read(scopeIn('130705'), [countMarks])
    const bare = await database.unscoped(countMarks)
    expect(scoped?.rows[0]).toMatchObject({ found: 1 })
    expect(bare.rows[0]).toEqual({ found: 0, pid: scoped?.rows[0]?.['pid'] })
    const leak = await database.unscoped({ sql: 'select tenant from careless', parameters: [] })
    expect(leak.rows, 'the careless policy proves that the connection did have a scope').toHaveLength(2)
  })

  test('refuses the outer handle inside a transaction, and the session after its end', async () => {
    const { database } = opened.current
    await expect(change('130706', async () => database.read(scopeIn('130706'), []))).rejects.toThrow('outer database handle')
    let leaked: Session | undefined
    await change('130706', async (session) => {
      leaked = session
      return session.send([insertMark('130706', 1)])
    })
    await expect(leaked?.send([insertMark('130706', 2)])).rejects.toThrow('has ended')
    expect(await idsOf('130706')).toEqual([1])
  })

  test('keeps 1,000 concurrent transactions of mixed tenants apart', async () => {
    const tenants = ['140001', '140002', '140003', '140004', '140005']
    const seen = await Promise.all(
      Array.from({ length: 1000 }, async (_, n) => {
        const tenant = tenants[n % tenants.length] ?? ''
        return change(tenant, async (session) => {
          const [, visible] = await session.send([insertMark(tenant, n), { sql: 'select distinct tenant from marks', parameters: [] }])
          // Every tenth fails, so that a rolled-back connection is used again too.
          if (n % 10 === 9) await session.send([insertMark(tenant, n)]).catch(String)
          return visible?.rows.map((row) => row['tenant'])
        }).then(
          (visible) => ({ tenant, visible }),
          (error: unknown) => ({ tenant, error }),
        )
      }),
    )
    const committed = seen.filter((outcome) => 'visible' in outcome)
    expect(committed).toHaveLength(900)
    expect(committed.filter(({ tenant, visible }) => String(visible) !== tenant)).toEqual([])
    expect(await Promise.all(tenants.map(async (tenant) => (await idsOf(tenant)).length))).toEqual([200, 200, 200, 200, 100])
  })

  test('runs a script of several statements', async () => {
    const { rows } = await opened.current.database.script('select 1 as n; select 2 as n')
    expect(rows).toEqual([{ n: 1 }, { n: 2 }])
  })
})
