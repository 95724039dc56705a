import { normalisePhone } from '../../kernel/personal-data.ts'
import type { Text } from '../../kernel/text.ts'
import type { ColumnKey, SheetRow } from './import-sheet.ts'
import { importColumns } from './import-sheet.ts'
import { sources, urgencies } from './schema.ts'
import type { Registration } from './intake-schema.ts'
import type { Source } from './schema.ts'
import { sourceNames, urgencyNames } from './words.ts'

export interface RowError {
  row: number
  column: string
  text: Text
}

/** What names in a sheet may mean here. */
export interface Vocabulary {
  today: string
  /** Village by its name, by town and village name, or by code; null where two villages share the name. */
  areas: ReadonlyMap<string, string | null>
  categories: ReadonlyMap<string, string>
}

const headerOf = Object.fromEntries(importColumns.map(({ key, header }) => [key, header]))

/** A registration for each good row, and every error of the others, by row and column. */
export function checkRows(rows: readonly SheetRow[], vocabulary: Vocabulary): { registrations: Registration[]; errors: RowError[] } {
  const registrations: Registration[] = []
  const errors: RowError[] = []
  for (const row of rows) {
    const own: RowError[] = []
    const registration = readRow(row, vocabulary, (key, text) => own.push({ row: row.row, column: headerOf[key] ?? key, text }))
    if (own.length === 0) registrations.push(registration)
    errors.push(...own)
  }
  return { registrations, errors }
}

type Report = (key: ColumnKey, text: Text) => void

function readRow({ cells }: SheetRow, vocabulary: Vocabulary, report: Report): Registration {
  const { demand, place, name } = cells
  const categoryId = categoryOf(cells.category, vocabulary, report)
  const phone = phoneOf(cells.phone, report)
  const contact = { ...(name === undefined ? {} : { name: limited('name', name, 40, report) }), ...(phone === undefined ? {} : { phone }) }
  return {
    content: contentOf(cells.content, report),
    areaCode: areaOf(cells.area, vocabulary, report),
    source: sourceOf(cells.source, report),
    receivedOn: dateOf(cells.receivedOn, vocabulary, report),
    urgency: urgencyOf(cells.urgency, report),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(demand === undefined ? {} : { demand: limited('demand', demand, 500, report) }),
    ...(place === undefined ? {} : { place: limited('place', place, 100, report) }),
    contact,
  }
}

function contentOf(text = '', report: Report): string {
  if (text.length < 2) report('content', { zh: '反映内容没有填写。', en: 'The content is missing.' })
  return limited('content', text, 4000, report)
}

function limited(key: ColumnKey, text: string, most: number, report: Report): string {
  if (text.length > most) report(key, { zh: `太长，最多 ${most} 个字。`, en: `Too long: at most ${most} characters.` })
  return text
}

function areaOf(name = '', { areas }: Vocabulary, report: Report): string {
  const code = areas.get(name.replaceAll(/\s/gu, ''))
  if (name === '') report('area', { zh: '村（社区）没有填写。', en: 'The village is missing.' })
  else if (code === undefined) report('area', { zh: `您的工作范围内没有“${name}”。请写全称，如“左卫镇左卫村”。`, en: `There is no "${name}" in your area. Write town and village.` })
  else if (code === null) report('area', { zh: `“${name}”不止一个，请在前面加上乡镇名。`, en: `There is more than one "${name}". Put the town's name before it.` })
  return code ?? ''
}

function categoryOf(name: string | undefined, { categories }: Vocabulary, report: Report): string | undefined {
  if (name === undefined) return undefined
  const id = categories.get(name)
  if (id === undefined) report('category', { zh: `没有“${name}”这个类别。可用：${[...categories.keys()].join('、')}。`, en: `There is no category "${name}". Known: ${[...categories.keys()].join(', ')}.` })
  return id
}

function sourceOf(name: string | undefined, report: Report): Source {
  if (name === undefined) return 'import'
  const found = sources.find((source) => sourceNames[source].zh === name)
  if (!found) report('source', { zh: `没有“${name}”这个来源。可用：${sources.map((source) => sourceNames[source].zh).join('、')}。`, en: `There is no source "${name}".` })
  return found ?? 'import'
}

function urgencyOf(name: string | undefined, report: Report) {
  if (name === undefined) return 'normal'
  const found = urgencies.find((urgency) => urgencyNames[urgency].zh === name)
  if (!found) report('urgency', { zh: `紧急程度只能填：${urgencies.map((urgency) => urgencyNames[urgency].zh).join('、')}。`, en: `Urgency must be one of ${urgencies.map((urgency) => urgencyNames[urgency].zh).join(', ')}.` })
  return found ?? 'normal'
}

const dateShape = /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/u

function dateOf(text: string | undefined, { today }: Vocabulary, report: Report): string {
  if (text === undefined) return today
  const date = parseDate(text)
  if (date === undefined) report('receivedOn', { zh: `“${text}”不是日期，请写成 2026-11-20 的样子。`, en: `"${text}" is not a date. Write it like 2026-11-20.` })
  else if (date > today || date < '1990-01-01') {
    report('receivedOn', { zh: '收到日期不能晚于今天，也不能太早，请核对。', en: 'The date received lies in the future or too far back. Check it.' })
  }
  return date ?? today
}

/** A real calendar date in one of the usual spellings, as YYYY-MM-DD. */
function parseDate(text: string): string | undefined {
  const { year, month = '', day = '' } = dateShape.exec(text)?.groups ?? {}
  if (year === undefined) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date) ? date : undefined
}

function phoneOf(text: string | undefined, report: Report): string | undefined {
  if (text === undefined) return undefined
  const phone = normalisePhone(text)
  if (phone === null) report('phone', { zh: '手机号应是11位数字，座机请加区号；也可以不填。', en: 'A mobile number has 11 digits; a landline needs its area code. You may leave it empty.' })
  return phone ?? undefined
}
