import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../kernel/http.ts'
import { cssBytes, cssPath } from '../portal/assets.ts'
import { consolePolicy } from './headers.ts'

const forEver = 'public, max-age=31536000, immutable'
const nonceMark = '__CSP_NONCE__'

/** Serves the portal's style sheet and, where it has been built, the console: a single page under /console/. */
export async function serveAssets(app: App, consoleDir: string): Promise<void> {
  app.get(cssPath, { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', forEver).send(cssBytes),
  )
  const index = join(consoleDir, 'index.html')
  if (consoleDir === '' || !existsSync(index)) return
  const page = readFileSync(index, 'utf8')
  await app.register(staticFiles, { root: consoleDir, serve: false, preCompressed: true, cacheControl: false })
  // The router takes /console/ for /console, so one handler answers both and redirects only the bare one.
  app.get('/console', { schema: { hide: true } }, async (request, reply) => (request.url.startsWith('/console/') ? send(request, reply) : reply.redirect('/console/', 308)))
  app.get('/console/*', { schema: { hide: true } }, send)

  async function send(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const file = filePattern.exec(request.url)?.[1]
    if (file !== undefined) {
      return reply.header('cache-control', file.startsWith('assets/') ? forEver : 'no-cache').sendFile(file)
    }
    const nonce = randomBytes(16).toString('base64')
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').header('content-security-policy', consolePolicy(nonce))
    return reply.send(page.replaceAll(nonceMark, nonce))
  }
}

/** Addresses of files have an ending; all others are pages of the console's own router. */
const filePattern = /^\/console\/([\w./-]+\.\w+)(?:\?|$)/u
