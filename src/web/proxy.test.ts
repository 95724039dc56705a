import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../test/app-harness.ts'

describe('behind a proxy', () => {
  const t = withTestApp('pglite', { LIANXIN_TRUST_PROXY: '1', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '3' })

  async function track(forwardedFor: string): Promise<number> {
    const body = { code: 'AAAAABBBBB', secret: '1234' }
    return (await t.current.visitor({ method: 'POST', url: '/api/v1/public/130728/tracking', body, headers: { 'x-forwarded-for': forwardedFor } })).status
  }

  test('addresses are told apart by what the proxy appended, and what a client wrote before it counts for nothing', async () => {
    const statuses = []
    for (let n = 1; n <= 5; n++) statuses.push(await track(`10.0.0.${n}, 203.0.113.9`))
    expect(statuses).toEqual([404, 404, 404, 429, 429])
    expect(await track('203.0.113.10')).toBe(404)
  })
})
