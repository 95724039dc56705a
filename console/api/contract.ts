import type { paths } from '../../src/client/schema.ts'

type BodyOf<R> = R extends { content: { 'application/json': infer T } } ? T : never
type Answers<O> = O extends { responses: infer R } ? BodyOf<R[Extract<keyof R, 200 | 201>]> : never
type Sent<O> = O extends { requestBody: { content: { 'application/json': infer T } } } ? T : never
type Query<O> = O extends { parameters: { query?: infer T } } ? NonNullable<T> : never

/** What GET of a path answers. */
export type Read<P extends keyof paths> = Answers<paths[P]['get']>
/** What the query of a path's GET takes. */
export type QueryOf<P extends keyof paths> = Query<paths[P]['get']>
/** What POST to a path takes. */
export type Posted<P extends keyof paths> = Sent<paths[P]['post']>
/** One row of what GET of a list answers. */
export type RowOf<P extends keyof paths> = Read<P> extends { items: readonly (infer T)[] } ? T : never

export type Session = Read<'/api/v1/session'>
export type PasswordChange = Sent<paths['/api/v1/session/password']['put']>
export type Position = Session['positions'][number]
export type Role = Position['role']

export type Opinion = Read<'/api/v1/opinions/{id}'>
export type OpinionItem = RowOf<'/api/v1/opinions'>
export type Assignment = Opinion['assignments'][number]
export type OpinionEvent = Opinion['events'][number]
export type State = OpinionItem['state']
export type Filters = Omit<Query<paths['/api/v1/opinions']['get']>, 'cursor' | 'limit'>
export type Registration = Posted<'/api/v1/opinions'>
export type Receipt = Answers<paths['/api/v1/opinions']['post']>
export type Forwarding = Posted<'/api/v1/opinions/{id}/forwarding'>

export type Correction = Sent<paths['/api/v1/opinions/{id}']['patch']>
export type StepAnswer = Answers<paths['/api/v1/opinions/{id}/acceptance']['post']>
export type BulkAnswer = Answers<paths['/api/v1/opinions/bulk-forwarding']['post']>
export type Similar = Answers<paths['/api/v1/opinions/similar']['post']>['items'][number]
export type PublicationText = Sent<paths['/api/v1/opinions/{id}/publication']['put']>
export type Contact = Answers<paths['/api/v1/opinions/{id}/contact-reveal']['post']>

type ActionIn<K> = K extends `/api/v1/opinions/{id}/${infer A}` ? A : never
/** Sub-resources of an opinion that a step is posted to. */
export type ActionPath = Exclude<ActionIn<keyof paths>, 'contact-reveal' | 'photos' | 'publication' | 'publication-draft'>

export type Account = RowOf<'/api/v1/accounts'>
export type Issued = Answers<paths['/api/v1/accounts']['post']>
export type Deputy = RowOf<'/api/v1/deputies'>
export type ImportPreview = Answers<paths['/api/v1/opinions/imports']['post']>
export type ImportAnswer = Answers<paths['/api/v1/opinions/imports/{id}/confirmation']['post']>
export type Figures = Read<'/api/v1/statistics'>
