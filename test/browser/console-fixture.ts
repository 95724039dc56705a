import { resolve } from 'node:path'
import chromium from '@sparticuz/chromium'
import { pino } from 'pino'
import { type Browser, chromium as engine, type Page } from 'playwright-core'
import { buildApp } from '../../src/app.ts'
import { loadDemoCounty } from '../../src/demo/county.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { createCrypto, generateKey } from '../../src/kernel/crypto.ts'
import { openTestDatabase } from '../database-harness.ts'
import { systemCtx } from '../factories.ts'

/** What the build made; `npm test` builds it first. */
export const consoleDir = resolve(import.meta.dirname, '../../dist/console')

export interface ConsoleUnderTest {
  /** Address of the console's first page, with its slash. */
  base: string
  browser: Browser
  /** The one-time password of an account of the demonstration. */
  oneTimePassword: (login: string) => string
  close: () => Promise<void>
}

/** The whole product over HTTP on a demonstration county, and a browser beside it; the caller closes both. */
export async function openConsole(): Promise<ConsoleUnderTest> {
  const db = await openTestDatabase('pglite')
  const config = readConfig({ LIANXIN_BASE_URL: 'http://127.0.0.1', LIANXIN_PUBLIC_FORMS_PER_MINUTE: '100000' })
  const deps = { db: db.database, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'silent' }) }
  const { accounts } = await loadDemoCounty(systemCtx({ ...deps, config, now: new Date() }))
  const app = await buildApp(config, { ...deps, consoleDir })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await engine.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
  return {
    base: `${address}/console/`,
    browser,
    oneTimePassword: (login) => accounts.find((account) => account.login === login)?.oneTimePassword ?? '',
    async close() {
      await browser.close()
      await app.close()
      await db.close()
    },
  }
}

/** A page of its own, with everything that the browser complained about. */
export async function openPage({ browser }: ConsoleUnderTest, width = 1440): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 401')) complaints.push(message.text())
  })
  return { page, complaints }
}

/** Signs in with the one-time password and sets an own one, as everybody does the first time. */
export async function firstLogIn(page: Page, t: ConsoleUnderTest, login: string): Promise<void> {
  await page.goto(t.base)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码').fill(t.oneTimePassword(login))
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('当前密码').fill(t.oneTimePassword(login))
  await page.getByLabel('新密码（至少10个字符）').fill('seven bridges over water')
  await page.getByLabel('再输一遍新密码').fill('seven bridges over water')
  await page.getByRole('button', { name: '设置新密码' }).click()
  await page.getByRole('heading', { name: '今日待办' }).waitFor()
}
