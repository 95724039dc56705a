import type { OutgoingHttpHeaders } from 'node:http'

/** What the load client knows of the county; sessions are cookies. */
export interface Cast {
  tenant: string
  villages: readonly string[]
  categoryIds: readonly string[]
  desks: readonly { unitId: string; cookie: string }[]
  officers: readonly { townCode: string; cookie: string }[]
  commission: string
  villageOfficer: string
}

export interface Ask {
  method: 'GET' | 'POST' | 'PUT'
  path: string
  cookie: string
  body?: object
  headers?: OutgoingHttpHeaders
}

/** One opinion on its way through the steps. */
export interface Matter {
  id: string
  number: string
  desk: number
  officer: number
  serial: number
}

/** One step of the lifecycle, in the words of the API. */
export interface Step {
  name: string
  ask: (matter: Matter, cast: Cast) => Ask
}

/**
 * The lifecycle of the design, through HTTP; a unit accepts before it reports a result, because the table of
 * steps demands it.
 */
export const ourSteps: readonly Step[] = [
  {
    name: 'register',
    ask: ({ officer, serial }, cast) => {
      const { townCode = '', cookie = '' } = cast.officers[officer] ?? {}
      const villages = cast.villages.filter((code) => code.startsWith(townCode.slice(0, 9)))
      return {
        method: 'POST',
        path: '/api/v1/opinions',
        cookie,
        headers: { 'idempotency-key': `bench-${process.pid}-${serial}` },
        body: {
          source: 'counter',
          content: said(serial),
          areaCode: villages[serial % villages.length] ?? '',
          categoryId: cast.categoryIds[serial % cast.categoryIds.length],
          contact: { name: '张三丰', phone: `138${String(10_000_000 + (serial % 89_999_999))}` },
        },
      }
    },
  },
  byOfficer('forward', 'forwarding', ({ desk }, cast) => ({ exit: 'countyUnit', unitId: cast.desks[desk]?.unitId, requirement: '请尽快核实办理并答复本人。' })),
  byHead('accept', 'acceptance', {}),
  byHead('result', 'result', { outcome: 'solved', text: '已派人到现场核实，损坏的部分已经更换修复，今后由专人每周巡查一次。' }),
  byOfficer('reply', 'reply', () => ({ mode: 'phone' })),
  byOfficer('rate', 'rating', () => ({ value: 'satisfied', mode: 'phone' })),
  { name: 'find by number', ask: ({ number, officer }, cast) => ({ method: 'GET', path: `/api/v1/opinions?q=${number}`, cookie: cast.officers[officer]?.cookie ?? '' }) },
]

/** The same kinds of work at the floor's server. */
export const floorSteps: readonly Step[] = [
  { name: 'insert', ask: ({ serial }) => ({ method: 'POST', path: '/insert', cookie: '', body: { content: said(serial) } }) },
  { name: 'update', ask: ({ id, serial }) => ({ method: 'POST', path: `/update/${id}`, cookie: '', body: { text: said(serial) } }) },
  { name: 'read', ask: ({ number }) => ({ method: 'GET', path: `/number/${number}`, cookie: '' }) },
  { name: 'list', ask: () => ({ method: 'GET', path: '/list', cookie: '' }) },
]

const places = ['村口', '东头', '小学门前', '西大街', '河边', '卫生室旁', '老井边', '文化广场'] as const

function said(serial: number): string {
  const place = places[serial % places.length] ?? ''
  return `${place}的路灯坏了${(serial % 6) + 1}个月，晚上老人出门看不见路，去年冬天还摔过人，希望尽快派人来修好。第${serial}户反映。`
}

function byOfficer(name: string, path: string, body: (matter: Matter, cast: Cast) => object): Step {
  return {
    name,
    ask: (matter, cast) => ({ method: 'POST', path: `/api/v1/opinions/${matter.id}/${path}`, cookie: cast.officers[matter.officer]?.cookie ?? '', body: body(matter, cast) }),
  }
}

function byHead(name: string, path: string, body: object): Step {
  return { name, ask: ({ id, desk }, cast) => ({ method: 'POST', path: `/api/v1/opinions/${id}/${path}`, cookie: cast.desks[desk]?.cookie ?? '', body }) }
}
