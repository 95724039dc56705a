import type { FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/access.ts'
import { scopeOf } from '../kernel/access.ts'
import type { Config } from '../kernel/config.ts'
import type { Ctx } from '../kernel/context.ts'
import { AppError } from '../kernel/errors.ts'
import type { App } from '../kernel/http.ts'
import type { Language } from '../kernel/text.ts'
import { resolveSession, sessionCookie } from '../features/accounts/sessions.ts'
import type { AppDeps } from './deps.ts'
import type { MaintenanceDoor } from './maintenance.ts'
import { requireSameOrigin } from './origin.ts'

const publicPath = /^\/(?:api\/v1\/public\/)?(\d{6})(?:[/?]|$)/u
/** The switch itself takes `lang` as its own field. */
const preferencesPath = '/preferences'
const filePath = /^\/(?:assets|console)\//u

/** Gives every request its `ctx`; API routes are closed to strangers unless their `config` opens them. */
export function addContext(app: App, config: Config, deps: AppDeps): void {
  const now = deps.now ?? (() => new Date())
  app.decorateRequest('ctx')
  app.decorateRequest('largeType', false)
  app.addHook('onRequest', async (request) => {
    const tenant = publicPath.exec(request.url)?.[1]
    const stranger: Actor = { kind: 'public', tenant: tenant ?? '' }
    const base: Ctx = {
      db: deps.db,
      actor: stranger,
      scope: scopeOf(stranger),
      now: now(),
      language: languageOf(request),
      requestId: request.id,
      config,
      crypto: deps.crypto,
      log: deps.log,
    }
    request.ctx = base
    request.largeType = request.cookies['type'] === 'large'
    if (filePath.test(request.url)) return
    if (request.routeOptions.config.maintenance === true) {
      request.ctx = requireMaintenance(request, base, deps.maintenance)
      return
    }
    const cookie = tenant === undefined ? request.cookies[sessionCookie] : undefined
    requireSameOrigin(request, { baseUrl: config.baseUrl, hasSession: cookie !== undefined })
    await admit(request, base, cookie)
  })
}

async function admit(request: FastifyRequest, base: Ctx, cookie: string | undefined): Promise<void> {
  const session = cookie === undefined ? undefined : await resolveSession(base, cookie)
  if (session) request.ctx = { ...base, actor: session.actor, scope: scopeOf(session.actor) }
  const { config, url } = request.routeOptions
  if (config.open === true || url?.startsWith('/api/v1/') !== true || url.startsWith('/api/v1/public/')) return
  if (!session) throw unauthenticated(cookie !== undefined)
  if (session.mustChange && config.beforePasswordChange !== true) throw mustChange()
}

function requireMaintenance(request: FastifyRequest, base: Ctx, door: MaintenanceDoor | undefined): Ctx {
  if (door?.admits(request) !== true) {
    throw new AppError('missing', 'request.unknownRoute', { zh: '没有这个地址。', en: 'There is no such address.' })
  }
  const header = request.headers['x-lianxin-tenant']
  const actor: Actor = { kind: 'system', tenant: typeof header === 'string' ? header : '', name: 'command-line' }
  return { ...base, actor, scope: scopeOf(actor) }
}

function unauthenticated(expired: boolean): AppError {
  return expired
    ? new AppError('unauthenticated', 'session.expired', {
        zh: '登录已过期，请重新登录。您填写的内容还在页面上。',
        en: 'Your log-in has expired. Log in again; what you typed is still on the page.',
      })
    : new AppError('unauthenticated', 'session.required', { zh: '请先登录。', en: 'Log in first.' })
}

function mustChange(): AppError {
  return new AppError('forbidden', 'session.mustChangePassword', {
    zh: '您使用的是一次性密码，请先设置自己的密码。',
    en: 'You are using a one-time password. Set a password of your own first.',
  })
}

/** By `?lang=`, which belongs to every address and so to no route's own query, then by cookie and browser. */
function languageOf(request: FastifyRequest): Language {
  const query = isRecord(request.query) ? request.query : {}
  const { lang } = query
  if (request.routeOptions.url !== preferencesPath) delete query['lang']
  const asked = [lang, request.cookies['lang']].find((tag) => typeof tag === 'string' && tag !== '')
  const tag = typeof asked === 'string' ? asked : preferred(request.headers['accept-language'] ?? '')
  return /^en\b/iu.test(tag) ? 'en' : 'zh-CN'
}

/** The first of the header's languages that the product speaks; browsers list them by preference. */
function preferred(header: string): string {
  return header.split(',').map((part) => part.trim()).find((part) => /^(?:zh|en)\b/iu.test(part)) ?? 'zh-CN'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
