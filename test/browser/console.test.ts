import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsoleUnderTest, firstLogIn, openConsole, openPage } from './console-fixture.ts'

type Login = 'demo-officer' | 'demo-clerk' | 'demo-head' | 'demo-commission' | 'demo-security'

let t: ConsoleUnderTest
const pages = new Map<Login, Page>()
const complaints: string[] = []
let number = ''
let opinionUrl = ''

beforeAll(async () => {
  t = await openConsole()
  for (const login of ['demo-officer', 'demo-clerk', 'demo-head', 'demo-commission', 'demo-security'] as const) {
    const opened = await openPage(t)
    opened.page.on('close', () => complaints.push(...opened.complaints))
    await firstLogIn(opened.page, t, login)
    pages.set(login, opened.page)
  }
})

afterAll(async () => t.close())

function as(login: Login): Page {
  const page = pages.get(login)
  if (!page) throw new Error(`${login} has not signed in`)
  return page
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.keyboard.type(text)
  await page.locator('.ant-select-item-option-active', { hasText: text }).waitFor()
  await page.keyboard.press('Enter')
}

async function openOpinion(page: Page): Promise<void> {
  await page.goto(opinionUrl)
  await page.getByText(number).first().waitFor()
}

async function stateOf(page: Page): Promise<string> {
  return page.locator('.opinion-head .chip').first().innerText()
}

