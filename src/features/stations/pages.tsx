import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Ctx } from '../../kernel/context.ts'
import type { App } from '../../kernel/http.ts'
import { AreaCode, TenantCode } from '../../kernel/shapes.ts'
import { answerPage } from '../../portal/answer.ts'
import type { FieldError } from '../../portal/forms.tsx'
import { say } from '../../portal/language.ts'
import { portalPaths, tenantRoute } from '../../portal/paths.ts'
import { onRefusal, type Refusal, tidyForm, valuesOf } from '../../portal/refused-form.ts'
import { findDeputiesFor } from '../deputies/service.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import { townOfCode } from '../regions/schema.ts'
import { areasBelow, requireArea } from '../regions/service.ts'
import { getPublicStation, publicStations } from './service.ts'
import { FinderPage, StationView } from './station-pages.tsx'

const finderTitle = { zh: '找代表和联络站', en: 'Deputies and stations' }

/** Find my station and deputy by town or village; one station. */
export function stationPages(app: App): void {
  const querystring = Type.Object({ area: Type.Optional(AreaCode) })
  app.get(
    `${tenantRoute}/stations`,
    { preValidation: tidyForm, errorHandler: onRefusal('area', showAgain), schema: { params: Type.Object({ tenant: TenantCode }), querystring } },
    async (request, reply) => {
      const { ctx, query } = request
      if (query.area !== undefined) await requireArea(ctx, 'area', query.area)
      return showFinder(request, reply, { area: query.area })
    },
  )

  app.get(`${tenantRoute}/stations/:code`, { schema: { params: Type.Object({ tenant: TenantCode, code: Type.String() }) } }, async (request, reply) => {
    const { ctx, params } = request
    const [tenant, station] = await Promise.all([getPortalTenant(ctx), getPublicStation(ctx, params.code)])
    const paths = portalPaths(tenant.code)
    return answerPage(request, reply, { tenant, title: station.name, current: 'stations' }, <StationView station={station} paths={paths} />)
  })
}

async function showAgain({ status, errors }: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return showFinder(request, reply, { area: valuesOf(request.query)['area'], errors, status })
}

interface Shown {
  area: string | undefined
  errors?: readonly FieldError[]
  status?: number
}

async function showFinder(request: FastifyRequest, reply: FastifyReply, { area, errors = [], status }: Shown): Promise<FastifyReply> {
  const { ctx } = request
  const tenant = await getPortalTenant(ctx)
  const hasErrors = errors.length > 0
  const [areas, found] = await Promise.all([areasBelow(ctx, tenant.areaCode, ['town', 'village']), hasErrors ? nothing : findFor(ctx, area)])
  const paths = portalPaths(tenant.code)
  const page = { tenant, title: say(finderTitle, ctx.language), path: request.url, current: 'stations' as const, hasErrors, status }
  return answerPage(request, reply, page, <FinderPage areas={areas} area={area} errors={errors} paths={paths} {...found} />)
}

const nothing = { stations: [], deputies: undefined }

/** Of a village's town all stations, those of the village first; of no place all stations and no deputies. */
async function findFor(ctx: Ctx, area: string | undefined) {
  if (area === undefined) return { stations: await publicStations(ctx), deputies: undefined }
  const [stations, deputies] = await Promise.all([publicStations(ctx, townOfCode(area)), findDeputiesFor(ctx, area)])
  return { stations: stations.toSorted((a, b) => Number(b.areaCode === area) - Number(a.areaCode === area)), deputies }
}
