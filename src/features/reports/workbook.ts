import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { stream } from 'exceljs'
import type { Report, ReportTable } from './service.ts'

type Writer = stream.xlsx.WorkbookWriter

const wide = 40
const narrow = 14

/** The report as a workbook: one sheet of text, one for each table; figures are numbers, not texts. */
export async function reportWorkbook(report: Report): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs')
  const sink = new PassThrough()
  const read = buffer(sink)
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true })
  addText(workbook, report)
  for (const { title, table } of report.sections) addTable(workbook, title, table)
  if (report.annex) addTable(workbook, report.labels.annex, { ...report.annex.table, note: report.annex.note })
  await workbook.commit()
  return read
}

function addText(workbook: Writer, report: Report): void {
  const sheet = workbook.addWorksheet(report.labels.overview)
  sheet.columns = [{ width: 2 * wide }]
  for (const text of [report.title, report.bodyName, ...report.overview, report.madeBy, report.mark]) {
    const row = sheet.addRow([text])
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    if (text === report.title) row.font = { bold: true, size: 14 }
    row.commit()
  }
  sheet.commit()
}

function addTable(workbook: Writer, title: string, { heads, rows, note }: ReportTable): void {
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = heads.map((_, index) => ({ width: index === 0 ? wide : narrow }))
  const head = sheet.addRow(heads)
  head.font = { bold: true }
  head.commit()
  for (const cells of rows) {
    const row = sheet.addRow(cells.map((text, index) => (index === 0 ? text : numeric(text))))
    row.getCell(3).numFmt = '0.00'
    row.commit()
  }
  sheet.addRow([]).commit()
  sheet.addRow([note]).commit()
  sheet.commit()
}

function numeric(text: string): number | string {
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text
}
