import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../test/app-harness.ts'
import { testEngines } from '../../test/database-harness.ts'
import { systemCtx } from '../../test/factories.ts'
import { makeCast, register } from '../../test/opinion-fixture.ts'
import { loadScenario } from './service.ts'

describe.each(testEngines)('a scenario on %s', (engine) => {
  const t = withTestApp(engine)

  test('is not poured into a county with opinions of its own', async () => {
    const { officer } = await makeCast(t.current)
    await register(officer)
    const { db, crypto, log, config, clock } = t.current
    const ctx = systemCtx({ db: db.database, crypto, log, config, now: clock.now })
    await expect(loadScenario(ctx, 'huaian-2012')).rejects.toMatchObject({ kind: 'conflict', code: 'scenario.countyInUse' })
  })
})
