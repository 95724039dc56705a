import type { CellValue, Worksheet } from 'exceljs'
import { AppError } from '../../kernel/errors.ts'
import { ArchiveError, requireUnpackable } from './import-size.ts'

/** The columns of the import template, in its order; the header's words decide, not its place. */
export const importColumns = [
  { key: 'receivedOn', header: '收到日期', width: 14, sample: '2026-11-20' },
  { key: 'source', header: '来源', width: 12, sample: '纸质登记' },
  { key: 'area', header: '村（社区）', width: 18, sample: '左卫镇左卫村' },
  { key: 'category', header: '类别', width: 16, sample: '交通状况' },
  { key: 'content', header: '反映内容', width: 50, sample: '村口路灯不亮，晚上出行不便。' },
  { key: 'demand', header: '诉求', width: 20, sample: '' },
  { key: 'name', header: '姓名', width: 10, sample: '' },
  { key: 'phone', header: '手机号', width: 14, sample: '' },
  { key: 'place', header: '具体地点', width: 18, sample: '' },
  { key: 'urgency', header: '紧急程度', width: 10, sample: '一般' },
] as const

export type ColumnKey = (typeof importColumns)[number]['key']

/** One line of the sheet as typed, with its row number there. */
export interface SheetRow {
  row: number
  cells: Partial<Record<ColumnKey, string>>
}

/** Most rows of one import: more than a month of a busy county. */
const importRowsMost = 2000

/**
 * Reads the rows of the first sheet of an .xlsx file.
 * @throws AppError invalid when it is no .xlsx, has no known header, is empty or too long
 */
export async function readSheet(content: Buffer): Promise<SheetRow[]> {
  const sheet = await openSheet(content)
  const { headerRow, columns } = findHeader(sheet)
  const found: SheetRow[] = []
  sheet.eachRow((row, number) => {
    if (number <= headerRow) return
    const cells: SheetRow['cells'] = {}
    for (const [index, key] of columns) {
      const text = cellText(row.getCell(index).value)
      if (text !== '') cells[key] = text
    }
    if (Object.keys(cells).length > 0) found.push({ row: number, cells })
  })
  if (found.length === 0) throw unreadable('import.empty', { zh: '表格里没有数据行，请在表头下面填写后再上传。', en: 'The sheet has no rows below its header. Fill it in and upload it again.' })
  if (found.length > importRowsMost) {
    throw unreadable('import.tooManyRows', {
      zh: `一次最多导入 ${importRowsMost} 行，这个表有 ${found.length} 行。请拆成几个文件。`,
      en: `At most ${importRowsMost} rows can be imported at once; this sheet has ${found.length}. Split it.`,
    })
  }
  return found
}

/** Bytes of a sheet unpacked; two thousand full rows take a quarter of it. */
const unpackedMost = 40 * 1024 * 1024

async function openSheet(content: Buffer): Promise<Worksheet> {
  // exceljs takes half a second to load, which no other page should pay.
  const { Workbook } = (await import('exceljs')).default
  const book = new Workbook()
  try {
    await requireUnpackable(content, unpackedMost)
    // exceljs declares its own Buffer type, which Node's no longer matches.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    await book.xlsx.load(content as never)
  } catch (error) {
    if (error instanceof ArchiveError && error.isTooLarge) {
      throw unreadable('import.tooLarge', { zh: '这个表格太大。请只保留要导入的行和列，拆成几个文件后再上传。', en: 'This sheet is too large. Keep only the rows and columns to import, and split it.' }, error)
    }
    throw unreadable('import.notXlsx', { zh: '这不是 .xlsx 表格。请用模板填写，并另存为“Excel 工作簿（.xlsx）”后上传。', en: 'This is not an .xlsx file. Use the template and save it as an Excel workbook (.xlsx).' }, error)
  }
  const [sheet] = book.worksheets
  if (!sheet) throw unreadable('import.empty', { zh: '表格里没有工作表。', en: 'The file holds no sheet.' })
  return sheet
}

const headerWithin = 10

function findHeader(sheet: Worksheet): { headerRow: number; columns: [number, ColumnKey][] } {
  for (let number = 1; number <= Math.min(headerWithin, sheet.rowCount); number++) {
    const columns: [number, ColumnKey][] = []
    sheet.getRow(number).eachCell((cell, index) => {
      const known = importColumns.find(({ header }) => header === cellText(cell.value).replaceAll(/\s|\*/gu, ''))
      if (known) columns.push([index, known.key])
    })
    if (columns.some(([, key]) => key === 'content') && columns.some(([, key]) => key === 'area')) return { headerRow: number, columns }
  }
  throw unreadable('import.noHeader', {
    zh: '前十行里没有找到表头，至少要有“反映内容”和“村（社区）”两列。请下载模板对照。',
    en: 'No header was found in the first ten rows; the columns “反映内容” and “村（社区）” are needed. Compare with the template.',
  })
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '?' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).trim()
  if ('richText' in value) return value.richText.map(({ text }) => text).join('').trim()
  // The text of a link may itself be rich text, which exceljs does not declare.
  if ('text' in value) return cellText(value.text)
  if ('result' in value) return cellText(value.result ?? null)
  return ''
}

function unreadable(code: string, text: { zh: string; en: string }, cause?: unknown): AppError {
  return new AppError('invalid', code, text, { field: 'file', fields: [{ field: 'file', code, text }], cause })
}

/** The empty template with one sample line. */
export async function importTemplate(): Promise<Buffer> {
  const { Workbook } = (await import('exceljs')).default
  const book = new Workbook()
  const sheet = book.addWorksheet('群众意见登记')
  sheet.columns = importColumns.map(({ key, header, width }) => ({ key, header, width }))
  sheet.getRow(1).font = { bold: true }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  sheet.addRow(Object.fromEntries(importColumns.map(({ key, sample }) => [key, sample])))
  return Buffer.from(await book.xlsx.writeBuffer())
}
