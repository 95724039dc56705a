import type { ReactNode } from 'react'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Ctx } from '../../kernel/context.ts'
import type { App } from '../../kernel/http.ts'
import { formatCode, parseCode } from '../../kernel/ids.ts'
import { TenantCode } from '../../kernel/shapes.ts'
import { answerPage } from '../../portal/answer.ts'
import { ErrorSummary, errorFor, Field, type FieldError, Form, Submit } from '../../portal/forms.tsx'
import { useSay } from '../../portal/language.ts'
import { portalPaths, tenantRoute } from '../../portal/paths.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { onRefusal, type Refusal, tidyForm, valuesOf } from '../../portal/refused-form.ts'
import { TrackedRating, TrackingKey } from './publication-schema.ts'
import { ActionBodies } from './step-schema.ts'
import { openToken, sealToken, type TokenUse } from './sealed-token.ts'
import { TrackedPage } from './tracking-result-pages.tsx'
import { rateTracked, trackOpinion, withdrawTracked } from './tracking-service.ts'

type Key = Parameters<typeof trackOpinion>[1]

const keyShape = Compile(TrackingKey)
const trackingUse: TokenUse<Key> = { purpose: 'tracking', minutes: 30, holds: (data): data is Key => keyShape.Check(data) }
const cookieName = 'tracking'

const InTenant = Type.Object({ tenant: TenantCode })
const Token = Type.String({ maxLength: 500 })
const RatingPost = Type.Object({ token: Token, value: TrackedRating.properties.value, reason: TrackedRating.properties.reason })
const WithdrawalPost = Type.Object({ token: Token, reason: ActionBodies.withdrawal.properties.reason })
const Asked = Type.Object({ code: Type.Optional(Type.String({ maxLength: 60 })) })
const Done = Type.Object({ done: Type.Optional(Type.Union([Type.Literal('rated'), Type.Literal('withdrawn')])) })

/** Track, rate and withdraw by the receipt's code and secret, which no address ever holds. */
export function trackPages(app: App): void {
  app.get(`${tenantRoute}/track`, { schema: { params: InTenant, querystring: Asked } }, async (request, reply) =>
    showForm(request, reply, { values: { code: request.query.code ?? '' } }),
  )

  const form = { config: { limited: true }, preValidation: tidyForm } as const
  app.post(`${tenantRoute}/track`, { ...form, errorHandler: onRefusal('code', showFormAgain), schema: { params: InTenant, body: TrackingKey } }, async (request, reply) => {
    await trackOpinion(request.ctx, request.body)
    return toResult(request, reply, request.body)
  })

  app.get(`${tenantRoute}/track/opinion`, { errorHandler: onRefusal('code', showFormAgain), schema: { params: InTenant, querystring: Done } }, async (request, reply) => {
    const cookie = request.cookies[cookieName]
    if (cookie === undefined) return reply.redirect(portalPaths(request.params.tenant).track, 303)
    return showOpinion(request, reply, { key: openToken(request.ctx, trackingUse, cookie), done: request.query.done })
  })

  const onPage = { ...form, errorHandler: onRefusal('reason', showOpinionAgain) } as const
  app.post(`${tenantRoute}/track/rating`, { ...onPage, schema: { params: InTenant, body: RatingPost } }, async (request, reply) => {
    const { token, ...rating } = request.body
    const key = openToken(request.ctx, trackingUse, token)
    await rateTracked(request.ctx, key, rating)
    return toResult(request, reply, key, 'rated')
  })

  app.post(`${tenantRoute}/track/withdrawal`, { ...onPage, schema: { params: InTenant, body: WithdrawalPost } }, async (request, reply) => {
    const key = openToken(request.ctx, trackingUse, request.body.token)
    await withdrawTracked(request.ctx, key, request.body.reason)
    return toResult(request, reply, key, 'withdrawn')
  })

  app.post(`${tenantRoute}/track/end`, { schema: { params: InTenant } }, async (request, reply) => {
    const { track } = portalPaths(request.params.tenant)
    return reply.clearCookie(cookieName, { path: track }).redirect(track, 303)
  })
}

