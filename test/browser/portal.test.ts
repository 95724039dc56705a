import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importCounty } from '../../src/features/regions/county-import.ts'
import { openTestApp, type TestApp } from '../app-harness.ts'
import { areas, systemCtx } from '../factories.ts'
import { makeCast, register, step, type Cast } from '../opinion-fixture.ts'
import { receiptOf } from '../portal-fixture.ts'

const lightest = 20 * 1024
const phone = { width: 390, height: 844 }
const narrow = { width: 320, height: 640 }
const desk = { width: 1280, height: 900 }

let t: TestApp
let cast: Cast
let browser: Browser
let base = ''
let answerId = ''

beforeAll(async () => {
  t = await openTestApp('pglite')
  await importCounty(systemCtx({ db: t.db.database, crypto: t.crypto, log: t.log, config: t.config, now: t.clock.now }), '130728')
  cast = await makeCast(t)
  await fill()
  base = await t.app.listen({ port: 0, host: '127.0.0.1' })
  browser = await engine.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
})

afterAll(async () => {
  await browser.close()
  await t.close()
})

async function create(url: string, body: object) {
  return (await cast.commission({ method: 'POST', url, body })).json
}

/** A county with what each page can show. */
async function fill(): Promise<void> {
  const station = await create('/api/v1/stations', { kind: 'village', name: '左卫村联络站', areaCode: areas.village, code: '600001', phone: '0313-7820001', openingHours: '每月5日、15日上午', address: '村委会院内' })
  const deputy = await create('/api/v1/deputies', { name: '赵示例', occupation: '果农', mandates: [{ level: 'county', areaCode: areas.town, electoralDistrict: '左卫第一选区', startsOn: '2021-12-01' }] })
  await create(`/api/v1/stations/${station.id}/postings`, { deputyId: deputy.id })
  for (let n = 1; n <= 11; n++) {
    // Each one is newer than the one before.
    answerId = await publish(n)
  }
}

async function publish(n: number): Promise<string> {
  const { id } = await register(cast.commission)
  await step(cast.commission, id, 'on-spot-answer', { outcome: 'solved', text: '已办' })
  const body = { title: `村口的路灯不亮，晚上看不见路（第${n}件）`, content: '村口的路灯坏了三个月。', answer: '已经更换灯具十二盏，夜间照明恢复正常。' }
  await cast.commission({ method: 'PUT', url: `/api/v1/opinions/${id}/publication`, body })
  return String(id)
}

type Variant = 'zh' | 'en' | 'zh-large' | 'en-large'
const variants: readonly Variant[] = ['zh', 'en', 'zh-large', 'en-large']

async function open(variant: Variant, { script = false, size = phone } = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: base, viewport: size, javaScriptEnabled: script, locale: variant.startsWith('en') ? 'en-GB' : 'zh-CN' })
  const { hostname } = new URL(base)
  await context.addCookies([
    { name: 'lang', value: variant.startsWith('en') ? 'en' : 'zh-CN', domain: hostname, path: '/' },
    { name: 'type', value: variant.endsWith('large') ? 'large' : 'normal', domain: hostname, path: '/' },
  ])
  return context
}

async function weigh(page: Page): Promise<number> {
  return brotliCompressSync(await page.content(), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
}

/** What every page promises, however it is asked for, at the width of each screen. */
async function inspect(page: Page): Promise<object> {
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
  const tooWide: number[] = []
  for (const size of [desk, phone, narrow]) {
    // One window is made narrower and narrower.
    await page.setViewportSize(size)
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
    if (overflow > 0) tooWide.push(size.width)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  return {
    tooWide,
    inline: await page.locator('script, style, [style], [onclick]').count(),
    headings: await page.locator('h1').count(),
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ').slice(0, 200)}`),
    light: (await weigh(page)) <= lightest,
  }
}

const sound = { tooWide: [], inline: 0, headings: 1, violations: [], light: true }

const plainPages = [
  ['the choice of a place', () => '/'],
  ['home', () => '/130728'],
  ['the form', () => '/130728/submit'],
  ['the form of a station', () => '/130728/s/600001'],
  ['tracking', () => '/130728/track'],
  ['the finder', () => '/130728/stations'],
  ['the finder with a village', () => `/130728/stations?area=${areas.village}`],
  ['a station', () => '/130728/stations/600001'],
  ['answers', () => '/130728/answers'],
  ['an answer', () => `/130728/answers/${answerId}`],
  ['no receipt', () => '/130728/receipt'],
  ['an unknown place', () => '/999999'],
] as const

describe.each(variants)('in %s', (variant) => {
  let page: Page
  beforeAll(async () => {
    const context = await open(variant, { script: true })
    page = await context.newPage()
  })
  afterAll(async () => page.context().close())

  test.each(plainPages)('%s is whole on every screen, light, and clean to axe', async (_name, pathOf) => {
    await page.goto(pathOf())
    expect(await inspect(page)).toEqual(sound)
  })
})

test('on a desk, too, pages are clean to axe', async () => {
  const context = await open('zh', { script: true, size: desk })
  const page = await context.newPage()
  const found: string[] = []
  for (const pathOf of [() => '/130728', () => '/130728/submit', () => `/130728/stations?area=${areas.village}`, () => '/130728/answers']) {
    // One page after the other in one window.
    await page.goto(pathOf())
    const { violations } = await new AxeBuilder({ page }).analyze()
    found.push(...violations.map(({ id }) => `${pathOf()} ${id}`))
  }
  await context.close()
  expect(found).toEqual([])
})

describe.each([
  ['off', false],
  ['on', true],
] as const)('a resident with JavaScript %s', (_state, script) => {
  test('is told what is missing, submits with a photo, prints the receipt, tracks, reads, rates', async () => {
    const context = await open('zh', { script })
    const page = await context.newPage()
    await page.goto('/130728')
    await page.getByRole('link', { name: '提交意见' }).last().click()
    await page.getByRole('button', { name: '提交' }).click()
    expect(await page.title()).toMatch(/^错误：/u)
    await page.getByRole('link', { name: '请填写反映内容。' }).click()
    expect(new URL(page.url()).hash).toBe('#content')

    await page.getByLabel('您要反映什么').fill('村口的路灯坏了三个月，希望尽快修好。')
    await page.getByLabel('事情在哪个乡镇').selectOption({ label: '左卫镇' })
    await page.getByLabel('您的电话').fill('138 1234 5678')
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')
    await page.getByLabel('照片').setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: pixel })
    await page.getByRole('button', { name: '提交' }).click()
    await page.waitForURL('**/receipt')
    const { number, code } = receiptOf(await page.content())
    expect(await page.getByRole('img', { name: '二维码' }).count()).toBe(1)

    const opinionId = await answerIt(number)
    await page.getByRole('link', { name: '查询进度' }).first().click()
    await page.getByLabel('查询码').fill(code)
    await page.getByLabel('手机号后四位').fill('5678')
    await page.getByRole('button', { name: '查询' }).click()
    await page.waitForURL('**/track/opinion')
    expect(await page.getByText('共更换 12 盏').count()).toBe(1)
    await page.getByLabel('满意', { exact: true }).check()
    await page.getByRole('button', { name: '提交评价' }).click()
    expect(await page.getByText('您的评价已经记下').count()).toBe(1)
    expect(page.url()).not.toContain(code.slice(0, 5))
    await page.getByRole('button', { name: '查完了' }).click()
    await page.goto('/130728/track/opinion')
    expect(new URL(page.url()).pathname).toBe('/130728/track')
    await context.close()
    expect((await cast.commission({ url: `/api/v1/opinions/${opinionId}` })).json).toMatchObject({ state: 'rated', rating: 'satisfied', photos: [{ width: 1 }] })
  })
})

