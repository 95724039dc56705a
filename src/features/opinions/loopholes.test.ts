import { beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../../test/app-harness.ts'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { areas } from '../../../test/factories.ts'
import { makeCast, register, step } from '../../../test/opinion-fixture.ts'
import type { Cast } from '../../../test/opinion-fixture.ts'

const text = { title: '路灯维修', content: '村口路灯坏了。', answer: '已说明维修计划。' }
const switches = { hideFromPublic: true, hideFromUnit: false, anonymous: false, confidential: false, reason: '本人要求' }
const result = { outcome: 'solved', text: '已更换路灯12盏。' }
const submissions = '/api/v1/public/130728/opinions'

async function reveal(id: string, client: Client) {
  return client({ method: 'POST', url: `/api/v1/opinions/${id}/contact-reveal`, body: { reason: '电话回访' } })
}

async function found(client: Client, q: string): Promise<string[]> {
  const { items } = (await client({ url: `/api/v1/opinions?q=${encodeURIComponent(q)}` })).json
  return items.map((item: { id: string }) => item.id)
}

describe.each(testEngines)('loopholes on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  beforeAll(async () => {
    cast = await makeCast(t.current)
  })

  async function detail(id: string, client = cast.commission) {
    return (await client({ url: `/api/v1/opinions/${id}` })).json
  }

  /** An opinion answered by its unit and rated, published by the commission. */
  async function published(): Promise<string> {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    await step(cast.clerk, id, 'acceptance')
    await step(cast.head, id, 'result', result)
    await step(cast.officer, id, 'reply', { mode: 'phone' })
    await step(cast.officer, id, 'rating', { value: 'dissatisfied' })
    const answer = await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body: text })
    if (answer.status !== 204) throw new Error(answer.text)
    return id
  }

  async function isPublic(id: string): Promise<boolean> {
    return (await t.current.visitor({ url: `/api/v1/public/130728/answers/${id}` })).status === 200
  }

  describe('what is public', () => {
    test.each([
      ['confidentiality', { ...switches, confidential: true }, true],
      ['confidentiality', { ...switches, hideFromUnit: true }, false],
      ['rehandling', { reason: '请全部修好' }, true],
      ['reversal', { reason: '评价登记错了' }, true],
      ['archiving', {}, false],
      ['upgrade', { suggestion: '建议第1号', reason: '代表采纳' }, false],
    ])('is taken down by %s %j: %s', async (path, body, down) => {
      const id = await published()
      expect((await step(cast.commission, id, path, body)).status).toBe(200)
      const { published: shown, events } = await detail(id)
      expect([await isPublic(id), shown, events.at(-1).details.takenDown === true]).toEqual([!down, !down, down])
    })

    test('stays when the receipt’s holder rates it', async () => {
      const { id, code } = await register(cast.officer)
      await step(cast.officer, id, 'on-spot-answer', { outcome: 'explained', text: '已说明。' })
      await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body: text })
      const rated = await t.current.visitor({ method: 'POST', url: '/api/v1/public/130728/tracking/rating', body: { code, secret: '5678', value: 'satisfied' } })
      expect([rated.status, await isPublic(id)]).toEqual([200, true])
    })

    test('full-width and spaced numbers of persons are found too', async () => {
      const { id } = await register(cast.officer, { content: '身份证130728 19800101 123X，电话１３８１２３４５６７８，村口路灯坏了。' })
      await step(cast.officer, id, 'on-spot-answer', { outcome: 'explained', text: '已说明。' })
      for (const number of ['１３８１２３４５６７８', '138．1234．5678', '138 12 34 56 78', '13072819800101123X', '130728 19800101 1234']) {
        const answer = await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body: { ...text, content: `请联系${number}。` } })
        expect([number, answer.status]).toEqual([number, 422])
      }
      const draft = await cast.commission({ url: `/api/v1/opinions/${id}/publication-draft` })
      expect(draft.json.content).toBe('身份证***，电话***，村口路灯坏了。')
    })
  })

  describe('contact data', () => {
    test('closes to a unit that gave the opinion back, and never opens to one that assists', async () => {
      const { id } = await register(cast.officer)
      await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId, assistingUnitIds: [cast.otherUnitId] })
      expect([(await reveal(id, cast.head)).status, (await reveal(id, cast.otherHead)).status]).toEqual([200, 403])
      await step(cast.clerk, id, 'return', { reason: '不属于我们' })
      expect((await reveal(id, cast.head)).status).toBe(403)
      expect((await detail(id, cast.head)).contact).toMatchObject({ withheld: true, name: null, phone: null })
    })

    test('of a confidential opinion opens to the congress alone, by search too', async () => {
      const { id } = await register(cast.officer, { contact: { name: '尉迟保密', phone: '13900009999' }, confidential: true })
      await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
      expect([(await reveal(id, cast.head)).status, (await reveal(id, cast.officer)).status, (await reveal(id, cast.commission)).status]).toEqual([403, 403, 200])
      for (const q of ['13900009999', '尉迟保密']) {
        expect([q, await found(cast.officer, q), await found(cast.commission, q)]).toEqual([q, [], [id]])
      }
    })

    test('is no way to find a person for the government’s office, which may not see it', async () => {
      const { id } = await register(cast.officer, { contact: { name: '澹台查询', phone: '13900008888' } })
      const office = await t.current.signedIn('governmentOffice')
      for (const q of ['13900008888', '澹台查询']) {
        expect([q, await found(office, q), await found(cast.officer, q)]).toEqual([q, [], [id]])
      }
    })
  })

  describe('a repeated submission', () => {
    test('answers only whoever asked first, and leaves no secret in the database', async () => {
      const headers = { 'idempotency-key': crypto.randomUUID() }
      const body = { content: '匿名反映的一件事情', areaCode: areas.village, phone: '13700001234', anonymous: true }
      const receipt = (await t.current.visitor({ method: 'POST', url: submissions, body, headers })).json
      expect((await t.current.visitor({ method: 'POST', url: submissions, body, headers })).json).toEqual(receipt)
      const { rows } = await t.current.db.owner.query('select * from idempotency_keys where key = $1', [headers['idempotency-key']])
      expect(rows).toHaveLength(1)
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${receipt.code}|${receipt.pin}`, 'u'))
    })

    test('is not answered to another member of staff', async () => {
      const headers = { 'idempotency-key': 'phone-1-000042' }
      const ask = { method: 'POST' as const, url: '/api/v1/opinions', headers, body: { source: 'counter', content: '同一件事情', areaCode: areas.village } }
      expect([(await cast.officer(ask)).status, (await cast.officer(ask)).status, (await cast.presidium(ask)).status]).toEqual([201, 201, 409])
    })

    test('needs a key from the public that nobody can guess', async () => {
      const answer = await t.current.visitor({ method: 'POST', url: submissions, headers: { 'idempotency-key': '12345678' }, body: { content: '一件事情', areaCode: areas.village } })
      expect(answer.status).toBe(422)
    })
  })

  describe('merging', () => {
    test('two into each other at once leaves one of them standing', async () => {
      const [first, second] = [await register(cast.officer), await register(cast.officer)]
      const answers = await Promise.all([
        step(cast.officer, first.id, 'merger', { intoId: second.id, reason: '同一件事' }),
        step(cast.presidium, second.id, 'merger', { intoId: first.id, reason: '同一件事' }),
      ])
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422])
    })

    test('the person is still to be answered when the main opinion is withdrawn', async () => {
      const [main, merged] = [await register(cast.officer), await register(cast.officer)]
      await step(cast.officer, merged.id, 'merger', { intoId: main.id, reason: '同一件事' })
      await step(cast.officer, main.id, 'withdrawal', { reason: '本人撤回' })
      const due = await cast.officer({ url: '/api/v1/opinions?waiting=merged-reply&limit=200' })
      expect(due.json.items.map((item: { id: string }) => item.id)).toContain(merged.id)
    })
  })

  test('an opinion whose village was corrected can be withdrawn by its new town and handled on', async () => {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    const { version } = await detail(id)
    const corrected = await cast.commission({
      method: 'PATCH',
      url: `/api/v1/opinions/${id}`,
      headers: { 'if-match': `"${version}"` },
      body: { areaCode: areas.otherVillage, reason: '村名登记错了' },
    })
    expect(corrected.status).toBe(200)
    const presidium = await t.current.signedIn('townPresidium', { areaCode: areas.otherTown })
    expect((await detail(id, presidium)).assignments).toHaveLength(1)
    expect((await step(presidium, id, 'withdrawal', { reason: '本人撤回' })).status).toBe(200)
    await step(presidium, id, 'reversal', { reason: '撤回登记错了' })
    expect((await step(presidium, id, 'forwarding', { exit: 'countyUnit', unitId: cast.otherUnitId })).status).toBe(200)
  })

  test('forwarding again and taking it back does not stop the clock', async () => {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    const { dueOn } = await detail(id)
    await step(cast.clerk, id, 'return', { reason: '不属于我们' })
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.otherUnitId })
    await step(cast.officer, id, 'reversal', { reason: '选错单位' })
    expect(await detail(id)).toMatchObject({ state: 'returned', dueOn })
  })

  test('another look is promised for a day to come', async () => {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
    await step(cast.clerk, id, 'acceptance')
    const answer = await step(cast.head, id, 'result', { outcome: 'inProgress', text: '列入计划。', lookAgainOn: '2020-01-01' })
    expect([answer.status, answer.json.fields?.[0].field]).toEqual([422, 'lookAgainOn'])
  })

  test('a list of unknown states is empty, and no failure', async () => {
    const answer = await cast.commission({ url: '/api/v1/opinions?state=nonsense&count=true' })
    expect([answer.status, answer.json?.items, answer.json?.total]).toEqual([200, [], 0])
  })

  test('a security administrator sets no new password for the own account', async () => {
    const administrator = await t.current.signedIn('securityAdmin')
    const answer = await administrator({ method: 'POST', url: `/api/v1/accounts/${administrator.accountId}/password-reset`, body: {} })
    expect([answer.status, answer.json.code]).toEqual([403, 'account.own'])
  })

  test.each(['auditor', 'securityAdmin', 'systemAdmin'] as const)('the %s sees no matters by any door', async (role) => {
    const { id } = await register(cast.officer)
    const client = await t.current.signedIn(role)
    const doors = [
      '/api/v1/opinions',
      '/api/v1/opinions?q=路灯',
      '/api/v1/opinions/today',
      `/api/v1/opinions/${id}`,
      `/api/v1/opinions/${id}/publication-draft`,
      '/api/v1/statistics?by=town',
      '/api/v1/statistics/report.xlsx',
    ]
    for (const url of doors) expect([url, (await client({ url })).status]).toEqual([url, 403])
    const similar = await client({ method: 'POST', url: '/api/v1/opinions/similar', body: { text: '路灯坏了很久' } })
    expect([similar.status, (await reveal(id, client)).status]).toEqual([403, 404])
  })
})
