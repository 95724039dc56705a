import { describe, expect, test } from 'vitest'
import { withTestApp, type TestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { systemCtx } from '../../../test/factories.ts'
import { roles } from '../../kernel/access.ts'
import { createCrypto, generateKey } from '../../kernel/crypto.ts'
import { sealAudit } from './service.ts'

const url = '/api/v1/audit/verification'

describe.each(testEngines)('the audit chain on %s', (engine) => {
  const shared = withTestApp(engine)

  test('only the auditor reads it', async () => {
    const t = county(shared.current)
    for (const role of roles) {
      const client = await t.app.signedIn(role, t)
      expect([role, (await client({ url: '/api/v1/audit' })).status]).toEqual([role, role === 'auditor' ? 200 : 403])
    }
  })

  test('it lists who did what, page by page, and filters', async () => {
    const t = county(shared.current)
    const auditor = await t.app.signedIn('auditor', t)
    for (let n = 0; n < 4; n++) await t.app.signedIn('liaisonOfficer', t)
    const first = (await auditor({ url: '/api/v1/audit?limit=3' })).json
    const second = (await auditor({ url: `/api/v1/audit?limit=3&cursor=${first.next}` })).json
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 2, null])
    expect(first.items[0]).toMatchObject({ actorKind: 'system', action: 'session.opened', objectKind: 'account' })
    const none = await auditor({ url: '/api/v1/audit?action=account.created' })
    expect(none.json.items).toEqual([])
  })

  test('an untouched chain verifies, and nothing waits once it is sealed', async () => {
    const t = county(shared.current)
    const auditor = await sealed(t, 6)
    const verdict = (await auditor({ url })).json
    expect(verdict).toMatchObject({ sealed: 7, waiting: 0, faults: [], head: expect.stringMatching(/^[0-9a-f]{64}$/u) })
  })

  test('two processes that seal at once make one chain', async () => {
    const t = county(shared.current)
    const auditor = await t.app.signedIn('auditor', t)
    for (let n = 0; n < 5; n++) await t.app.signedIn('liaisonOfficer', t)
    await Promise.all([seal(t), seal(t), seal(t)])
    expect((await auditor({ url })).json).toMatchObject({ sealed: 6, faults: [] })
  })

  test.each([
    ['a changed entry', "update audit_entries set details = '{\"x\":1}' where id = $1", [{ fault: 'changed', seq: 3 }]],
    ['a changed time', "update audit_entries set at = at + interval '1 second' where id = $1", [{ fault: 'missing', seq: 3 }]],
    ['a removed entry', 'delete from audit_entries where id = $1', [{ fault: 'missing', seq: 3 }]],
    ['a removed entry and its seal', 'with gone as (delete from audit_entries where id = $1 returning id) delete from audit_chain where entry_id in (select id from gone)', [{ fault: 'missing', seq: 3 }]],
  ])('%s is found', async (_name, sql, faults) => {
    const t = county(shared.current)
    const auditor = await sealed(t, 6)
    await t.app.db.owner.query(sql, [await entryAt(t, 3)])
    const found = (await auditor({ url })).json.faults
    expect(found).toEqual(expect.arrayContaining(faults.map((fault) => expect.objectContaining(fault))))
    expect(found.filter(({ seq }: { seq: number | null }) => seq !== null && seq !== 3 && seq !== 4)).toEqual([])
  })

  test('an entry that no operation wrote is found', async () => {
    const t = county(shared.current)
    const auditor = await sealed(t, 3)
    await t.app.db.owner.query(
      "insert into audit_entries select tenant, '01900000-0000-7000-8000-000000000000', at, actor_kind, account_id, position_id, actor_name, 'opinion.deleted', object_kind, object_id, request_id, details from audit_entries where id = $1",
      [await entryAt(t, 2)],
    )
    expect((await auditor({ url })).json.faults).toEqual([{ fault: 'inserted', seq: null, entryId: '01900000-0000-7000-8000-000000000000' }])
  })

  test('entries that changed places are found', async () => {
    const t = county(shared.current)
    const auditor = await sealed(t, 5)
    const [second, fourth] = await Promise.all([entryAt(t, 2), entryAt(t, 4)])
    const swap = 'update audit_chain set entry_id = $1 where seq = $2 and tenant = $3'
    await t.app.db.owner.query(swap, ['01900000-0000-7000-8000-000000000000', 2, t.tenant])
    await t.app.db.owner.query(swap, [second, 4, t.tenant])
    await t.app.db.owner.query(swap, [fourth, 2, t.tenant])
    const { owner } = t.app.db
    await owner.query('update audit_chain c set entry_at = e.at from audit_entries e where e.id = c.entry_id')
    const found = (await auditor({ url })).json.faults
    expect(found).toEqual([
      { fault: 'reordered', seq: 2, entryId: fourth },
      { fault: 'reordered', seq: 4, entryId: second },
    ])
  })

  test('a chain cut off at its end is found', async () => {
    const t = county(shared.current)
    const auditor = await sealed(t, 4)
    await t.app.db.owner.query('delete from audit_chain where seq = 5 and tenant = $1', [t.tenant])
    const found = (await auditor({ url })).json.faults
    expect(found).toEqual(expect.arrayContaining([{ fault: 'missing', seq: 5, entryId: null }]))
  })

  test('the application itself can neither change nor delete an entry', async () => {
    const t = county(shared.current)
    await t.app.signedIn('auditor', t)
    const scope = systemCtx(parts(t.app), t.tenant).scope
    for (const sql of ["update audit_entries set action = 'x'", 'delete from audit_entries', 'delete from audit_chain']) {
      const attempt = t.app.db.database.transaction({ scope, work: async (session) => session.send([{ sql, parameters: [] }]), last: () => [] })
      await expect(attempt).rejects.toMatchObject({ sqlState: '42501' })
    }
  })
})

/** A chain is one tenant's: every test takes a tenant of its own. */
interface County {
  app: TestApp
  tenant: string
}

let counties = 0

function county(app: TestApp): County {
  counties++
  return { app, tenant: `1401${String(counties).padStart(2, '0')}` }
}

function parts({ db, config, clock }: TestApp) {
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  return { db: db.database, crypto: createCrypto({ keys: [generateKey()] }), log, config, now: clock.now }
}

async function seal({ app, tenant }: County): Promise<number> {
  return sealAudit(systemCtx(parts(app), tenant))
}

/** An auditor, and a sealed chain of his log-in and `more` others. */
async function sealed(t: County, more: number) {
  const auditor = await t.app.signedIn('auditor', t)
  for (let n = 0; n < more; n++) {
    t.app.clock.forward(1)
    await t.app.signedIn('liaisonOfficer', t)
  }
  expect(await seal(t)).toBe(more + 1)
  return auditor
}

async function entryAt({ app, tenant }: County, seq: number): Promise<string> {
  const { rows } = await app.db.owner.query('select entry_id from audit_chain where tenant = $1 and seq = $2', [tenant, seq])
  return String(rows[0]?.['entryId'])
}
