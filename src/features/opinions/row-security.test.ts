import { beforeAll, describe, expect, test } from 'vitest'
import type { Reach, Scope } from '../../kernel/access.ts'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { makeCast, register, step } from '../../../test/opinion-fixture.ts'

const { village } = areas
const nowhere: Scope = { tenant: '130728', reach: 'none', areaFrom: '', areaTo: '', unitId: '', deputyId: '', accountId: '', matterId: '' }

describe.each(testEngines)('row-level security by itself on %s', (engine) => {
  const t = withTestApp(engine)
  let own = ''
  let other = ''
  let unitId = ''
  beforeAll(async () => {
    const cast = await makeCast(t.current)
    unitId = cast.unitId
    own = (await register(cast.officer)).id
    other = (await register(cast.officer)).id
    for (const id of [own, other]) await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId })
  })

  /** Rows that a bare statement sees or changes, without any condition of its own. */
  async function touched(scope: Partial<Scope> & { reach: Reach }, sql: string): Promise<number> {
    const [result] = await t.current.db.database.transaction({
      scope: { ...nowhere, ...scope },
      work: async (session) => session.send([{ sql, parameters: [] }]),
      last: () => [],
    })
    return result?.affected ?? 0
  }

  test.each(['opinions', 'opinion_events', 'opinion_contacts', 'assignments'])('a receipt reaches the %s of its one opinion', async (table) => {
    const key = { opinions: 'id', assignments: 'matter_id' }[table] ?? 'opinion_id'
    const all = await touched({ reach: 'system' }, `select from ${table} where ${key} in ('${own}', '${other}')`)
    const seen = await touched({ reach: 'matter', matterId: own }, `select from ${table}`)
    expect(seen * 2).toBe(all)
  })

  test.each([
    ['none', 'select from files', 0],
    ['unit', 'select from tracking_codes', 0],
    ['area', 'select from tracking_codes', 0],
    ['public', 'select from opinions', 0],
    ['public', 'select from opinion_contacts', 0],
    ['area', "update accounts set status = 'disabled'", 0],
    ['public', "update positions set role = 'commission'", 0],
    ['public', "update opinion_publications set title = '改掉的标题'", 0],
    ['public', `update areas set name = '改名' where code = '${village}'`, 0],
    ['unit', "update tenants set name = '改名'", 0],
  ] as const)('reach %s: %s', async (reach, sql, expected) => {
    expect(await touched({ reach, unitId, areaFrom: '130728000000', areaTo: '130729000000' }, sql)).toBe(expected)
  })

  test('an area is changed where the position lies, and nowhere else', async () => {
    const scope = { reach: 'area', areaFrom: '130728101000', areaTo: '130728102000' } as const
    const rename = 'update areas set pinyin = pinyin where code ='
    expect(await touched(scope, `${rename} '${village}'`)).toBe(1)
    expect(await touched(scope, `${rename} '${areas.otherVillage}'`)).toBe(0)
  })

  test('nothing that has happened can be changed or deleted', async () => {
    for (const sql of ['update audit_entries set action = action', 'delete from audit_entries', 'delete from audit_chain', 'update opinion_events set reason = reason', 'delete from opinions']) {
      await expect(touched({ reach: 'system' }, sql)).rejects.toThrow(/permission denied/u)
    }
    await expect(touched({ reach: 'system' }, 'select words from opinion_words')).rejects.toThrow(/permission denied/u)
  })
})
