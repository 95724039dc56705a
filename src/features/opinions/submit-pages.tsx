import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type, type Static } from 'typebox'
import type { Ctx } from '../../kernel/context.ts'
import { invalidField } from '../../kernel/errors.ts'
import type { App } from '../../kernel/http.ts'
import { AreaCode, TenantCode } from '../../kernel/shapes.ts'
import { answerPage } from '../../portal/answer.ts'
import type { FieldError } from '../../portal/forms.tsx'
import { portalPaths, tenantRoute } from '../../portal/paths.ts'
import { publicCategories } from '../categories/service.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { areasBelow } from '../regions/service.ts'
import { getPublicStation, stationByCode } from '../stations/service.ts'
import { keepReceipt } from './receipt-pages.tsx'
import { onRefusal, type Refusal, tidyForm, valuesOf } from '../../portal/refused-form.ts'
import { Submission } from './intake-schema.ts'
import { SubmissionPage } from './submission-form-pages.tsx'
import { submitWithPhotos } from './submission-service.ts'

const InTenant = Type.Object({ tenant: TenantCode })
const AtStation = Type.Object({ tenant: TenantCode, stationCode: Type.String() })

const { areaCode: _areaCode, ...told } = Submission.properties
const SubmissionPost = Type.Object({
  ...told,
  town: AreaCode,
  village: Type.Optional(AreaCode),
  idempotencyKey: Type.String({ format: 'uuid' }),
})

/** The form by which a resident submits an opinion, at home or by a station's QR code. */
export function submitPages(app: App): void {
  app.get(`${tenantRoute}/submit`, { schema: { params: InTenant } }, async (request, reply) => showForm(request, reply, { values: {}, key: randomUUID() }))

  app.get(`${tenantRoute}/s/:stationCode`, { schema: { params: AtStation } }, async (request, reply) => {
    const { code, areaCode, townCode } = await getPublicStation(request.ctx, request.params.stationCode)
    const village: Record<string, string> = areaCode === townCode ? {} : { village: areaCode }
    return showForm(request, reply, { values: { town: townCode, ...village }, key: randomUUID(), stationCode: code })
  })

  const options = { config: { limited: true, uploads: true }, preValidation: [tidyForm, fillTown], errorHandler: onRefusal('content', showAgain) }
  app.post(`${tenantRoute}/submit`, { ...options, schema: { params: InTenant, body: SubmissionPost } }, async (request, reply) =>
    take(request, reply, request.body),
  )

  app.post(`${tenantRoute}/s/:stationCode`, { ...options, schema: { params: AtStation, body: SubmissionPost } }, async (request, reply) =>
    take(request, reply, { ...request.body, stationCode: request.params.stationCode }),
  )
}

async function take(request: FastifyRequest, reply: FastifyReply, form: Static<typeof SubmissionPost>): Promise<FastifyReply> {
  const { ctx } = request
  await getPortalTenant(ctx)
  const { idempotencyKey: key, town, village, hideFromPublic = false, ...said } = form
  const submission = { ...said, hideFromPublic, areaCode: placeOf(town, village) }
  const photos = request.uploads.filter(({ field }) => field === 'photo').map(({ content }) => content)
  const receipt = await submitWithPhotos(ctx, { submission, photos, key })
  keepReceipt(ctx, reply, receipt)
  return reply.redirect(`${portalPaths(ctx.actor.tenant).home}/receipt`, 303)
}

/** Whoever has chosen a village has told the town. */
async function fillTown({ body }: FastifyRequest): Promise<void> {
  const { town, village = '' } = valuesOf(body)
  if (town === undefined && /^\d{12}$/u.test(village)) Object.assign(Object(body), { town: `${village.slice(0, 9)}000` })
}

function placeOf(town: string, village: string | undefined): string {
  if (village === undefined) return town
  if (!village.startsWith(town.slice(0, 9))) {
    throw invalidField('village', 'opinion.villageElsewhere', {
      zh: '您选的村（社区）不在上面选的乡镇（街道），请改选其中一个。',
      en: 'The village you chose is not in the town above. Change one of the two.',
    })
  }
  return village
}

/** The refused form with everything that was typed; photos a browser never gives back. */
async function showAgain(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const values = valuesOf(request.body)
  const wasUsed = refusal.code === 'common.idempotencyKeyReused'
  const key = wasUsed ? randomUUID() : (values['idempotencyKey'] ?? randomUUID())
  const shown = wasUsed ? alreadySent(refusal) : { ...refusal, errors: refusal.errors.map((error) => atControl(error, values)) }
  return showForm(request, reply, { values, key, refusal: shown, stationCode: stationIn(request) })
}

/** The place is one thing to the operation and two lists on the form. */
function atControl(error: FieldError, values: Readonly<Record<string, string>>): FieldError {
  if (error.field !== 'areaCode' && error.field !== 'stationId') return error
  return { ...error, field: values['village'] === undefined ? 'town' : 'village' }
}

function alreadySent(refusal: Refusal): Refusal {
  const message = {
    zh: '您刚才已经成功提交过一次。如果要把改过的内容作为另一件意见提交，请再按一次“提交”。',
    en: 'You have already sent one opinion from this page. To send the changed text as another one, press “Send” again.',
  }
  return { ...refusal, errors: [{ field: 'content', message }] }
}

function stationIn({ params }: FastifyRequest): string | undefined {
  return typeof params === 'object' && params !== null && 'stationCode' in params ? String(params.stationCode) : undefined
}

interface Shown {
  values: Readonly<Record<string, string>>
  key: string
  stationCode?: string | undefined
  refusal?: Refusal | undefined
}

async function showForm(request: FastifyRequest, reply: FastifyReply, { values, key, stationCode, refusal }: Shown): Promise<FastifyReply> {
  const { ctx } = request
  const tenant = await getPortalTenant(ctx)
  const [towns, categories, station] = await Promise.all([townsOf(ctx, tenant.areaCode), publicCategories(ctx), stationCode === undefined ? undefined : stationByCode(ctx, stationCode)])
  const paths = portalPaths(tenant.code)
  const action = stationCode === undefined ? paths.submit : `${paths.home}/s/${stationCode}`
  const title = ctx.language === 'en' ? 'Give an opinion' : '提交意见'
  const errors = refusal?.errors ?? []
  return answerPage(
    request,
    reply,
    { tenant, title, path: action, current: 'submit', hasErrors: errors.length > 0, status: refusal?.status, isPrivate: errors.length > 0 },
    <SubmissionPage action={action} towns={towns} categories={categories} station={station} idempotencyKey={key} values={values} errors={errors} />,
  )
}

async function townsOf(ctx: Ctx, areaCode: string) {
  const areas = await areasBelow(ctx, areaCode, ['town', 'village'])
  const villages = Map.groupBy(areas, ({ level, parentCode }) => (level === 'village' ? parentCode : null))
  return areas.filter(({ level }) => level === 'town').map((town) => ({ town, villages: villages.get(town.code) ?? [] }))
}
