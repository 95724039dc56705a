import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { createCrypto, generateKey } from '../kernel/crypto.ts'
import { openTestDatabase, testEngines } from '../../test/database-harness.ts'
import { buildApp } from '../app.ts'
import { roles, scopeOf, type Actor } from '../kernel/access.ts'
import { readConfig } from '../kernel/config.ts'
import { demoTenant, loadDemoCounty } from './county.ts'
import { loadDemoOpinions } from './opinions.ts'

const system: Actor = { kind: 'system', tenant: demoTenant, name: 'test' }

describe.each(testEngines)('the demo county on %s', (engine) => {
  test('loads once with every role and opinions, and a second time changes nothing', async () => {
    const db = await openTestDatabase(engine)
    const config = readConfig({})
    const crypto = createCrypto({ keys: [generateKey()] })
    const log = pino({ level: 'silent' })
    const now = new Date('2026-03-10T01:00:00Z')
    const ctx = { db: db.database, actor: system, scope: scopeOf(system), now, language: 'zh-CN', requestId: 'test', config, crypto, log } as const
    const loaded = await loadDemoCounty(ctx)
    expect(loaded.regions).toMatchObject({ name: '怀安县', towns: 11, villages: 283, areas: 297, added: 297 })

    const app = await buildApp(config, { db: db.database, crypto, log, now: () => now })
    async function get(url: string) {
      return (await app.inject({ url: `/api/v1/public/${demoTenant}/${url}` })).json<{ items: { name: string }[] }>().items
    }
    expect(await get('areas')).toHaveLength(11)
    expect(await get('stations')).toHaveLength(22)
    expect(await get('categories')).toHaveLength(7)
    expect(await get('deputies?area=130728000000')).toHaveLength(60)

    const passwords = loaded.accounts.map(({ oneTimePassword }) => oneTimePassword)
    expect(new Set(passwords).size).toBe(loaded.accounts.length)
    const answers = await Promise.all(
      loaded.accounts.map(({ login, oneTimePassword: password }) =>
        app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'same-origin' }, payload: { login, password } }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(passwords.map(() => 201))
    const held = answers.flatMap((answer) => answer.json<{ positions: { role: string }[] }>().positions.map(({ role }) => role))
    expect(new Set(held)).toEqual(new Set(roles))

    expect(await loadDemoCounty(ctx)).toMatchObject({ regions: { added: 0 }, accounts: [] })
    expect(await get('deputies?area=130728000000')).toHaveLength(60)

    expect(await loadDemoOpinions(ctx)).toMatchObject({ number: expect.stringMatching(/^2026-/u), lastFour: '0097' })
    expect(await get('answers')).toHaveLength(8)
    expect(await loadDemoOpinions(ctx)).toBeUndefined()
    await app.close()
    await db.close()
  }, 60_000)
})
