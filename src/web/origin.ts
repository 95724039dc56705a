import type { FastifyRequest } from 'fastify'
import { AppError } from '../kernel/errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a changing request that another site had the browser send (CSRF). With a session the
 * browser's own word is required (Fetch Metadata, else `Origin`); without one a foreign origin is still refused.
 * @throws AppError forbidden
 */
export function requireSameOrigin(request: FastifyRequest, { baseUrl, hasSession }: { baseUrl: string; hasSession: boolean }): void {
  if (safeMethods.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  if (site === undefined && origin === undefined && !hasSession) return
  if (site === undefined && origin !== undefined && isOwn(origin, baseUrl, request.host)) return
  throw new AppError('forbidden', 'request.otherOrigin', {
    zh: '这次提交不是从本站页面发出的，已被拒绝。请在本站页面上重新操作。',
    en: 'This request did not come from a page of this site and was refused. Do it again on this site.',
  })
}

function isOwn(origin: string, baseUrl: string, host: string): boolean {
  return origin === new URL(baseUrl).origin || origin === `http://${host}` || origin === `https://${host}`
}
