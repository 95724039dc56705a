import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { ConstraintTexts } from '../kernel/database/sql-errors.ts'
import type { AppError } from '../kernel/errors.ts'
import type { App } from '../kernel/http.ts'
import type { Log } from '../kernel/log.ts'
import type { Language, Text } from '../kernel/text.ts'
import { problemPage } from './problem-page.tsx'
import { problemOf, toAppError, unknownRoute } from './problems.ts'

/** The one place where errors become answers: problem+json, or a page for whoever reads pages. */
export function handleErrors(app: App, log: Log): void {
  const constraints: Record<string, ConstraintTexts[string]> = {}
  labelRoutes(app)
  app.decorate('explainConstraints', (more: ConstraintTexts) => {
    Object.assign(constraints, more)
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const labels = request.routeOptions.config.fieldLabels ?? new Map<string, Text>()
    const problem = toAppError(error, { labels, constraints })
    report(log, problem, request)
    return answer(problem, request, reply)
  })
  app.setNotFoundHandler(async (request, reply) => answer(unknownRoute(), request, reply))
}

/** An address that cannot be decoded reaches no route, and no hook either. */
export function answerBrokenUrl(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void answer(unknownRoute(), request, reply)
}

/** A feature's words hold for the routes that it adds after them: two features may call different things `name`. */
function labelRoutes(app: App): void {
  let current: ReadonlyMap<string, Text> = new Map()
  app.decorate('labelFields', (labels: Readonly<Record<string, Text>>) => {
    current = new Map(Object.entries(labels))
  })
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, fieldLabels: current }
  })
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
  // A place that is not served has no home page to go back to.
  const tenant = error.code === 'tenants.unknown' ? '' : (/^\/(\d{6})(?:[/?]|$)/u.exec(request.url)?.[1] ?? '')
  return reply.type('text/html; charset=utf-8').send(problemPage(problem, { language, largeType: request.largeType, tenant }))
}

/** A request that failed before its context was made (a broken address) has none yet. */
function languageOf(request: Partial<Pick<FastifyRequest, 'ctx'>>): Language {
  return request.ctx?.language ?? 'zh-CN'
}

function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html') === true
}
