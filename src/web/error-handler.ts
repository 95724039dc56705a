import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ConstraintTexts } from '../kernel/database/sql-errors.ts'
import type { AppError } from '../kernel/errors.ts'
import type { App } from '../kernel/http.ts'
import type { Log } from '../kernel/log.ts'
import type { Text } from '../kernel/text.ts'
import { problemPage } from './problem-page.tsx'
import { problemOf, toAppError, unknownRoute } from './problems.ts'

/** The one place where errors become answers: problem+json, or a page for whoever reads pages. */
export function handleErrors(app: App, log: Log): void {
  const labels = new Map<string, Text>()
  const constraints: Record<string, ConstraintTexts[string]> = {}
  app.decorate('fieldLabels', labels)
  app.decorate('labelFields', (more: Readonly<Record<string, Text>>) => {
    for (const [field, label] of Object.entries(more)) labels.set(field, label)
  })
  app.decorate('explainConstraints', (more: ConstraintTexts) => {
    Object.assign(constraints, more)
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const problem = toAppError(error, { labels, constraints })
    report(log, problem, request)
    return answer(problem, request, reply)
  })
  app.setNotFoundHandler(async (request, reply) => answer(unknownRoute(), request, reply))
}

/** Personal data stays out of the log: the route's pattern instead of its address, no parameters of a statement. */
function report(log: Log, error: AppError, request: FastifyRequest): void {
  const about = { requestId: request.id, route: request.routeOptions.url, method: request.method, code: error.code }
  if (error.kind === 'internal') log.error({ ...about, err: error.cause ?? error }, 'a request failed')
  else if (error.kind === 'unavailable') log.warn({ ...about, err: error.cause }, 'a request could not be served')
}

async function answer(error: AppError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = languageOf(request)
  const problem = problemOf(error, language, request.id)
  reply.code(problem.status).header('cache-control', 'no-store').header('content-language', language)
  if (error.details.retryAfter !== undefined) reply.header('retry-after', error.details.retryAfter)
  if (!wantsPage(request)) return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem))
  const tenant = /^\/(\d{6})(?:[/?]|$)/u.exec(request.url)?.[1] ?? ''
  return reply.type('text/html; charset=utf-8').send(problemPage(problem, { language, largeType: request.largeType, tenant }))
}

/** A request that failed before its context was made (a broken address) has none yet. */
function languageOf(request: Partial<Pick<FastifyRequest, 'ctx'>>): 'zh-CN' | 'en' {
  return request.ctx?.language ?? 'zh-CN'
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html') === true
}
