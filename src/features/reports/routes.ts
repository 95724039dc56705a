import type { FastifyReply } from 'fastify'
import { dateInChina } from '../../kernel/clock.ts'
import type { App } from '../../kernel/http.ts'
import { reportDocument } from './document.ts'
import { ReportQuery } from './schema.ts'
import { makeReport } from './service.ts'
import type { Report } from './service.ts'
import { reportWorkbook } from './workbook.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The report for the standing committee, to print and to calculate with. */
export function reportRoutes(app: App): void {
  app.get('/api/v1/statistics/report.docx', { schema: { querystring: ReportQuery } }, async ({ ctx, query }, reply) => {
    const report = await makeReport(ctx, query, 'docx')
    return named(reply, report, 'docx').type(docxType).send(await reportDocument(report))
  })

  app.get('/api/v1/statistics/report.xlsx', { schema: { querystring: ReportQuery } }, async ({ ctx, query }, reply) => {
    const report = await makeReport(ctx, query, 'xlsx')
    return named(reply, report, 'xlsx').type(xlsxType).send(await reportWorkbook(report))
  })
}

/** The name under which a browser stores it (RFC 6266). */
function named(reply: FastifyReply, { title, asOf }: Report, ending: string): FastifyReply {
  const day = dateInChina(asOf)
  const full = encodeURIComponent(`${title}-${day}.${ending}`)
  return reply.header('content-disposition', `attachment; filename="report-${day}.${ending}"; filename*=UTF-8''${full}`)
}
