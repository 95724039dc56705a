import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../kernel/config.ts'
import type { App } from '../kernel/http.ts'

/** Pages without script: nothing inline, nothing from elsewhere. */
const portalPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The console: its own scripts, and styles that antd writes at run time under this response's nonce. */
export function consolePolicy(nonce: string): string {
  return `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
}

/** Security headers on every answer, and compression of those whose size makes it worth while. */
export function addHeaders(app: App, config: Config): void {
  const always: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self)',
    ...(config.baseUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  }
  app.addHook('onSend', async (request, reply, payload) => {
    reply.headers(always)
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', portalPolicy)
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    return compressed(request, reply, payload)
  })
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const compressible = /^(?:text\/|application\/(?:[\w.]+\+)?(?:json|xml)|image\/svg)/u
/** One network packet: below it nothing is won. */
const worthWhile = 1400

async function compressed(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const body = typeof payload === 'string' ? Buffer.from(payload) : payload
  if (!Buffer.isBuffer(body) || body.length < worthWhile || reply.hasHeader('content-encoding')) return payload
  if (!compressible.test(String(reply.getHeader('content-type') ?? ''))) return payload
  reply.header('vary', 'accept-encoding')
  const accepted = [request.headers['accept-encoding'] ?? ''].flat().join(',')
  const encoding = ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0+)?(?:,|$))`, 'u').test(accepted))
  if (encoding === undefined) return payload
  const small = encoding === 'br' ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }) : await zip(body)
  reply.header('content-encoding', encoding).header('content-length', small.length)
  return small
}
