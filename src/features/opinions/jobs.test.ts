import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { makeCast, register, step } from '../../../test/opinion-fixture.ts'
import type { Cast } from '../../../test/opinion-fixture.ts'
import { migrateJobs, startJobs } from '../../kernel/jobs.ts'
import type { Jobs } from '../../kernel/jobs.ts'
import { opinionJobs } from './jobs.ts'

describe.each(testEngines)('background work on opinions on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  let running: Jobs
  beforeAll(async () => {
    const { db, crypto, log, config, clock } = t.current
    cast = await makeCast(t.current)
    await migrateJobs(db.owner, opinionJobs)
    running = await startJobs({ db: db.database, crypto, log, config, now: () => clock.now }, opinionJobs)
  })
  afterAll(async () => running.stop())

  test('what lies with a unit that is closed comes back to the desk, with the reason', async () => {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    await step(cast.clerk, id, 'acceptance')
    const closed = await cast.commission({ method: 'PATCH', url: `/api/v1/units/${cast.unitId}`, body: { active: false }, headers: { 'if-match': '"1"' } })
    expect(closed.status).toBe(200)
    await vi.waitFor(
      async () => {
        const { state, unitId, events, assignments } = (await cast.officer({ url: `/api/v1/opinions/${id}` })).json
        expect([state, unitId, events.at(-1).reason, assignments[0].state]).toEqual(['returned', null, '承办单位已停用，请重新转办。', 'recalled'])
      },
      { timeout: 15_000, interval: 100 },
    )
    const again = await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    expect([again.status, again.json.code]).toEqual([422, 'handling.unknownUnit'])
  })
})
