import pg from 'pg'
import type { Compilable } from 'kysely'
import { sql } from 'kysely'
import type { Scope } from '../src/kernel/access.ts'
import type { Ctx } from '../src/kernel/context.ts'
import { dateInChina } from '../src/kernel/clock.ts'
import { build } from '../src/kernel/database/build.ts'
import { keyTerms, tsquery, tsqueryAny } from '../src/kernel/words.ts'
import { countGroups } from '../src/features/opinions/counts-queries.ts'
import { listOpinions, similarCandidates } from '../src/features/opinions/queries.ts'
import type { FilterInput } from '../src/features/opinions/queries.ts'
import type { Filters } from '../src/features/opinions/schema.ts'
import type { County } from './county.ts'
import { withContext } from './engine.ts'
import { accepted, httpClient } from './http-client.ts'
import type { Measured } from './lifecycle.ts'
import { percentile } from './load.ts'
import type { Part } from './options.ts'
import type { Ask, Cast } from './steps.ts'
import { searched } from './texts.ts'

export interface ReadFigures {
  name: string
  httpP50: number
  httpP95: number
  /** The application's query in its flight under row security; null where there is no bare query beside it. */
  queryMs: number | null
  /** The same rows asked of the same tables by their owner, without row security. */
  bareMs: number | null
}

/** One kind of reading: over HTTP, and as the query behind it under row security and bare. */
interface Read {
  part: Part
  name: string
  ask: Ask
  scope?: Scope
  ours?: Compilable
  bare?: Compilable
}

const rounds = 15
const warmUps = 6
const similarText = '村西头的灌溉水渠年久失修，经常出毛病，浇地的时候水都漏光了，希望上级给予资金支持。'

/** Lists, searches and statistics over HTTP for clerk and commission alike, each against its bare query. */
export async function measureReads({ engine, application, cast, options }: Measured, county: County): Promise<ReadFigures[]> {
  const wanted = readsOf(county, cast).filter(({ part }) => options.parts.has(part))
  const ask = httpClient(application.url, 1)
  const found = new Map<string, number[]>()
  for (const read of wanted) {
    // One after the other: they would disturb each other.
    found.set(read.name, await timesOf(async () => accepted(ask(read.ask))))
  }
  const queries = engine.kind === 'postgres' ? await withContext(engine, async (ctx) => queryTimes(ctx, engine.ownerUrl, wanted)) : new Map<string, QueryTimes>()
  return wanted.map(({ name }) => {
    const http = found.get(name) ?? []
    const { queryMs = null, bareMs = null } = queries.get(name) ?? {}
    return { name, httpP50: percentile(http, 0.5), httpP95: percentile(http, 0.95), queryMs, bareMs }
  })
}

interface QueryTimes {
  queryMs: number
  bareMs: number
}

async function queryTimes(ctx: Ctx, ownerUrl: string, reads: readonly Read[]): Promise<Map<string, QueryTimes>> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const found = new Map<string, QueryTimes>()
  for (const [index, { name, scope, ours, bare }] of reads.entries()) {
    if (!scope || !ours || !bare) continue
    const guarded = statementOf(ours)
    const plain = statementOf(bare)
    // One after the other
    const times = await timesOf(async () => ctx.db.read(scope, [guarded]))
    const bareTimes = await timesOf(async () => owner.query({ name: `bare${index}`, text: plain.sql, values: [...plain.parameters] }))
    found.set(name, { queryMs: percentile(times, 0.5), bareMs: percentile(bareTimes, 0.5) })
  }
  await owner.end()
  return found
}

function statementOf(query: Compilable): { sql: string; parameters: readonly unknown[] } {
  const { sql: text, parameters } = query.compile()
  return { sql: text, parameters }
}

async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const started = performance.now()
    // Latency of a single reader
    await work()
    if (round >= 0) times.push(performance.now() - started)
  }
  return times
}

