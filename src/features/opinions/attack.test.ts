import { beforeAll, describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'
import { makeCast, register, step } from '../../../test/opinion-fixture.ts'
import type { Cast } from '../../../test/opinion-fixture.ts'
import { states } from './schema.ts'
import { ActionBodies } from './step-schema.ts'
import type { State } from './schema.ts'
import type { ActionPath } from './step-schema.ts'
import { actionsOfPath } from './words.ts'
import { transitions } from './workflow.ts'

const bodies: Record<ActionPath, (cast: Cast, other: string) => object> = {
  'on-spot-answer': () => ({ outcome: 'solved', text: '当场解决' }),
  forwarding: (cast) => ({ exit: 'countyUnit', unitId: cast.unitId }),
  acceptance: () => ({}),
  return: () => ({ reason: '不属于我们' }),
  'reply-draft': () => ({ outcome: 'solved', text: '已办' }),
  'assisting-opinion': () => ({ text: '协办意见' }),
  result: () => ({ outcome: 'solved', text: '已办' }),
  'outside-result': () => ({ outcome: 'solved', text: '已办' }),
  reply: () => ({ mode: 'phone', text: '已告知' }),
  rating: () => ({ value: 'satisfied' }),
  rehandling: () => ({ reason: '再办' }),
  'another-look': () => ({ reason: '再看' }),
  archiving: () => ({}),
  withdrawal: () => ({ reason: '撤回' }),
  merger: (_cast, other) => ({ intoId: other, reason: '合并' }),
  'non-acceptance': () => ({ lane: 'other', goTo: '县信访局', reason: '不受理' }),
  reversal: () => ({ reason: '撤销' }),
  confidentiality: () => ({ hideFromPublic: true, hideFromUnit: true, anonymous: false, confidential: false, reason: '要求' }),
  upgrade: () => ({ suggestion: '建议第1号', reason: '代表采纳' }),
  urging: () => ({ message: '请抓紧' }),
}

const roadTo: Record<State, readonly ActionPath[]> = {
  registered: [],
  notAccepted: ['non-acceptance'],
  answeredOnSpot: ['on-spot-answer'],
  forwarded: ['forwarding'],
  returned: ['forwarding', 'return'],
  handling: ['forwarding', 'acceptance'],
  resultReported: ['forwarding', 'acceptance', 'result'],
  replied: ['forwarding', 'acceptance', 'result', 'reply'],
  rated: ['forwarding', 'acceptance', 'result', 'reply', 'rating'],
  archived: ['forwarding', 'acceptance', 'result', 'reply', 'rating', 'archiving'],
  withdrawn: ['withdrawal'],
  merged: ['merger'],
}

const ofUnit: readonly ActionPath[] = ['acceptance', 'return', 'reply-draft', 'result', 'assisting-opinion']
const paths = Object.keys(ActionBodies).filter((path): path is ActionPath => path in bodies)

/** The member of staff whose step it is. */
function rightful(cast: Cast, path: ActionPath) {
  return ofUnit.includes(path) ? cast.head : cast.commission
}

describe.each(testEngines)('the state table attacked out of order on %s', (engine) => {
  const t = withTestApp(engine)
  let cast: Cast
  beforeAll(async () => {
    cast = await makeCast(t.current)
  })

  test.each(states)('from %s only the table’s steps go', async (state) => {
    const { id: other } = await register(cast.officer)
    for (const path of paths) {
      const { id } = await register(cast.officer)
      for (const each of roadTo[state]) expect((await step(rightful(cast, each), id, each, bodies[each](cast, other))).status).toBe(200)
      const before = (await cast.commission({ url: `/api/v1/opinions/${id}` })).json
      expect(before.state).toBe(state)
      const answer = await step(rightful(cast, path), id, path, bodies[path](cast, other))
      const after = (await cast.commission({ url: `/api/v1/opinions/${id}` })).json
      const inTable = actionsOfPath[path].some((action) => transitions[action].from.some((from) => from === state))
      const refused = [403, 404, 409].includes(answer.status)
      const untouched = after.version === before.version && after.events.length === before.events.length
      // Units that were never assigned get 404, wrong roles 403, wrong states 409; whatever is refused leaves no trace.
      expect([path, answer.status === 200 ? inTable : refused && untouched]).toEqual([path, true])
    }
  })
})
