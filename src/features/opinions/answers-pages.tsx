import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { answerPage } from '../../portal/answer.ts'
import type { FieldError } from '../../portal/forms.tsx'
import { say } from '../../portal/language.ts'
import { portalPaths, tenantRoute } from '../../portal/paths.ts'
import { onRefusal, type Refusal, tidyForm, valuesOf } from '../../portal/refused-form.ts'
import { publicCategories } from '../categories/service.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { areasBelow } from '../regions/service.ts'
import { atomFeed } from './answers-feed.ts'
import { PublishedQuery } from './publication-schema.ts'
import { getPublished, listPublished } from './publication-service.ts'
import { AnswersPage, AnswerPage, type AskedAnswers } from './published-answers-pages.tsx'

const InTenant = Type.Object({ tenant: TenantCode })
const OneAnswer = Type.Object({ tenant: TenantCode, id: Type.String() })
const feedMost = 30
const pageSize = 10

/** Published answers: search, one answer, and the feed. */
export function answersPages(app: App): void {
  app.get(
    `${tenantRoute}/answers`,
    { preValidation: tidyForm, errorHandler: onRefusal('q', showAgain), schema: { params: InTenant, querystring: PublishedQuery } },
    async (request, reply) => showList(request, reply, { asked: request.query }),
  )

  app.get(`${tenantRoute}/answers.atom`, { schema: { params: InTenant } }, async (request, reply) => {
    const { ctx } = request
    const [tenant, { items }] = await Promise.all([getPortalTenant(ctx), listPublished(ctx, { limit: feedMost })])
    const feed = atomFeed({
      tenant: tenant.code,
      title: `${tenant.name}群众意见公开答复`,
      author: tenant.bodyName,
      language: 'zh-CN',
      url: `${ctx.config.baseUrl}${portalPaths(tenant.code).answers}`,
      now: ctx.now,
      items,
    })
    return reply.type('application/atom+xml; charset=utf-8').header('cache-control', 'public, max-age=300').send(feed)
  })

  app.get(
    `${tenantRoute}/answers/:id(^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$)`,
    { schema: { params: OneAnswer } },
    async (request, reply) => {
      const [tenant, answer] = await Promise.all([getPortalTenant(request.ctx), getPublished(request.ctx, request.params.id)])
      const { answers } = portalPaths(tenant.code)
      return answerPage(request, reply, { tenant, title: answer.title, feedUrl: `${answers}.atom` }, <AnswerPage answer={answer} listPath={answers} />)
    },
  )
}

async function showAgain({ status, errors }: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return showList(request, reply, { asked: valuesOf(request.query), errors, status })
}

interface Shown {
  asked: AskedAnswers
  errors?: readonly FieldError[]
  status?: number
}

async function showList(request: FastifyRequest, reply: FastifyReply, { asked, errors = [], status }: Shown): Promise<FastifyReply> {
  const { ctx } = request
  const tenant = await getPortalTenant(ctx)
  const nothing = { items: [], next: null }
  const [found, towns, categories] = await Promise.all([
    errors.length > 0 ? nothing : listPublished(ctx, { limit: pageSize, ...asked }),
    areasBelow(ctx, tenant.areaCode, ['town']),
    publicCategories(ctx),
  ])
  const { answers } = portalPaths(tenant.code)
  const title = say({ zh: '公开答复', en: 'Published answers' }, ctx.language)
  const page = { tenant, title, path: request.url, feedUrl: `${answers}.atom`, hasErrors: errors.length > 0, status }
  return answerPage(request, reply, page, <AnswersPage {...{ asked, errors, towns, categories, listPath: answers, ...found }} />)
}
