import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { importColumns } from './import-sheet.ts'

/** One file in a ZIP archive, its stated size chosen freely. */
function zipOf(name: string, content: Buffer, statedSize: number): Buffer {
  const packed = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(packed.length, 14)
  common.writeUInt32LE(statedSize, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed])
  const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, entry, end])
}

describe('sheets made to do harm', () => {
  const t = withTestApp('pglite')

  async function upload(content: Buffer) {
    const officer = await t.current.signedIn('liaisonOfficer')
    const boundary = 'sheet'
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`
    const raw = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
    return officer({ method: 'POST', url: '/api/v1/opinions/imports', raw, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
  }

  test.each([
    ['that says so', 300 * 1024 * 1024],
    ['that hides it', 100],
  ])('an archive of 300 MB %s is refused before it is unpacked', async (_name, stated) => {
    const answer = await upload(zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024 * 1024), stated))
    expect([answer.status, answer.json.code]).toEqual([422, 'import.tooLarge'])
  })

  test.each([
    ['with a directory that points outside', (good: Buffer) => good.fill(0xff, good.length - 6, good.length - 2)],
    ['cut in half', (good: Buffer) => good.subarray(0, good.length / 2)],
    ['of a file that does not unpack', (good: Buffer) => good.fill(0xff, 40, 60)],
  ])('an archive %s is no sheet', async (_name, spoil) => {
    const answer = await upload(spoil(zipOf('xl/worksheets/sheet1.xml', Buffer.from('<worksheet/>'.repeat(50)), 600)))
    expect([answer.status, answer.json.code]).toEqual([422, 'import.notXlsx'])
  })

  test('cells that are links, errors, formulas and impossible dates are read or named, and fail nothing', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('s')
    sheet.addRow(importColumns.map(({ header }) => header))
    sheet.addRow([new Date('+200000-01-01T00:00:00Z'), { error: '#N/A' }, '左卫村', '', '路灯坏了'])
    sheet.addRow(['2026-03-01', '', { text: { richText: [{ text: '左卫' }, { text: '村' }] }, hyperlink: 'https://example.org' }, '', { formula: '1+1', result: '=cmd|calc' }])
    const answer = await upload(Buffer.from(await book.xlsx.writeBuffer()))
    expect(answer.status).toBe(201)
    expect(answer.json.errors.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([[2, '收到日期']])
    expect(answer.json.preview).toEqual([expect.objectContaining({ content: '=cmd|calc', areaCode: '130728101200' })])
  })
})