function readsOf(county: County, cast: Cast): Read[] {
  const { tenant, officers, desks, villageOfficer } = county
  const empty: Scope = { tenant, reach: 'area', areaFrom: `${tenant}000000`, areaTo: `${Number(tenant) + 1}000000`, unitId: '', deputyId: '', accountId: '', matterId: '' }
  const townCode = officers[0]?.townCode ?? ''
  const unitId = desks[0]?.unitId ?? ''
  const readers = [
    { who: 'commission', cookie: cast.commission, scope: empty, condition: sql<boolean>`true` },
    { who: 'town officer', cookie: cast.officers[0]?.cookie ?? '', scope: { ...empty, areaFrom: townCode, areaTo: nextCode(townCode, 1000) }, condition: sql<boolean>`o.town_code = ${townCode}` },
    {
      who: 'village officer',
      cookie: cast.villageOfficer,
      scope: { ...empty, areaFrom: villageOfficer.villageCode, areaTo: nextCode(villageOfficer.villageCode, 1) },
      condition: sql<boolean>`o.area_code = ${villageOfficer.villageCode}`,
    },
    { who: 'unit head', cookie: cast.desks[0]?.cookie ?? '', scope: { ...empty, reach: 'unit' as const, unitId }, condition: sql<boolean>`o.unit_ids @> array[${unitId}]` },
  ]
  return [...readers.flatMap((reader) => readsOfReader(tenant, reader)), ...countyReads(tenant, cast.commission, empty)]
}

/** The area code that follows the last one of an area whose codes end in so many places. */
function nextCode(code: string, step: number): string {
  return String(Number(code) + step).padStart(12, '0')
}

function firstPage(input: Omit<FilterInput, 'today'>) {
  return listOpinions({ ...input, today: dateInChina(new Date()), limit: 50, sort: 'newest', after: undefined })
}

function get(cookie: string, path: string): Ask {
  return { method: 'GET', path, cookie }
}

interface Reader {
  who: string
  cookie: string
  scope: Scope
  condition: ReturnType<typeof sql<boolean>>
}

function readsOfReader(tenant: string, { who, cookie, scope, condition }: Reader): Read[] {
  function page(filters: Filters, search?: { tsquery: string }) {
    return firstPage({ tenant, filters, search, within: scope })
  }
  const list: Read = { part: 'list', name: `list of 50, ${who}`, ask: get(cookie, '/api/v1/opinions'), scope, ours: page({}), bare: page({}).where(condition) }
  const waiting: Read = {
    part: 'list',
    name: `waiting for a result, ${who}`,
    ask: get(cookie, '/api/v1/opinions?waiting=result'),
    scope,
    ours: page({ waiting: 'result' }),
    bare: page({ waiting: 'result' }).where(condition),
  }
  const today: Read = { part: 'list', name: `today, ${who}`, ask: get(cookie, '/api/v1/opinions/today') }
  const searches = Object.entries(searched).map(([kind, word]): Read => {
    const query = tsquery(word) ?? ''
    const hits = sql<boolean>`o.id in (select w.opinion_id from opinion_words w where w.tenant = ${tenant} and w.words @@ ${query}::tsquery)`
    return {
      part: 'search',
      name: `search of a ${kind} word, ${who}`,
      ask: get(cookie, `/api/v1/opinions?q=${encodeURIComponent(word)}`),
      scope,
      ours: page({}, { tsquery: query }),
      bare: page({}).where(condition).where(hits),
    }
  })
  return [list, waiting, today, ...searches]
}

function countyReads(tenant: string, cookie: string, scope: Scope): Read[] {
  const month = new Date(Date.now() - 900 * 86_400_000).toISOString().slice(0, 7)
  function page(filters: Filters) {
    return firstPage({ tenant, filters, search: undefined, within: scope })
  }
  const statistics = (['town', 'category'] as const).map((by): Read => {
    const query = countGroups(tenant, [{ by, cube: by, filters: {}, coverage: { kind: 'tenant' } }])
    return { part: 'statistics', name: `statistics by ${by}`, ask: get(cookie, `/api/v1/statistics?by=${by}`), scope, ours: query, bare: query }
  })
  const query = tsqueryAny(keyTerms(similarText, 8)) ?? ''
  const similar: Read = {
    part: 'search',
    name: 'similar opinions',
    ask: { method: 'POST', path: '/api/v1/opinions/similar', cookie, body: { text: similarText } },
    scope,
    ours: similarCandidates({ tenant, tsquery: query, exceptId: null, most: 300 }),
    bare: {
      compile: () => sql`select o.* from opinions o where o.tenant = ${tenant} and o.id in (select w.opinion_id from opinion_words w
        where w.tenant = ${tenant} and w.words @@ ${query}::tsquery order by w.opinion_id desc limit 300)`.compile(build),
    },
  }
  const old: Read = { part: 'list', name: 'list of an old month', ask: get(cookie, `/api/v1/opinions?month=${month}`), scope, ours: page({ month }), bare: page({ month }) }
  const late: Read = { part: 'list', name: 'list of what is late', ask: get(cookie, '/api/v1/opinions?due=late&sort=due'), scope, ours: page({ due: 'late' }), bare: page({ due: 'late' }) }
  return [old, late, similar, ...statistics]
}
