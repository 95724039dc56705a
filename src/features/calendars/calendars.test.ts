import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { systemCtx } from '../../../test/factories.ts'
import { createCrypto, generateKey } from '../../kernel/crypto.ts'
import { applyDeadlinePack, deadlineFor } from './service.ts'

const rule = { step: 'result', amount: 2, unit: 'month', sourceRule: '县人大常委会办法第八条', validFrom: '2026-04-01' }

describe.each(testEngines)('deadline policies on %s', (engine) => {
  const running = withTestApp(engine)
  function context() {
    const { db, config, clock } = running.current
    return systemCtx({ db: db.database, config, now: clock.now, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'silent' }) })
  }

  test('the pack gives every step a promise, and each date its own policy after a replacement', async () => {
    expect(await deadlineFor(context(), 'result', '2026-03-10')).toBeNull()
    expect(await applyDeadlinePack(context(), 'station-default', '2026-01-01')).toHaveLength(6)
    expect(await applyDeadlinePack(context(), 'station-default')).toEqual([])
    expect(await deadlineFor(context(), 'result', new Date('2026-03-10T01:00:00Z'))).toBe('2026-04-09')

    const admin = await running.current.signedIn('systemAdmin')
    const replaced = await admin({ method: 'POST', url: '/api/v1/deadline-policies', body: rule })
    expect(replaced.status).toBe(201)
    expect(await deadlineFor(context(), 'result', '2026-03-31')).toBe('2026-04-30')
    expect(await deadlineFor(context(), 'result', '2026-04-01')).toBe('2026-06-01')
    const { json } = await admin({ url: '/api/v1/deadline-policies?on=2026-03-31' })
    expect(json.items).toHaveLength(6)
    expect(json.items.find(({ step }: { step: string }) => step === 'rehandling')).toMatchObject({ maxRounds: 2, amount: 30 })
    expect((await admin({ url: '/api/v1/deadline-policies' })).json.items).toHaveLength(7)
  })

  test('a policy cannot begin before the present one, nor be replaced by a clerk', async () => {
    const admin = await running.current.signedIn('commission')
    const early = await admin({ method: 'POST', url: '/api/v1/deadline-policies', body: { ...rule, validFrom: '2026-03-01' } })
    expect([early.status, early.json.code]).toEqual([422, 'deadlines.beginsTooEarly'])
    const zero = await admin({ method: 'POST', url: '/api/v1/deadline-policies', body: { ...rule, amount: 0 } })
    expect([zero.status, zero.json.fields[0].field]).toEqual([422, 'amount'])
    const clerk = await running.current.signedIn('unitClerk')
    expect((await clerk({ method: 'POST', url: '/api/v1/deadline-policies', body: rule })).status).toBe(403)
    expect((await clerk({ url: '/api/v1/deadline-policies' })).json.items).toHaveLength(7)
  })
})
