import exceljs from 'exceljs'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../test/database-harness.ts'
import { openTestDatabase, testEngines } from '../../test/database-harness.ts'
import { makeAccount, systemCtx, tenant } from '../../test/factories.ts'
import { unzip } from '../../test/unzip.ts'
import { buildApp } from '../app.ts'
import type { Role } from '../kernel/access.ts'
import { readConfig } from '../kernel/config.ts'
import { createCrypto, generateKey } from '../kernel/crypto.ts'
import type { App } from '../kernel/http.ts'
import { maintenanceDoor } from '../web/maintenance.ts'

const token = 'token-of-this-test'
const maintenance = { authorization: `Bearer ${token}`, 'x-lianxin-tenant': tenant }

interface Row {
  key: string | null
  name: string
  count: number
  percent: string | null
  filters: Record<string, string>
}

/** Words of a document with a space between its paragraphs. */
function textOf(xml: Buffer | undefined): string {
  return (xml?.toString('utf8') ?? '').replaceAll('</w:p>', ' ').replaceAll(/<[^>]+>/gu, '').replaceAll(/ +/gu, ' ')
}

describe.each(testEngines)('huaian-2012 on %s', (engine) => {
  let app: App
  let db: TestDatabase
  let cookie = ''
  let loaded: { stage?: string; at?: number; done?: boolean; accounts?: object[] }[] = []
  let seconds = 0

  async function get(url: string, headers: Record<string, string> = { cookie }) {
    return app.inject({ url, headers: { 'sec-fetch-site': 'same-origin', ...headers } })
  }

  async function post(url: string, body: object, headers: Record<string, string> = maintenance) {
    return app.inject({ method: 'POST', url, payload: body, headers: { 'sec-fetch-site': 'same-origin', ...headers } })
  }

  async function signIn(role: Role): Promise<string> {
    const account = await makeAccount(ctx(), role)
    const answer = await post('/api/v1/session', { login: account.login, password: account.password }, {})
    return String(answer.headers['set-cookie']).split(';')[0] ?? ''
  }

  const config = readConfig({ LIANXIN_BASE_URL: 'http://localhost', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '1000' })
  const deps = { crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'silent' }) }
  function ctx() {
    return systemCtx({ ...deps, db: db.database, config, now: new Date() })
  }

  beforeAll(async () => {
    db = await openTestDatabase(engine)
    app = await buildApp(config, { ...deps, db: db.database, maintenance: maintenanceDoor(token) })
    const start = performance.now()
    const answer = await post('/api/v1/maintenance/scenarios', { name: 'huaian-2012' })
    seconds = (performance.now() - start) / 1000
    loaded = answer.body.trim().split('\n').map((line) => JSON.parse(line))
    cookie = await signIn('commission')
  }, 180_000)

  afterAll(async () => {
    await app.close()
    await db.close()
  })

  it('loads with progress in less than a minute, once', async () => {
    expect(loaded.at(-1)).toEqual({ done: true })
    expect(loaded.find(({ stage }) => stage === 'accounts')?.accounts?.length).toBeGreaterThan(5)
    expect(loaded.filter(({ stage }) => stage === 'opinions').map(({ at }) => at)).toEqual([200, 400, 600, 800, 1000, 1200, 1400, 1600, 1799])
    expect(seconds).toBeLessThan(60)
    const again = await post('/api/v1/maintenance/scenarios', { name: 'huaian-2012' })
    expect([again.statusCode, again.json().code]).toEqual([409, 'scenario.loadedAlready'])
  })

  it('gives the figures of the source by the API', async () => {
    const answer = (await get('/api/v1/statistics?by=outcome')).json()
    expect(answer.rows.map(({ key, count, percent }: Row) => [key, count, percent])).toEqual([
      ['solved', 1031, '57.31'],
      ['inProgress', 481, '26.74'],
      ['explained', 287, '15.95'],
    ])
    expect([answer.total, answer.percentSum, answer.rounding.method]).toEqual([1799, '100.00', 'halfUp'])
  })

  it.each(['town', 'category', 'source', 'state', 'outcome', 'unit', 'month', 'rating'])('opens from every figure by %s the list of that length', async (by) => {
    const answer = (await get(`/api/v1/statistics?by=${by}`)).json()
    expect(answer.total).toBe(1799)
    const figures: Row[] = answer.rows
    for (const { name, count, filters } of figures) {
      const listed = (await get(`/api/v1/opinions?${new URLSearchParams({ ...filters, limit: '200', count: 'true' }).toString()}`)).json()
      expect([name, listed.total]).toEqual([name, count])
    }
    const [one] = figures.toSorted((a, b) => b.count - a.count)
    expect(await lengthOfList(one?.filters ?? {})).toBe(one?.count)
  })

  async function lengthOfList(filters: Record<string, string>): Promise<number> {
    const seen = new Set<string>()
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: { id: string }[]; next: string | null } = (
        await get(`/api/v1/opinions?${new URLSearchParams({ ...filters, limit: '200', ...(cursor !== '' && { cursor }) }).toString()}`)
      ).json()
      for (const { id } of page.items) seen.add(id)
      cursor = page.next
    }
    return seen.size
  }

  it('says the same on the public page, without script, in both languages, in 20 KB', async () => {
    const page = await get(`/${tenant}/statistics`, { accept: 'text/html' })
    expect(page.statusCode).toBe(200)
    for (const figure of ['1799', '1031', '57.31%', '481', '26.74%', '287', '15.95%', '100.00%']) expect(page.body).toContain(figure)
    expect(page.body).not.toContain('<script')
    const small = await get(`/${tenant}/statistics`, { accept: 'text/html', 'accept-encoding': 'br' })
    expect(small.rawPayload.length).toBeLessThan(20_000)
    const english = await get(`/${tenant}/statistics?lang=en`, { accept: 'text/html' })
    expect(english.body).toContain('Completed 57.31%')
    const images = [...page.body.matchAll(/(?:src|srcSet|srcset)="([^"]+\.svg[^"]*)"/gu)].map(([, path]) => path ?? '')
    expect(images).toHaveLength(10)
    const svg = await get(images[0] ?? '', {})
    expect([svg.statusCode, svg.headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    expect(svg.body).toContain('1799')
  })

  it('says the same in the report, which only some may take out', async () => {
    const started = performance.now()
    const answer = await get('/api/v1/statistics/report.docx')
    const took = performance.now() - started
    expect([answer.statusCode, String(answer.headers['content-disposition']).slice(0, 27)]).toEqual([200, 'attachment; filename="repor'])
    expect(took).toBeLessThan(10_000)
    const text = textOf(unzip(answer.rawPayload).get('word/document.xml'))
    expect(text).toContain('怀安县共收到群众意见建议1799件。其中，办结1031件，占57.31%；正在办理481件，占26.74%；解释说明287件，占15.95%。')
    expect(text).toContain('合计 1799 100.00')
    expect(text).toContain('2012年7月')
    expect(text).toContain('最大余数法，合计等于100%')
    expect(text).toContain('宣传资料 2,300+ 份')
    const deputy = await get('/api/v1/statistics/report.docx', { cookie: await signIn('liaisonOfficer') })
    expect(deputy.statusCode).toBe(403)
    const noted = await db.owner.query("select object_id from audit_entries where tenant = $1 and action = 'report.export'", [tenant])
    expect(noted.rows).toHaveLength(1)
  })

  it('says the same in the workbook', async () => {
    const answer = await get('/api/v1/statistics/report.xlsx')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(new Uint8Array(answer.rawPayload).buffer)
    expect(workbook.worksheets).toHaveLength(10)
    const rows = workbook.getWorksheet('办理结果')?.getSheetValues().slice(2, 6)
    expect(rows).toEqual([
      [undefined, '办结', 1031, 57.31],
      [undefined, '正在办理', 481, 26.74],
      [undefined, '解释说明', 287, 15.95],
      [undefined, '合计', 1799, 100],
    ])
  })

  it('finds its counts right, and shows a cell that was tampered with', async () => {
    const check = await post('/api/v1/maintenance/statistics', { check: true })
    expect(check.json()).toEqual({ rebuilt: false, differences: [] })
    await db.owner.query("update opinion_counts set n = n + 1 where tenant = $1 and key = (select min(key) from opinion_counts where cube = 'category')", [tenant])
    const wrong = (await post('/api/v1/maintenance/statistics', { check: true })).json().differences
    expect(wrong).toHaveLength(1)
    expect(wrong[0].counted - wrong[0].recorded).toBe(1)
    expect((await post('/api/v1/maintenance/statistics', { check: false })).json().differences).toEqual(wrong)
    expect((await post('/api/v1/maintenance/statistics', { check: true })).json().differences).toEqual([])
  })
})
