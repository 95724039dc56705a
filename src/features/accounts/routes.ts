import { Type } from 'typebox'
import type { App } from '../../kernel/http.ts'
import { Id } from '../../kernel/shapes.ts'
import { etagOf, versionSeen } from '../../kernel/versions.ts'
import {
  Account,
  AccountChange,
  AccountFilter,
  AccountPage,
  Credentials,
  IssuedPassword,
  NewAccount,
  NewPosition,
  PasswordChange,
  PositionChoice,
  SessionView,
} from './schema.ts'
import { addPosition, changeAccount, createAccount, endPosition, getAccount, listAccounts, resetPassword } from './service.ts'
import { changePassword, getSession, sessionCookie, signIn, signOut, switchPosition } from './sessions.ts'

const session = '/api/v1/session'
const accounts = '/api/v1/accounts'
const one = Type.Object({ id: Id })

/** The session as a resource. */
export function sessionRoutes(app: App): void {
  const beforePasswordChange = { config: { beforePasswordChange: true } }
  app.post(
    session,
    { config: { open: true, limited: true }, schema: { tags: ['session'], body: Credentials, response: { 201: SessionView } } },
    async (request, reply) => {
      const opened = await signIn(request.ctx, request.body, request.headers['user-agent'] ?? '')
      const secure = request.ctx.config.baseUrl.startsWith('https:')
      reply.setCookie(sessionCookie, opened.cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure })
      return reply.code(201).send(opened.session)
    },
  )
  app.get(session, { ...beforePasswordChange, schema: { tags: ['session'], response: { 200: SessionView } } }, async (request) => getSession(request.ctx))
  app.delete(session, { ...beforePasswordChange, schema: { tags: ['session'], response: { 204: Type.Null() } } }, async (request, reply) => {
    await signOut(request.ctx)
    return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send(null)
  })
  app.put(`${session}/position`, { schema: { tags: ['session'], body: PositionChoice, response: { 200: SessionView } } }, async (request) =>
    switchPosition(request.ctx, request.body.positionId),
  )
  app.put(
    `${session}/password`,
    { ...beforePasswordChange, schema: { tags: ['session'], body: PasswordChange, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await changePassword(request.ctx, request.body)
      return reply.code(204).send(null)
    },
  )
}

/** Accounts and their positions, for the security administrator. */
export function accountRoutes(app: App): void {
  app.get(accounts, { schema: { tags: ['accounts'], querystring: AccountFilter, response: { 200: AccountPage } } }, async (request) =>
    listAccounts(request.ctx, request.query),
  )
  app.post(accounts, { schema: { tags: ['accounts'], body: NewAccount, response: { 201: IssuedPassword } } }, async (request, reply) =>
    reply.code(201).send(await createAccount(request.ctx, request.body)),
  )
  app.get(`${accounts}/:id`, { schema: { tags: ['accounts'], params: one, response: { 200: Account } } }, async (request, reply) => {
    const account = await getAccount(request.ctx, request.params.id)
    return reply.header('etag', etagOf(account.version)).send(account)
  })
  app.patch(
    `${accounts}/:id`,
    { schema: { tags: ['accounts'], params: one, body: AccountChange, response: { 200: Account } } },
    async (request, reply) => {
      const seen = versionSeen(request.headers['if-match'])
      const account = await changeAccount(request.ctx, request.params.id, { change: request.body, seen })
      return reply.header('etag', etagOf(account.version)).send(account)
    },
  )
  app.post(
    `${accounts}/:id/positions`,
    { schema: { tags: ['accounts'], params: one, body: NewPosition, response: { 201: Account } } },
    async (request, reply) => reply.code(201).send(await addPosition(request.ctx, request.params.id, request.body)),
  )
  app.delete(
    `${accounts}/:id/positions/:pid`,
    { schema: { tags: ['accounts'], params: Type.Object({ id: Id, pid: Id }), response: { 200: Account } } },
    async (request) => endPosition(request.ctx, request.params.id, request.params.pid),
  )
  app.post(
    `${accounts}/:id/password-reset`,
    { schema: { tags: ['accounts'], params: one, response: { 200: IssuedPassword } } },
    async (request) => resetPassword(request.ctx, request.params.id),
  )
}
