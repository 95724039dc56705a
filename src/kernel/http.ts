import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawReplyDefaultExpression, RawRequestDefaultExpression, RawServerDefault } from 'fastify'
import type { Ctx } from './context.ts'
import type { ConstraintTexts } from './database/sql-errors.ts'
import type { Text } from './text.ts'

/** The application as features see it: routes are typed by their TypeBox schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** A file of a multipart request, whole in memory; its size is limited before it gets here. */
export interface Upload {
  field: string
  fileName: string
  content: Buffer
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, in which scope, when; made anew for each request. */
    ctx: Ctx
    /** The reader asked for large type (cookie `type`). */
    largeType: boolean
    /** Files of a multipart form, on routes with `config.uploads`; the text fields are the body. */
    uploads: Upload[]
  }
  interface FastifyInstance {
    /** Says what the calling feature's fields are called, for sentences about them. */
    labelFields(labels: Readonly<Record<string, Text>>): void
    /** Adds what broken constraints mean to the user, by constraint name. */
    explainConstraints(texts: ConstraintTexts): void
  }
  interface FastifyContextConfig {
    /** API operation that needs no account; all others under /api/v1 do. */
    open?: boolean
    /** May be used while a one-time password still waits to be changed. */
    beforePasswordChange?: boolean
    /** Counts against the limit of public forms and log-ins from one address. */
    limited?: boolean
    /** Takes multipart/form-data with files. */
    uploads?: boolean
    /** Set by `labelFields`: what the fields of the route's feature are called. */
    fieldLabels?: ReadonlyMap<string, Text>
    /** Only for the command line on this machine, by its token. */
    maintenance?: boolean
  }
}
