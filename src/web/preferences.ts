import { Type } from 'typebox'
import type { App } from '../kernel/http.ts'
import { localPath } from '../portal/paths.ts'

const oneYear = 365 * 24 * 3600

/** Language and type size of a reader: two cookies, set by a link, so that it works without script. */
export function preferences(app: App): void {
  app.get(
    '/preferences',
    {
      schema: {
        hide: true,
        querystring: Type.Object({
          lang: Type.Optional(Type.Union([Type.Literal('zh-CN'), Type.Literal('en')])),
          type: Type.Optional(Type.Union([Type.Literal('large'), Type.Literal('normal')])),
          back: Type.Optional(Type.String({ maxLength: 2000 })),
        }),
      },
    },
    async (request, reply) => {
      const { lang, type, back = '/' } = request.query
      const options = { path: '/', maxAge: oneYear, sameSite: 'lax', httpOnly: true } as const
      if (lang !== undefined) reply.setCookie('lang', lang, { ...options, httpOnly: false })
      if (type !== undefined) reply.setCookie('type', type, options)
      return reply.redirect(localPath(back), 303)
    },
  )
}