/** Code and secret travel to the result's page in a sealed cookie of this place's tracking pages. */
function toResult(request: FastifyRequest, reply: FastifyReply, key: Key, done?: 'rated' | 'withdrawn'): FastifyReply {
  const { ctx } = request
  const { track } = portalPaths(ctx.actor.tenant)
  reply.setCookie(cookieName, sealToken(ctx, trackingUse, key), {
    path: track,
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.config.baseUrl.startsWith('https:'),
    maxAge: trackingUse.minutes * 60,
  })
  return reply.redirect(`${track}/opinion${done === undefined ? '' : `?done=${done}`}`, 303)
}

async function showFormAgain(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return showForm(request, reply, { values: valuesOf(request.body), refusal })
}

/** The opinion's page with what is wrong about its form; the first form when the page itself is too old. */
async function showOpinionAgain(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const values = valuesOf(request.body)
  if (refusal.code === 'page.expired' || refusal.code.startsWith('tracking.')) return showForm(request, reply, { values: {}, refusal })
  return showOpinion(request, reply, { key: openToken(request.ctx, trackingUse, values['token']), values, refusal })
}

interface Shown {
  values?: Readonly<Record<string, string>>
  refusal?: Refusal
}

function pageOf(ctx: Ctx, title: { zh: string; en: string }, refusal: Refusal | undefined) {
  const hasErrors = (refusal?.errors.length ?? 0) > 0
  return { title: ctx.language === 'en' ? title.en : title.zh, current: 'track', hasErrors, status: refusal?.status, isPrivate: true } as const
}

async function showForm(request: FastifyRequest, reply: FastifyReply, { values = {}, refusal }: Shown): Promise<FastifyReply> {
  const { ctx } = request
  const tenant = await getPortalTenant(ctx)
  const { track } = portalPaths(tenant.code)
  const page = { ...pageOf(ctx, { zh: '查询进度', en: 'Track progress' }, refusal), tenant, path: track }
  return answerPage(request, reply, page, <TrackForm action={track} code={values['code'] ?? ''} errors={refusal?.errors ?? []} />)
}

interface ShownOpinion extends Shown {
  key: Key
  done?: 'rated' | 'withdrawn' | undefined
}

async function showOpinion(request: FastifyRequest, reply: FastifyReply, { key, done, values = {}, refusal }: ShownOpinion): Promise<FastifyReply> {
  const { ctx } = request
  const [tenant, opinion] = await Promise.all([getPortalTenant(ctx), trackOpinion(ctx, key)])
  const { track } = portalPaths(tenant.code)
  const page = { ...pageOf(ctx, { zh: '办理进度', en: 'Progress' }, refusal), tenant, path: `${track}/opinion` }
  const token = sealToken(ctx, trackingUse, key)
  return answerPage(
    request,
    reply,
    page,
    <TrackedPage opinion={opinion} token={token} trackPath={track} done={done} values={values} errors={refusal?.errors ?? []} />,
  )
}

function TrackForm({ action, code, errors }: { readonly action: string; readonly code: string; readonly errors: readonly FieldError[] }): ReactNode {
  const words = useSay()
  const known = parseCode(code)
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{words({ zh: '查询进度', en: 'Track progress' })}</h1>
      <p>{words({ zh: '两项都在您的回执上。', en: 'Both stand on your receipt.' })}</p>
      <Form action={action} method="post">
        <Field
          name="code"
          label={{ zh: '查询码', en: 'Tracking code' }}
          hint={{ zh: '10 个字母和数字，大小写都可以', en: '10 letters and digits, capital or small' }}
          value={known === null || known === '' ? code : formatCode(known)}
          autoComplete="off"
          error={errorFor(errors, 'code')}
          short
          required
        />
        <Field
          name="secret"
          label={{ zh: '手机号后四位，或查询密码', en: 'Last four digits of your phone, or the PIN' }}
          hint={{ zh: '留了电话的，填手机号后四位；没留的，填回执上的 6 位查询密码', en: 'With a phone: its last four digits. Without: the 6 digits on the receipt' }}
          inputMode="numeric"
          autoComplete="off"
          error={errorFor(errors, 'secret')}
          short
          required
        />
        <Submit label={{ zh: '查询', en: 'Look it up' }} />
      </Form>
      <p>{words({ zh: '回执丢了？请到联络站，工作人员帮您查。', en: 'Lost the receipt? The staff at a station will look it up for you.' })}</p>
    </>
  )
}