test('a photo of fifty megabytes is refused on the page itself, with the words kept', async () => {
  const context = await open('zh')
  const page = await context.newPage()
  const file = join(mkdtempSync(join(tmpdir(), 'portal-')), 'large.jpg')
  writeFileSync(file, Buffer.alloc(50 * 1024 * 1024))
  await page.goto('/130728/submit')
  await page.getByLabel('您要反映什么').fill('照片太大，话要留着。')
  await page.getByLabel('照片').setInputFiles(file)
  await page.getByRole('button', { name: '提交' }).click()
  expect(await page.locator('#photo-error').textContent()).toContain('每张不超过 10 MB')
  expect(await page.getByLabel('您要反映什么').inputValue()).toBe('照片太大，话要留着。')
  await context.close()
  rmSync(dirname(file), { recursive: true })
})

async function answerIt(number: string): Promise<string> {
  const list = await cast.commission({ url: '/api/v1/opinions?limit=200' })
  const { id } = list.json.items.find((item: { number: string }) => item.number === number)
  await step(cast.commission, id, 'forwarding', { exit: 'countyUnit', unitId: cast.unitId })
  await step(cast.clerk, id, 'acceptance')
  await step(cast.head, id, 'result', { outcome: 'solved', text: '路灯已经修好，共更换 12 盏。' })
  await step(cast.commission, id, 'reply', { mode: 'phone' })
  return String(id)
}

describe.each(variants)('the pages behind a form in %s', (variant) => {
  test('are whole on every screen, light, and clean to axe', async () => {
    const context = await open(variant, { script: true })
    const page = await context.newPage()
    const found: Record<string, object> = {}
    await page.goto('/130728/submit')
    await page.locator('form button[type=submit]').click()
    found['refused form'] = await inspect(page)
    await page.locator('#content').fill('村口的路灯坏了三个月，希望尽快修好。')
    await page.locator('#town').selectOption(areas.town)
    await page.locator('form button[type=submit]').click()
    await page.waitForURL('**/receipt')
    found['receipt'] = await inspect(page)
    const { number, code, pin } = receiptOf(await page.content())
    await page.goto('/130728/track')
    await page.locator('form button[type=submit]').click()
    found['refused code'] = await inspect(page)
    await page.locator('#code').fill(code)
    await page.locator('#secret').fill(pin ?? '')
    await page.locator('form button[type=submit]').click()
    await page.waitForURL('**/track/opinion')
    found['waiting'] = await inspect(page)
    await answerIt(number)
    await page.reload()
    found['answered'] = await inspect(page)
    await context.close()
    expect(found).toEqual({ 'refused form': sound, receipt: sound, 'refused code': sound, waiting: sound, answered: sound })
  })
})

test('the receipt prints on one sheet of A5 or A4', async () => {
  const context = await open('zh', { size: desk })
  const page = await context.newPage()
  await page.goto('/130728/submit')
  await page.locator('#content').fill('村口的路灯坏了三个月，希望尽快修好。')
  await page.locator('#town').selectOption(areas.town)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/receipt')
  const sheets = await Promise.all([page.pdf({ format: 'A5' }), page.pdf({ format: 'A4' })])
  await context.close()
  expect(sheets.map((sheet) => sheet.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length)).toEqual([1, 1])
})
