import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../../test/database-harness.ts'
import { testEngines, withTestDatabase } from '../../../test/database-harness.ts'
import { areas, seedCounty, systemCtx, tenant } from '../../../test/factories.ts'
import { readConfig } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/context.ts'
import { createCrypto, generateKey } from '../../kernel/crypto.ts'
import { addCompleteRecords } from './bulk-service.ts'
import type { CompleteRecord, RecordedStep } from './bulk-record.ts'
import { checkCounts, countOpinionsBy, foldCounts, rebuildCounts } from './counts-service.ts'
import { getOpinion, list } from './service.ts'

const clerk = { actorName: '赵联络（左卫镇代表之家 · 联络员）', positionTitle: '联络员', accountId: null, positionId: null }
const unitId = '019a0000-0000-7000-8000-000000000001'

function day(date: string): Date {
  return new Date(`${date}T02:00:00Z`)
}

const forwarding = { action: 'forward', by: clerk, exit: 'town', unitId, dueOn: '2012-07-02' } as const

const handled: RecordedStep[] = [
  { ...forwarding, at: day('2012-06-02') },
  { action: 'accept', at: day('2012-06-03'), by: clerk },
  { action: 'reportResult', at: day('2012-06-20'), by: clerk, outcome: 'solved', text: '已经修好。' },
  { action: 'reply', at: day('2012-06-21'), by: clerk, mode: 'visit' },
  { action: 'rate', at: day('2012-06-22'), by: clerk, value: 'satisfied', mode: 'visit' },
]

function record(steps: readonly RecordedStep[] = handled, more: Partial<CompleteRecord> = {}): CompleteRecord {
  return {
    source: 'visit',
    kind: 'problem',
    content: '村东头的机井水泵坏了，浇地要等好几天，希望帮助修理。',
    categoryId: null,
    sensitive: false,
    urgency: 'normal',
    areaCode: areas.village,
    stationId: null,
    deputyId: null,
    receivedOn: '2012-06-01',
    registeredAt: day('2012-06-01'),
    registeredBy: clerk,
    contact: { name: '张样本', phone: '13800000000' },
    names: { areaName: '左卫村', townName: '左卫镇', deputyName: null },
    steps,
    ...more,
  }
}

async function prepare(db: TestDatabase): Promise<Ctx> {
  await seedCounty(db.owner)
  await db.owner.query(
    "insert into handling_units (tenant, id, kind, name, short_name, area_code) values ($1, $2, 'town', '左卫镇人民政府', '左卫镇', $3)",
    [tenant, unitId, areas.town],
  )
  return systemCtx({
    db: db.database,
    crypto: createCrypto({ keys: [generateKey()] }),
    log: pino({ level: 'silent' }),
    config: readConfig({ LIANXIN_BASE_URL: 'http://localhost' }),
    now: new Date('2026-03-10T01:00:00Z'),
  })
}

describe.each(testEngines)('whole histories on %s', (engine) => {
  const db = withTestDatabase(engine)
  let ctx: Ctx

  beforeAll(async () => {
    ctx = await prepare(db.current)
  })

  it('arrive with their events, assignments, rating, words and numbers, in the order of their time', async () => {
    const later = record([], { receivedOn: '2012-07-01', registeredAt: day('2012-07-01'), contact: null, areaCode: areas.otherVillage })
    const seen: number[] = []
    await addCompleteRecords(ctx, [record(), later, record(handled.slice(0, 2), { registeredAt: new Date('2012-06-01T03:00:00Z') })], { batch: 2, onProgress: (stored) => seen.push(stored) })
    expect(seen).toEqual([2, 3])
    const { items } = await list(ctx, {})
    expect(items.map(({ number, state, rating }) => [number, state, rating])).toEqual([
      ['2012-000002', 'registered', null],
      ['2012-000003', 'handling', null],
      ['2012-000001', 'rated', 'satisfied'],
    ])
    const found = await list(ctx, { q: '机井' })
    expect(found.items).toHaveLength(3)
    const rated = await getOpinion(ctx, items[2]?.id ?? '')
    expect(rated.events.map(({ action }) => action)).toEqual(['register', 'forward', 'accept', 'reportResult', 'reply', 'rate'])
    expect(rated.assignments.map(({ state, unitName }) => [state, unitName])).toEqual([['completed', '左卫镇人民政府']])
    expect(rated.contact.name).toBe('张**')
  })

  it('are refused as a whole batch when the table of steps does not allow one', async () => {
    const impossible = record(handled.slice(1))
    await expect(addCompleteRecords(ctx, [record(), impossible])).rejects.toThrow('the step accept is not allowed in the state registered')
    const backwards = record([{ ...forwarding, at: day('2012-05-01') }])
    await expect(addCompleteRecords(ctx, [backwards])).rejects.toThrow('lies before')
    expect((await list(ctx, {})).items).toHaveLength(3)
  })

  it('count alike before, during and after the fold', async () => {
    async function seen() {
      const counted = await countOpinionsBy(ctx, ['town', 'state', 'outcome', 'unit', 'month', 'rating'], {})
      return Object.fromEntries([...counted].map(([by, groups]) => [by, Object.fromEntries(groups)]))
    }
    const before = await seen()
    expect(before).toEqual({
      town: { [areas.town]: 2, [areas.otherTown]: 1 },
      state: { registered: 1, handling: 1, rated: 1 },
      outcome: { null: 2, solved: 1 },
      unit: { [unitId]: 2, null: 1 },
      month: { '2012-06': 2, '2012-07': 1 },
      rating: { null: 2, satisfied: 1 },
    })
    expect(await checkCounts(ctx)).toEqual([])
    const folded = await Promise.all([foldCounts(ctx), foldCounts(ctx)])
    expect(folded.toSorted((a, b) => a - b)).toEqual([0, 3])
    expect(await seen()).toEqual(before)
    await addCompleteRecords(ctx, [record()])
    expect((await seen())['state']).toEqual({ registered: 1, handling: 1, rated: 2 })
    expect(await checkCounts(ctx)).toEqual([])
  })

  it('show a cell that was tampered with, and set it right from the records', async () => {
    const { owner } = db.current
    await owner.query("update opinion_counts set n = n + 5 where tenant = $1 and cube = 'town' and state = 'handling'", [tenant])
    await owner.query("delete from opinion_counts where tenant = $1 and cube = 'source' and state = 'registered'", [tenant])
    const wrong = await checkCounts(ctx)
    expect(wrong).toEqual([
      { cube: 'town', cell: `${areas.town}|2012-06-01|handling||`, counted: 6, recorded: 1 },
      { cube: 'source', cell: `visit|${areas.otherTown}|2012-07-01|registered|`, counted: 0, recorded: 1 },
    ])
    expect(await rebuildCounts(ctx)).toEqual(wrong)
    expect(await checkCounts(ctx)).toEqual([])
    expect((await countOpinionsBy(ctx, ['state'], {})).get('state')).toEqual(new Map([['registered', 1], ['handling', 1], ['rated', 2]]))
  })
})
