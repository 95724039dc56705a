import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { once } from '../../kernel/idempotency.ts'
import { Id, TenantCode } from '../../kernel/shapes.ts'
import { etagOf, IdempotencyHeaders, VersionHeaders, versionSeen } from '../../kernel/versions.ts'
import { changeStation, createStation } from './register.ts'
import * as schema from './schema.ts'
import { getPublicStation, getStation, listStations, publicStations } from './service.ts'

const IdParams = Type.Object({ id: Id })

/** Stations, for staff and for the public. */
export function stationRoutes(app: App): void {
  app.get('/api/v1/stations', { schema: { querystring: schema.StationQuery, response: { 200: schema.StationPage } } }, async (request) =>
    listStations(request.ctx, request.query),
  )

  app.get('/api/v1/stations/:id', { schema: { params: IdParams, response: { 200: schema.Station } } }, async (request, reply) => {
    const station = await getStation(request.ctx, request.params.id)
    return reply.header('etag', etagOf(station.version)).send(station)
  })

  app.post(
    '/api/v1/stations',
    { schema: { headers: IdempotencyHeaders, body: schema.NewStation, response: { 201: schema.Station } } },
    async (request, reply) => {
      const { body, headers } = request
      const asked = { key: headers['idempotency-key'], operation: 'stations.create', request: body }
      const station = await once(request.ctx, asked, async (ctx) => createStation(ctx, body))
      return reply.code(201).header('etag', etagOf(station.version)).send(station)
    },
  )

  app.patch(
    '/api/v1/stations/:id',
    { schema: { params: IdParams, headers: VersionHeaders, body: schema.StationChange, response: { 200: schema.Station } } },
    async (request, reply) => {
      const { ctx, params, headers, body } = request
      const station = await changeStation(ctx, params.id, versionSeen(headers['if-match']), body)
      return reply.header('etag', etagOf(station.version)).send(station)
    },
  )

  publicRoutes(app)
}

function publicRoutes(app: App): void {
  app.get(
    '/api/v1/public/:tenant/stations',
    {
      config: { open: true },
      schema: { params: Type.Object({ tenant: TenantCode }), querystring: schema.TownChoice, response: { 200: schema.PublicStationList } },
    },
    async (request) => ({ items: await publicStations(request.ctx, request.query.town) }),
  )

  app.get(
    '/api/v1/public/:tenant/stations/:code',
    {
      config: { open: true },
      schema: { params: Type.Object({ tenant: TenantCode, code: schema.StationCode }), response: { 200: schema.PublicStationDetail } },
    },
    async (request) => getPublicStation(request.ctx, request.params.code),
  )
}
