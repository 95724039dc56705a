import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Notice, Panel, Receipt, StatusTag, Timeline } from './blocks.tsx'
import { LanguageContext } from './language.ts'
import { ChartFigure, DataTable, FigureRow, Pager, SummaryList } from './tables.tsx'

const COLUMNS = [
  { key: 'town', head: { zh: '乡镇', en: 'Town' }, cell: (row: { town: string; count: number }) => row.town, heads: true },
  { key: 'count', head: { zh: '件数', en: 'Opinions' }, cell: (row: { town: string; count: number }) => row.count, numeric: true },
]

test('a table has caption, heads and a label on each cell for the phone', () => {
  const html = renderToStaticMarkup(
    <DataTable caption="各乡镇" columns={COLUMNS} rows={[{ town: '左卫镇', count: 481 }]} rowKey={(row) => row.town} empty="没有" />,
  )
  expect(html).toBe(
    '<table><caption>各乡镇</caption><thead><tr><th scope="col">乡镇</th><th scope="col" class="numeric">件数</th></tr></thead>' +
      '<tbody><tr><th scope="row" data-label="乡镇">左卫镇</th><td class="numeric" data-label="件数">481</td></tr></tbody></table>',
  )
})

test('a table without rows says what to do', () => {
  const html = renderToStaticMarkup(<DataTable caption="各乡镇" columns={COLUMNS} rows={[]} rowKey={(row) => row.town} empty="换一个词再查" />)
  expect(html).toContain('<h2>各乡镇</h2><p>换一个词再查</p>')
  expect(html).not.toContain('<table')
})

test('a pager links to the neighbours that exist', () => {
  const html = renderToStaticMarkup(<Pager next="?after=b&amp;limit=20" />)
  expect(html).toContain('rel="next"')
  expect(html).not.toContain('rel="prev"')
  expect(renderToStaticMarkup(<Pager />)).toBe('')
})

test('a timeline says the state of each step in a word, and marks the current one', () => {
  const html = renderToStaticMarkup(
    <LanguageContext value="en">
      <Timeline
        steps={[
          { key: 'a', title: 'Received', state: 'done', at: new Date('2026-11-10T03:28:00Z') },
          { key: 'b', title: 'Handling', state: 'current', detail: 'Transport bureau' },
          { key: 'c', title: 'Reply', state: 'pending' },
        ]}
      />
    </LanguageContext>,
  )
  expect(html).toContain('<time dateTime="2026-11-10T03:28:00.000Z">10 November 2026 at 11:28</time>')
  expect([...html.matchAll(/<strong>([^<]*)<\/strong> <span class="state">([^<]*)/gu)].map((match) => match.slice(1))).toEqual([
    ['Received', 'Done'],
    ['Handling', 'In progress'],
    ['Reply', 'Not yet'],
  ])
  expect(html.match(/<li class="current" aria-current="step">/gu)).toHaveLength(1)
  expect(html.match(/aria-current/gu)).toHaveLength(1)
})

test('figures link to their lists and notices name their kind', () => {
  const figures = [
    { label: '收到', value: '963', unit: '件', href: '/130728/answers' },
    { label: '满意率', value: '93.42', unit: '%' },
  ]
  expect(renderToStaticMarkup(<FigureRow figures={figures} />)).toBe(
    '<dl class="figures"><div><dt>收到</dt><dd><a href="/130728/answers">963</a><span class="unit">件</span></dd></div>' +
      '<div><dt>满意率</dt><dd><b>93.42</b><span class="unit">%</span></dd></div></dl>',
  )
  expect(renderToStaticMarkup(<Notice kind="warning">x</Notice>)).toContain('<strong>注意</strong>')
  expect(renderToStaticMarkup(<StatusTag tone="good">{{ zh: '办结', en: 'Closed' }}</StatusTag>)).toBe('<span class="tag good">办结</span>')
})

test('a chart comes with its words and its table', () => {
  const html = renderToStaticMarkup(
    <ChartFigure src="/c.svg?width=720" phoneSrc="/c.svg?width=360" alt="九月最多" caption="每月" table={<table />} />,
  )
  expect(html).toContain('<source media="(max-width: 40rem)" srcSet="/c.svg?width=360"/><img src="/c.svg?width=720" alt="九月最多"')
  expect(html).toMatch(/<details><summary>看表格里的数字<\/summary><table><\/table><\/details>/u)
})

test('names and values stay together in summaries, panels and receipts', () => {
  expect(renderToStaticMarkup(<SummaryList items={[{ label: '编号', value: 'A-1' }]} />)).toContain('<div><dt>编号</dt><dd>A-1</dd></div>')
  expect(renderToStaticMarkup(<Panel title="提交" href="/s" />)).toContain('<h2><a href="/s">提交</a></h2>')
  const receipt = renderToStaticMarkup(<Receipt title="已收到" numbers={[{ label: '查询码', value: 'YX7K' }]} />)
  expect(receipt).toContain('aria-labelledby="receipt-title"><h1 id="receipt-title">已收到</h1>')
  expect(receipt).toContain('<dt>查询码</dt><dd>YX7K</dd>')
})
