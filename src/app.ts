import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import { features } from './features.ts'
import { maintenance } from './features/maintenance/index.ts'
import type { Config } from './kernel/config.ts'
import { AppError } from './kernel/errors.ts'
import type { App } from './kernel/http.ts'
import { serveAssets } from './web/assets.ts'
import { bodyLimit, readForms } from './web/bodies.ts'
import { answerBrokenUrl, handleErrors } from './web/error-handler.ts'
import type { AppDeps } from './web/deps.ts'
import { addHeaders } from './web/headers.ts'
import { preferences } from './web/preferences.ts'
import { addContext } from './web/request-context.ts'
import { closeSchemas, schemaCompiler } from './web/validation.ts'

/**
 * The whole application, ready to `listen` or `inject`; starting and stopping is the business of `bin/`.
 * @throws Error when two features claim the same route
 */
export async function buildApp(config: Config, deps: AppDeps): Promise<App> {
  const app: App = Fastify({
    logger: false,
    // One proxy: only the address that it appended itself is believed, not what the client wrote before it.
    trustProxy: config.trustProxy && ((_address, hop) => hop === 0),
    genReqId: () => randomUUID(),
    bodyLimit,
    requestTimeout: 60_000,
    handlerTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // What still comes on an open connection while the process stops is answered, not turned away with a bare word.
    return503OnClosing: false,
    frameworkErrors: answerBrokenUrl,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(schemaCompiler())
  app.addHook('onRoute', closeSchemas)
  app.addHook('onRoute', limitFrom(config))
  handleErrors(app, deps.log)
  await app.register(cookie)
  addContext(app, config, deps)
  addHeaders(app, config)
  await app.register(rateLimit, { global: false, errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)) })
  await readForms(app)
  await app.register(swagger, openApi)
  await serveAssets(app, deps.consoleDir ?? '')
  preferences(app)
  app.get('/api/v1/openapi.json', { config: { open: true }, schema: { hide: true } }, async () => app.swagger())
  for (const feature of features) feature(app)
  if (deps.owner) maintenance(app, deps.owner)
  await app.ready()
  return app
}

function limitFrom(config: Config): (route: { config?: { limited?: boolean; rateLimit?: unknown } }) => void {
  return (route) => {
    if (route.config?.limited === true) route.config.rateLimit = { max: config.publicFormsPerMinute, timeWindow: 60_000 }
  }
}

function tooMany(seconds: number): AppError {
  return new AppError(
    'tooMany',
    'request.tooMany',
    {
      zh: `提交太频繁，请等 ${seconds} 秒后再试。您填写的内容没有丢失，可返回上一页。`,
      en: `Too many submissions. Wait ${seconds} seconds and try again; go back to find what you typed.`,
    },
    { retryAfter: seconds },
  )
}

const openApi = {
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Lianxin 连心桥', version: '0.1.0', license: { name: 'MulanPSL-2.0', identifier: 'MulanPSL-2.0' } },
  },
  hideUntagged: false,
  transform: ({ schema, url }: { schema: object; url: string }) => ({ schema: url.startsWith('/api/') ? schema : { ...schema, hide: true }, url }),
} as const
