import type * as docxPackage from 'docx'
import type { FileChild, IRunOptions, ISectionOptions } from 'docx'
import type { Report, ReportTable } from './service.ts'

/** The package is handed on, since only a report needs its half second of loading. */
type Docx = typeof docxPackage

/** Sizes in half points, lengths in twentieths of a point; layout after GB/T 9704-2012. */
const bodySize = 32
const titleSize = 44
const tableSize = 24
const smallSize = 18
const pageNumberSize = 28
const bodyLine = 560
const titleLine = 640
const tableLine = 380
/** Two characters of the body. */
const indent = 640
const marginsMm = { top: 37, bottom: 35, left: 28, right: 26 }
/** 210 mm less the margins. */
const typeAreaMm = 156

const latin = 'Times New Roman'
const fangSong = '仿宋_GB2312'
const titleFace = '方正小标宋简体'
const headingFace = '黑体'
const songTi = '宋体'
const shortTable = 16
const chineseNumbers = '一二三四五六七八九十'

/** The report as a Word document. The fonts are named, not contained: where they are missing, the reader's program substitutes. */
export async function reportDocument(report: Report): Promise<Buffer> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: report.title,
    creator: report.bodyName,
    styles: { default: { document: { run: { font: fonts(fangSong), size: bodySize } } } },
    sections: [{ ...pageSetup(docx, report), children: contents(docx, report) }],
  })
  return docx.Packer.toBuffer(document)
}

function contents(docx: Docx, report: Report): FileChild[] {
  const { sections, annex, labels } = report
  const chapters = sections.flatMap(({ title, sentence, table }, index) => [
    heading(docx, `${numeral(index + 2)}、${title}`),
    paragraph(docx, sentence, true),
    ...tableWithNote(docx, table),
  ])
  return [
    documentTitle(docx, report.title),
    heading(docx, `${numeral(1)}、${labels.overview}`),
    ...report.overview.map((text) => paragraph(docx, text)),
    ...chapters,
    rightAligned(docx, report.bodyName),
    rightAligned(docx, report.madeBy),
    ...(annex ? [heading(docx, labels.annex, true), centred(docx, annex.title), paragraph(docx, annex.note, true), ...tableWithNote(docx, annex.table)] : []),
  ]
}

function numeral(index: number): string {
  return chineseNumbers.charAt(index - 1)
}

function fonts(eastAsia: string): NonNullable<IRunOptions['font']> {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}

function pageSetup(docx: Docx, report: Report): Omit<ISectionOptions, 'children'> {
  const mm = docx.convertMillimetersToTwip
  const { top, bottom, left, right } = marginsMm
  return {
    properties: {
      page: {
        size: { width: mm(210), height: mm(297) },
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), header: mm(15), footer: mm(25) },
      },
    },
    headers: {
      default: new docx.Header({ children: [line(docx, { text: report.mark, face: songTi, size: smallSize, alignment: 'right' })] }),
    },
    footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
  }
}

function pageNumber(docx: Docx): InstanceType<Docx['Paragraph']> {
  const run = { font: fonts(songTi), size: pageNumberSize }
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ ...run, children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
  })
}

interface Line {
  text: string
  face: string
  size: number
  alignment: 'left' | 'right' | 'center'
}

function line(docx: Docx, { text, face, size, alignment }: Line): InstanceType<Docx['Paragraph']> {
  return new docx.Paragraph({ alignment, children: [new docx.TextRun({ text, font: fonts(face), size })] })
}

function documentTitle(docx: Docx, text: string): FileChild {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    heading: docx.HeadingLevel.TITLE,
    keepNext: true,
    spacing: { line: titleLine, lineRule: docx.LineRuleType.EXACT, before: bodyLine, after: bodyLine },
    children: [new docx.TextRun({ text, font: fonts(titleFace), size: titleSize, color: '000000' })],
  })
}

function heading(docx: Docx, text: string, pageBreakBefore = false): FileChild {
  return new docx.Paragraph({
    heading: docx.HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore,
    indent: pageBreakBefore ? {} : { firstLine: indent },
    spacing: exactly(docx, bodyLine),
    children: [new docx.TextRun({ text, font: fonts(headingFace), size: bodySize, color: '000000' })],
  })
}

function paragraph(docx: Docx, text: string, leadsTable = false): FileChild {
  return new docx.Paragraph({
    keepNext: leadsTable,
    keepLines: leadsTable,
    indent: { firstLine: indent },
    spacing: exactly(docx, bodyLine),
    children: [new docx.TextRun({ text, font: fonts(fangSong), size: bodySize })],
  })
}

function rightAligned(docx: Docx, text: string): FileChild {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.RIGHT,
    keepLines: true,
    spacing: { ...exactly(docx, bodyLine), before: tableLine },
    children: [new docx.TextRun({ text, font: fonts(fangSong), size: bodySize })],
  })
}

function centred(docx: Docx, text: string): FileChild {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(docx, bodyLine),
    children: [new docx.TextRun({ text, font: fonts(headingFace), size: bodySize })],
  })
}

function exactly(docx: Docx, height: number) {
  return { line: height, lineRule: docx.LineRuleType.EXACT }
}

function tableWithNote(docx: Docx, { heads, rows, note }: ReportTable): FileChild[] {
  const mm = docx.convertMillimetersToTwip
  const width = mm(typeAreaMm)
  const first = Math.round(width * (heads.length > 2 ? 0.54 : 0.6))
  const columnWidths = heads.map((_, index) => (index === 0 ? first : Math.floor((width - first) / (heads.length - 1))))
  const table = new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths,
    alignment: docx.AlignmentType.CENTER,
    rows: [heads, ...rows].map(
      (cells, row) =>
        new docx.TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: cells.map((text, column) => cell(docx, { text, column, isHead: row === 0, width: columnWidths[column] ?? 0, staysWithNext: staysTogether(row, rows.length) })),
        }),
    ),
  })
  const below = new docx.Paragraph({
    spacing: { before: 60, after: tableLine },
    children: [new docx.TextRun({ text: note, font: fonts(songTi), size: smallSize })],
  })
  return [table, below]
}

/** A short table is not torn over two pages, and the total of a long one does not stand alone. */
function staysTogether(row: number, last: number): boolean {
  return row < last && (last <= shortTable || row === 0 || row >= last - 2)
}

interface Cell {
  staysWithNext: boolean
  text: string
  column: number
  isHead: boolean
  width: number
}

function cell(docx: Docx, { text, column, isHead, width, staysWithNext }: Cell): InstanceType<Docx['TableCell']> {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { left: 120, right: 120 },
    children: [
      new docx.Paragraph({
        alignment: isHead || column > 0 ? docx.AlignmentType.CENTER : docx.AlignmentType.LEFT,
        keepNext: staysWithNext,
        spacing: { line: tableLine, lineRule: docx.LineRuleType.AT_LEAST },
        children: [new docx.TextRun({ text, font: fonts(isHead ? headingFace : fangSong), size: tableSize })],
      }),
    ],
  })
}
