import type { ReactNode } from 'react'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type PageProps, renderPage } from './page.tsx'

/** What a route says of its page; language and type size come with the request. */
export interface PageAnswer extends Omit<PageProps, 'language' | 'largeType' | 'path'> {
  /** Where a reader who changes language or type size comes back to; for pages that answer a POST. */
  readonly path?: string | undefined
  /** 200 unless said. */
  readonly status?: number | undefined
  /** Holds personal data or a form of one use: no copy is kept anywhere, not even for the Back button. */
  readonly isPrivate?: boolean | undefined
}

/** Answers with a public page. */
export async function answerPage(request: FastifyRequest, reply: FastifyReply, answer: PageAnswer, children: ReactNode): Promise<FastifyReply> {
  const { path = request.url, status = 200, isPrivate = false, ...page } = answer
  const { language } = request.ctx
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', isPrivate ? 'no-store' : 'private, no-cache')
    .send(renderPage({ ...page, path, language, largeType: request.largeType }, children))
}
