import type { Text } from './text.ts'

/** Every way an operation can end badly; one HTTP status each (`httpStatus`). */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale'
  | 'tooLarge'
  | 'tooMany'
  | 'unavailable'
  | 'internal'

export interface ErrorDetails {
  /** JSON pointer or form name of the field the sentence is about. */
  field?: string
  /** What may be done instead, for `conflict`. */
  allowed?: readonly string[]
  /** Seconds, for `tooMany` and `unavailable`. */
  retryAfter?: number
  /** One entry per wrong field, for `invalid`. */
  fields?: readonly FieldError[]
  cause?: unknown
}

export interface FieldError {
  field: string
  code: string
  text: Text
}

/**
 * The only error operations throw on purpose. `code` is dotted and stable (part of the API),
 * `text` names the field and the way out in the user's language.
 */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly kind: ErrorKind
  readonly code: string
  readonly text: Text
  readonly details: ErrorDetails

  constructor(kind: ErrorKind, code: string, text: Text, details: ErrorDetails = {}) {
    super(`${code}: ${text.en}`, { cause: details.cause })
    this.kind = kind
    this.code = code
    this.text = text
    this.details = details
  }
}

export const httpStatus: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
  internal: 500,
}

/** 404: it does not exist, or the actor may not know that it does. */
export function missing(what: Text): AppError {
  return new AppError('missing', 'common.missing', {
    zh: `找不到这${what.zh}，或者您无权查看。请检查编号，或返回列表重新选择。`,
    en: `This ${what.en} does not exist or is not open to you. Check the number or go back to the list.`,
  })
}

/** 403: the actor may know of it but not do this. */
export function forbidden(action: Text): AppError {
  return new AppError('forbidden', 'common.forbidden', {
    zh: `您当前的身份不能${action.zh}。如需办理，请切换身份或联系管理员。`,
    en: `Your present position may not ${action.en}. Switch position or ask your administrator.`,
  })
}

/** 422 about a single field. */
export function invalidField(field: string, code: string, text: Text): AppError {
  return new AppError('invalid', code, text, { field, fields: [{ field, code, text }] })
}
