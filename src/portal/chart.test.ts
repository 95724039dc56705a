import { array, assert, asyncProperty, integer, string } from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { barChart, stackedBarChart } from './chart.ts'

const PHONE = { width: 360, language: 'zh-CN' } as const
const MONTHS = {
  title: { zh: '每月收到的意见', en: 'Opinions by month' },
  description: { zh: '九月最多，118 件。', en: 'Most in September: 118.' },
  labels: ['8月', '9月', '10月'],
  series: [{ name: '意见', values: [91, 118, 109] }],
}

/** Draws it, which a strict XML parser must have read before. */
async function drawn(svg: string): Promise<{ width: number; height: number }> {
  const { info } = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true })
  return info
}

test.each([barChart, stackedBarChart])('%o is a standalone image with title and description in the language', async (draw) => {
  const svg = await draw(MONTHS, { ...PHONE, language: 'en' })
  expect(svg).toMatch(/^<svg [^>]* role="img" aria-labelledby="title description" lang="en"><title id="title">Opinions by month<\/title><desc id="description">Most in September: 118\.<\/desc>/u)
  expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"')
  expect(svg).not.toMatch(/<style|style=|class=|<script/u)
  expect(svg.length).toBeLessThan(5000)
  expect((await drawn(svg)).width).toBe(360)
})

test('the same figures give the same bytes, so that they can be cached', async () => {
  expect(await barChart(MONTHS, PHONE)).toBe(await barChart(MONTHS, PHONE))
})

test('each bar has its label and a lone series its figures', async () => {
  const svg = await barChart(MONTHS, PHONE)
  const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map((match) => match[1])
  expect(texts).toEqual(expect.arrayContaining(['8月', '9月', '10月', '91', '118', '109']))
})

test('large type is drawn in large type', async () => {
  expect(await barChart(MONTHS, PHONE)).toContain('font-size="14"')
  expect(await barChart(MONTHS, { ...PHONE, largeType: true })).toContain('font-size="22"')
})

test('any names give well-formed XML without markup of their own', async () => {
  const nasty = ['"><script>alert(1)</script>', '{a|b}&', "$& $' \u0000\uD800", ']]>']
  const named = { title: nasty.join(''), description: nasty.join(''), labels: nasty, series: nasty.map((name) => ({ name, values: [1, 2, 3, 4] })) }
  for (const draw of [barChart, stackedBarChart]) {
    const svg = await draw(named, PHONE)
    expect(svg).not.toContain('<script')
    await drawn(svg)
  }
  const names = array(string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 })
  await assert(
    asyncProperty(names, integer({ min: 0, max: 2_000_000 }), async (labels, value) => {
      const title = labels.join(' ')
      const series = labels.map((name) => ({ name, values: labels.map(() => value) }))
      await drawn(await stackedBarChart({ title, labels, series }, PHONE))
    }),
    { numRuns: 30 },
  )
})

test('a series that does not fit its labels is refused', async () => {
  const short = { ...MONTHS, series: [{ name: '意见', values: [1] }] }
  await expect(barChart(short, PHONE)).rejects.toThrow(RangeError)
})