describe('an opinion goes its whole way', () => {
  test('the liaison officer registers it by the keyboard', async () => {
    const page = as('demo-officer')
    await page.goto(`${t.base}opinions/registration`)
    await page.getByLabel('群众原话').waitFor()
    await page.keyboard.type('村口通往县道的桥面坑洼，下雨积水，孩子上学要绕行，希望尽快修一修。')
    await page.keyboard.press('Tab')
    await page.keyboard.type('lj')
    await page.locator('.ant-select-item-option-active', { hasText: '六街' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('电话').fill('139 0313 1234')
    await page.keyboard.press('Control+Enter')
    const receipt = page.locator('.slip dd')
    await receipt.first().waitFor()
    number = await receipt.first().innerText()
    expect(number).toMatch(/^\d{4}-\d+$/u)
    expect(await page.getByLabel('群众原话').inputValue()).toBe('')
    expect(await page.locator('.ant-select-content', { hasText: '六街' }).count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: number }).click()
    await page.getByRole('heading', { name: '办理过程' }).waitFor()
    opinionUrl = page.url()
  })

  test('what is being typed survives a reload', async () => {
    const page = as('demo-officer')
    await page.goto(`${t.base}opinions/registration`)
    await page.getByLabel('群众原话').fill('说到一半的话')
    await page.reload()
    await page.getByText('已恢复上次没有保存的草稿').waitFor()
    expect(await page.getByLabel('群众原话').inputValue()).toBe('说到一半的话')
    await page.getByRole('button', { name: '清空草稿' }).click()
    expect(await page.getByLabel('群众原话').inputValue()).toBe('')
  })

  test('forwards it; who was late with the same page is told, and keeps what was typed', async () => {
    const page = as('demo-officer')
    const other = as('demo-commission')
    await openOpinion(other)
    await other.getByText('更多操作').click()
    await other.getByRole('link', { name: '更正登记' }).click()
    await other.getByLabel('理由').fill('补全标题')
    await openOpinion(page)
    await page.getByRole('button', { name: '转办' }).click()
    await choose(page, '承办单位', '交通')
    await page.locator('.ant-drawer-footer').getByRole('button', { name: '转办' }).click()
    await page.getByText('已完成：转办').waitFor()
    expect(await stateOf(page)).toBe('已转办')

    await other.getByLabel('标题').fill('村口的桥面坑洼')
    await other.getByRole('button', { name: '保存' }).click()
    await other.getByText('已被他人更新').waitFor()
    expect(await other.getByLabel('理由').inputValue()).toBe('补全标题')
    await other.getByRole('button', { name: '保存' }).click()
    await other.getByRole('heading', { level: 1, name: '村口的桥面坑洼' }).waitFor()
  })

  test('the unit accepts and drafts, its head signs', async () => {
    const clerk = as('demo-clerk')
    await clerk.goto(t.base)
    await clerk.getByRole('link', { name: /^1\s*待接收$/u }).click()
    await clerk.getByRole('link', { name: '村口的桥面坑洼' }).click()
    await clerk.getByRole('button', { name: '接收办理' }).click()
    await clerk.getByText('已完成：接收办理').waitFor()
    await clerk.getByRole('button', { name: '起草办理结果' }).click()
    await clerk.locator('.ant-drawer').getByText('办结', { exact: true }).click()
    await clerk.getByLabel('答复内容').fill('已修补桥面，更换护栏两处，恢复通行。')
    await clerk.locator('.ant-drawer-footer').getByRole('button', { name: '起草办理结果' }).click()
    await clerk.getByText('已完成：起草办理结果').waitFor()
    expect(await clerk.getByRole('button', { name: '签发办理结果' }).count()).toBe(0)

    const head = as('demo-head')
    await openOpinion(head)
    await head.getByRole('button', { name: '签发办理结果' }).click()
    expect(await head.getByLabel('答复内容').inputValue()).toBe('已修补桥面，更换护栏两处，恢复通行。')
    await head.locator('.ant-drawer-footer').getByRole('button', { name: '签发办理结果' }).click()
    await head.getByText('已完成：签发办理结果').waitFor()
    expect(await stateOf(head)).toBe('已报结果')
  })

  test('the officer replies, records the rating, archives and takes that back', async () => {
    const page = as('demo-officer')
    await openOpinion(page)
    await page.getByRole('button', { name: '答复本人' }).click()
    await page.locator('.ant-drawer').getByText('电话', { exact: true }).click()
    await page.locator('.ant-drawer-footer').getByRole('button', { name: '答复本人' }).click()
    await page.getByText('已完成：答复本人').waitFor()
    await page.getByRole('button', { name: '登记评价' }).click()
    await page.locator('.ant-drawer').getByText('满意', { exact: true }).click()
    await page.locator('.ant-drawer-footer').getByRole('button', { name: '登记评价' }).click()
    await page.getByText('已完成：登记评价').waitFor()
    expect(await stateOf(page)).toBe('已评价')
    await page.getByRole('button', { name: '归档' }).click()
    await page.getByText('已完成：归档').waitFor()
    expect(await stateOf(page)).toBe('已归档')
    await page.locator('.notice', { hasText: '已完成：归档' }).getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销，过程中留有记录').waitFor()
    expect(await stateOf(page)).toBe('已评价')
  })

  test('the unit does not see the rating', async () => {
    const clerk = as('demo-clerk')
    await openOpinion(clerk)
    expect(await clerk.getByText('满意', { exact: true }).count()).toBe(0)
  })
})

const everyPage: readonly [Login, string, () => string][] = [
  ['demo-officer', 'today', () => ''],
  ['demo-officer', 'the list', () => 'opinions'],
  ['demo-officer', 'an empty list', () => 'opinions?due=late'],
  ['demo-officer', 'an opinion', () => opinionUrl.slice(t.base.length)],
  ['demo-officer', 'registration', () => 'opinions/registration'],
  ['demo-officer', 'the import', () => 'opinions/imports'],
  ['demo-commission', 'statistics', () => 'statistics?by=state'],
  ['demo-commission', 'the review', () => `${opinionUrl.slice(t.base.length)}?action=publication`],
  ['demo-commission', 'stations', () => 'stations'],
  ['demo-commission', 'deputies', () => 'deputies'],
  ['demo-commission', 'units', () => 'units'],
  ['demo-commission', 'categories', () => 'categories'],
  ['demo-commission', 'deadlines', () => 'deadline-policies'],
  ['demo-clerk', 'the in-tray', () => 'opinions'],
  ['demo-security', 'accounts', () => 'accounts'],
  ['demo-security', 'a new account', () => 'accounts?record=new'],
  ['demo-security', 'an unknown page', () => 'nowhere'],
]

describe.each([1440, 390])('at %i pixels', (width) => {
  test.each(everyPage)('%s: %s fits and is clean to axe', async (login, _name, pathOf) => {
    const page = as(login)
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 })
    await page.goto(t.base + pathOf(), { waitUntil: 'networkidle' })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const wide = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'))
    expect({ violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), wide }).toEqual({ violations: [], wide: 0 })
  })
})

test('the browser had nothing to complain about: no script error, nothing that the CSP refused', async () => {
  await Promise.all([...pages.values()].map(async (page) => page.close()))
  expect(complaints.filter((complaint) => !complaint.includes('status of 412'))).toEqual([])
})
