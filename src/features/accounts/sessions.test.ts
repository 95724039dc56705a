import { describe, expect, test } from 'vitest'
import { cookieOf, withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'

describe.each(testEngines)('log-in on %s', (engine) => {
  const t = withTestApp(engine)

  test('the session says who is signed in, and ends with the log-out', async () => {
    const officer = await t.current.signedIn('liaisonOfficer', { name: '李四' })
    const me = await officer({ url: '/api/v1/session' })
    expect(me.status).toBe(200)
    expect(me.json).toMatchObject({ tenant: '130728', account: { name: '李四' }, position: { role: 'liaisonOfficer' }, mustChangePassword: false })
    expect((await officer({ method: 'DELETE', url: '/api/v1/session' })).status).toBe(204)
    const after = await officer({ url: '/api/v1/session' })
    expect([after.status, after.json.code]).toEqual([401, 'session.expired'])
  })
})
