import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { roles } from '../../kernel/access.ts'
import { newId } from '../../kernel/ids.ts'

const url = '/api/v1/accounts'

describe.each(testEngines)('accounts on %s', (engine) => {
  const t = withTestApp(engine)

  test('only the security administrator keeps accounts', async () => {
    for (const role of roles) {
      const client = await t.current.signedIn(role)
      expect([role, (await client({ url })).status]).toEqual([role, role === 'securityAdmin' ? 200 : 403])
    }
    expect((await t.current.visitor({ url })).json).toMatchObject({ status: 401, code: 'session.required' })
  })

  test('the three administrators are three accounts and hold no other position', async () => {
    const security = await t.current.signedIn('securityAdmin')
    async function create(login: string, held: string[]) {
      return security({ method: 'POST', url, body: { login, name: '赵六', positions: held.map(inCounty) } })
    }
    for (const [first, second] of [
      ['systemAdmin', 'auditor'],
      ['systemAdmin', 'securityAdmin'],
      ['auditor', 'commission'],
    ] as const) {
      const answer = await create(`${first}-${second}`, [first, second])
      expect([answer.status, answer.json.fields[0].code]).toEqual([422, 'position.administratorsApart'])
    }
    const auditor = await create('only.auditor', ['auditor'])
    const later = await security({ method: 'POST', url: `${url}/${auditor.json.account.id}/positions`, body: inCounty('systemAdmin') })
    expect([later.status, later.json.code]).toEqual([422, 'position.administratorsApart'])
  })

  test('nobody gives rights to the own account', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const body = { role: 'securityAdmin', title: '安全管理员', areaCode: '130728000000' }
    const answer = await security({ method: 'POST', url: `${url}/${security.accountId}/positions`, body })
    expect([answer.status, answer.json.code]).toEqual([403, 'account.own'])
  })

  test('a position lies in the own county, and unit staff name their unit', async () => {
    const security = await t.current.signedIn('securityAdmin')
    async function create(position: object) {
      return security({ method: 'POST', url, body: { login: `p${newId()}`, name: '钱七', positions: [position] } })
    }
    const elsewhere = await create({ role: 'commission', title: '外县', areaCode: '130727000000' })
    expect(elsewhere.json.fields).toEqual([{ field: 'areaCode', code: 'position.areaElsewhere', detail: '地区不在本平台辖区内，请重新选择。' }])
    const noUnit = await create({ role: 'unitClerk', title: '经办人', areaCode: '130728000000' })
    expect(noUnit.json.fields[0].field).toBe('unitId')
    const county = await create({ role: 'commission', title: '代工委', areaCode: '130728000000' })
    expect(county.json.account.positions[0]).toMatchObject({ areaFrom: '130728000000', areaTo: '130729000000' })
  })

  test('a login name exists once in the whole nation', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const body = { login: 'Wang.Wu', name: '王五', positions: [] }
    expect((await security({ method: 'POST', url, body })).json.account.login).toBe('wang.wu')
    const elsewhere = await t.current.signedIn('securityAdmin', { tenant: '130727' })
    const answer = await elsewhere({ method: 'POST', url, body })
    expect(answer.json).toMatchObject({ status: 409, code: 'account.loginTaken', detail: '这个登录名已被使用，请换一个。' })
    const list = await elsewhere({ url: `${url}?q=wang` })
    expect(list.json.items, 'an account of another county is not seen').toEqual([])
  })

  test('the list is paged by login name and filtered', async () => {
    const security = await t.current.signedIn('securityAdmin', { tenant: '130727' })
    for (const login of ['a1', 'a2', 'a3']) await security({ method: 'POST', url, body: { login: `page.${login}`, name: '分页', positions: [] } })
    const first = await security({ url: `${url}?q=page.&limit=2` })
    expect(first.json.items.map(({ login }: { login: string }) => login)).toEqual(['page.a1', 'page.a2'])
    const second = await security({ url: `${url}?q=page.&limit=2&cursor=${first.json.next}` })
    expect([second.json.items.length, second.json.next]).toEqual([1, null])
    expect((await security({ url: `${url}?q=%25` })).json.items).toEqual([])
    expect((await security({ url: `${url}?cursor=bad` })).json.code).toBe('common.badCursor')
  })

  test('a change needs the version it starts from', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const officer = await t.current.signedIn('liaisonOfficer')
    async function change(headers: Record<string, string>) {
      return security({ method: 'PATCH', url: `${url}/${officer.accountId}`, headers, body: { name: '新名' } })
    }
    expect((await change({})).json.code).toBe('common.versionRequired')
    expect((await change({ 'if-match': '"7"' })).json).toMatchObject({ status: 412, code: 'common.stale' })
    const done = await change({ 'if-match': '"1"' })
    expect([done.json.name, done.headers['etag']]).toEqual(['新名', '"2"'])
  })

  test('a reset password is a new one-time password', async () => {
    const security = await t.current.signedIn('securityAdmin')
    const officer = await t.current.signedIn('liaisonOfficer')
    const reset = await security({ method: 'POST', url: `${url}/${officer.accountId}/password-reset` })
    expect((await officer({ url: '/api/v1/session' })).status).toBe(401)
    const body = { login: reset.json.account.login, password: reset.json.oneTimePassword }
    const again = await t.current.visitor({ method: 'POST', url: '/api/v1/session', body })
    expect(again.json.mustChangePassword).toBe(true)
  })
})

function inCounty(role: string) {
  return { role, title: role, areaCode: '130728000000' }
}
