import { beforeAll, describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { makeCast, register, said, step } from '../../../test/opinion-fixture.ts'
import type { Cast } from '../../../test/opinion-fixture.ts'

const result = { outcome: 'solved', text: '已更换路灯12盏，并安排专人巡查。' }

async function detail(cast: Cast, id: string) {
  return (await cast.presidium({ url: `/api/v1/opinions/${id}` })).json
}

async function walkTo(cast: Cast, target: 'forwarded' | 'handling' | 'resultReported' | 'replied' | 'rated', changes: object = {}) {
  const { id } = await register(cast.officer, changes)
  const road = [
    ['forwarded', () => step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })],
    ['handling', () => step(cast.clerk, id, 'acceptance')],
    ['resultReported', () => step(cast.head, id, 'result', result)],
    ['replied', () => step(cast.officer, id, 'reply', { mode: 'phone' })],
    ['rated', () => step(cast.officer, id, 'rating', { value: 'satisfied' })],
  ] as const
  for (const [state, go] of road) {
    const answer = await go()
    if (answer.status !== 200) throw new Error(`${state}: ${answer.text}`)
    if (state === target) break
  }
  return id
}

describe.each(testEngines)('the life of an opinion on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  beforeAll(async () => {
    cast = await makeCast(t.current)
  })

  test('from the counter to the archive, every step an event with its position', async () => {
    const id = await walkTo(cast, 'rated')
    expect((await step(cast.officer, id, 'archiving')).json.state).toBe('archived')
    const opinion = await detail(cast, id)
    expect(opinion.events.map((event: { action: string }) => event.action)).toEqual(['register', 'forward', 'accept', 'reportResult', 'reply', 'rate', 'archive'])
    expect(opinion.events.every((event: { actorName: string; positionTitle: string }) => event.actorName !== '' && event.positionTitle !== '')).toBe(true)
    expect(opinion).toMatchObject({ state: 'archived', outcome: 'solved', rating: 'satisfied', content: said, replyMode: 'phone', version: 7 })
    expect(opinion.contact).toMatchObject({ name: '张**', phone: '138****5678', withheld: false })
  })

  test('"in progress" cannot be archived and is looked at again; "explained" can be archived', async () => {
    const id = await walkTo(cast, 'handling')
    await step(cast.head, id, 'result', { outcome: 'inProgress', text: '已列入明年计划。' })
    await step(cast.officer, id, 'reply', { mode: 'visit' })
    await step(cast.officer, id, 'rating', { value: 'noResponse' })
    expect((await step(cast.officer, id, 'archiving')).status).toBe(409)
    const waiting = await detail(cast, id)
    expect(waiting.actions).toContain('another-look')
    expect((await step(cast.officer, id, 'another-look', { reason: '到期回看' })).json.state).toBe('handling')
    expect((await step(cast.head, id, 'result', { outcome: 'explained', text: '因规划调整暂不能实施，已说明原因。' })).json.state).toBe('resultReported')
    await step(cast.officer, id, 'reply', { mode: 'oral' })
    await step(cast.officer, id, 'rating', { value: 'basicallySatisfied' })
    expect((await step(cast.officer, id, 'archiving')).json.state).toBe('archived')
  })

  test('a dissatisfied person gets a second handling, once by this policy', async () => {
    const id = await walkTo(cast, 'replied')
    await step(cast.officer, id, 'rating', { value: 'dissatisfied', reason: '只修了一盏' })
    const again = await step(cast.presidium, id, 'rehandling', { reason: '请全部修好' })
    expect(again.json.state).toBe('forwarded')
    await step(cast.clerk, id, 'acceptance')
    await step(cast.head, id, 'result', result)
    await step(cast.officer, id, 'reply', { mode: 'oral' })
    await step(cast.officer, id, 'rating', { value: 'dissatisfied' })
    expect((await step(cast.presidium, id, 'rehandling', { reason: '再办一次' })).status).toBe(409)
  })

  test('the unit learns its rating only when it is final, not from detail, events, list or filter', async () => {
    const id = await walkTo(cast, 'rated')
    const before = (await cast.head({ url: `/api/v1/opinions/${id}` })).json
    expect([before.rating, before.events.some((event: { action: string }) => event.action === 'rate')]).toEqual([null, false])
    const listed = (await cast.head({ url: '/api/v1/opinions?limit=200' })).json.items.find((item: { id: string }) => item.id === id)
    expect(listed.rating).toBeNull()
    expect((await cast.head({ url: '/api/v1/opinions?rating=satisfied' })).status).toBe(403)
    expect((await step(cast.head, id, 'rating', { value: 'satisfied' })).status).toBe(403)
    await step(cast.officer, id, 'archiving')
    expect((await cast.head({ url: `/api/v1/opinions/${id}` })).json.rating).toBe('satisfied')
  })

  test('a clerk drafts, only the head signs off', async () => {
    const id = await walkTo(cast, 'handling')
    expect((await step(cast.clerk, id, 'reply-draft', result)).status).toBe(200)
    expect((await step(cast.clerk, id, 'result', result)).status).toBe(403)
    expect((await step(cast.otherHead, id, 'result', result)).status, 'another unit does not even see it').toBe(404)
    const signOff = await cast.head({ url: '/api/v1/opinions?waiting=sign-off' })
    expect(signOff.json.items.map((item: { id: string }) => item.id)).toContain(id)
    expect((await step(cast.head, id, 'result', result)).status).toBe(200)
  })

  test('an assisting unit gives its opinion, and sees the matter', async () => {
    const { id } = await register(cast.officer)
    await step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId, assistingUnitIds: [cast.otherUnitId] })
    expect((await step(cast.otherClerk, id, 'assisting-opinion', { text: '我局可以提供灯杆。' })).status).toBe(200)
    expect((await step(cast.otherClerk, id, 'acceptance')).status).toBe(403)
    expect((await detail(cast, id)).assignments.map(({ kind, state }: { kind: string; state: string }) => [kind, state])).toEqual([
      ['lead', 'assigned'],
      ['assisting', 'completed'],
    ])
  })

  test('merged: the person of the merged opinion is still answered, with the words of the main one', async () => {
    const main = await walkTo(cast, 'handling')
    const { id } = await register(cast.officer, { content: '路灯不亮，请修一下路灯。' })
    expect((await step(cast.officer, id, 'merger', { intoId: main, reason: '同一件事' })).json.state).toBe('merged')
    expect((await step(cast.officer, id, 'reply', { mode: 'phone' })).json.code).toBe('opinion.answerNeeded')
    await step(cast.head, main, 'result', result)
    await step(cast.officer, main, 'reply', { mode: 'phone' })
    const due = await cast.officer({ url: '/api/v1/opinions?waiting=merged-reply' })
    expect(due.json.items.map((item: { id: string }) => item.id)).toContain(id)
    expect((await step(cast.officer, id, 'reply', { mode: 'phone' })).json.state).toBe('merged')
    expect(await detail(cast, id)).toMatchObject({ resultText: result.text, replyMode: 'phone' })
    expect((await step(cast.officer, id, 'merger', { intoId: id, reason: '合并自己' })).status).toBe(409)
  })

  test.each([
    ['non-acceptance', { lane: 'petition', goTo: '县信访局（电话见公示栏）', reason: '属于信访事项' }, 'notAccepted'],
    ['on-spot-answer', { outcome: 'explained', text: '当场说明了低保政策。' }, 'answeredOnSpot'],
    ['withdrawal', { reason: '本人要求撤回' }, 'withdrawn'],
    ['forwarding', { exit: 'hotline12345' }, 'forwarded'],
  ])('%s can be taken back with a trace', async (path, body, state) => {
    const { id } = await register(cast.officer)
    expect((await step(cast.officer, id, path, body)).json.state).toBe(state)
    expect((await step(cast.officer, id, 'reversal', { reason: '操作错误' })).json.state).toBe('registered')
    const { events, outcome, slip } = await detail(cast, id)
    expect([events.length, outcome, slip]).toEqual([3, null, null])
    expect((await step(cast.officer, id, 'reversal', { reason: '再撤' })).status).toBe(409)
  })

  test('a stale page is refused and changes nothing', async () => {
    const id = await walkTo(cast, 'forwarded')
    const answer = await cast.clerk({ method: 'POST', url: `/api/v1/opinions/${id}/acceptance`, body: {}, headers: { 'if-match': '"1"' } })
    expect([answer.status, answer.json.code]).toEqual([412, 'common.stale'])
    expect((await detail(cast, id)).state).toBe('forwarded')
  })

  test('two people at once: one step wins, the other is told what is possible now', async () => {
    const { id } = await register(cast.officer)
    const answers = await Promise.all([
      step(cast.officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId }),
      step(cast.presidium, id, 'withdrawal', { reason: '本人不想说了' }),
    ])
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b)
    const events = (await detail(cast, id)).events.length
    // A withdrawal after the forwarding is allowed; the other order is not.
    expect([[[200, 200], 3], [[200, 409], 2]]).toContainEqual([statuses, events])
  })

  test('correction keeps what stood there before', async () => {
    const { id } = await register(cast.officer)
    const answer = await cast.officer({
      method: 'PATCH',
      url: `/api/v1/opinions/${id}`,
      headers: { 'if-match': '"1"' },
      body: { categoryId: cast.categoryId, urgency: 'urgent', reason: '补充类别' },
    })
    expect(answer.status).toBe(200)
    const opinion = await detail(cast, id)
    expect(opinion).toMatchObject({ categoryId: cast.categoryId, categoryName: '农业发展', urgency: 'urgent', version: 2 })
    expect(opinion.events.at(-1).details.changes.urgency).toEqual({ from: 'normal', to: 'urgent' })
  })

  test('another county sees nothing and changes nothing', async () => {
    const stranger = await t.current.signedIn('commission', { tenant: '130727' })
    const { id, number } = await register(cast.officer)
    expect((await stranger({ url: `/api/v1/opinions/${id}` })).status).toBe(404)
    expect((await stranger({ url: `/api/v1/opinions?q=${number}` })).json.items).toEqual([])
    expect((await stranger({ url: '/api/v1/opinions?q=路灯' })).json.items).toEqual([])
    expect((await step(stranger, id, 'withdrawal', { reason: '别县的人' })).status).toBe(404)
    expect((await detail(cast, id)).version).toBe(1)
  })

  test('a returned opinion is forwarded again; the clock keeps running and the hops are counted', async () => {
    const id = await walkTo(cast, 'forwarded')
    const due = (await detail(cast, id)).dueOn
    t.current.clock.forward(3 * 1440)
    const clerk = await t.current.signedIn('unitClerk', { unitId: cast.unitId })
    const officer = await t.current.signedIn('liaisonOfficer')
    expect((await step(clerk, id, 'return', { reason: '不属于我局职责' })).json.state).toBe('returned')
    const again = await step(officer, id, 'forwarding', { exit: 'countyUnit', unitId: cast.otherUnitId })
    expect(again.json.state).toBe('forwarded')
    const opinion = (await officer({ url: `/api/v1/opinions/${id}` })).json
    expect(opinion).toMatchObject({ dueOn: due, moves: 2, unitId: cast.otherUnitId })
    expect(opinion.assignments.map(({ state, hop, days }: { state: string; hop: number; days: number }) => [state, hop, days])).toEqual([
      ['returned', 1, 3],
      ['assigned', 2, 0],
    ])
  })

  test('after the return window the unit must go on', async () => {
    const fresh = await makeCast(t.current)
    const id = await walkTo(fresh, 'handling')
    t.current.clock.forward(6 * 1440)
    const clerk = await t.current.signedIn('unitClerk', { unitId: fresh.unitId })
    const answer = await step(clerk, id, 'return', { reason: '想退回去' })
    expect([answer.status, answer.json.code]).toEqual([409, 'handling.returnWindowOver'])
  })
})
