import { AppError, httpStatus } from '../kernel/errors.ts'
import { describeFields } from '../kernel/http-fields.ts'
import type { Text } from '../kernel/text.ts'
import type { FieldError } from './forms.tsx'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

/** What a form was refused for, and the status its page is answered with. */
export interface Refusal {
  readonly status: number
  readonly errors: readonly FieldError[]
  readonly code: string
}

/** Kinds of error that whoever filled in the form can put right on the same page. */
const correctable = new Set(['invalid', 'missing', 'conflict', 'tooLarge', 'tooMany'])

/**
 * Error handler of a form's route: shows the same page again with what is wrong and what was typed.
 * Errors that no change of the form would cure go on to the application's handler.
 * @param fallback field that a sentence about no field in particular is put at
 */
export function onRefusal(
  fallback: string,
  show: (refusal: Refusal, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => unknown {
  return async (error, request, reply) => show(refusalOf(error, request, fallback), request, reply)
}

function refusalOf(error: FastifyError, request: FastifyRequest, fallback: string): Refusal {
  if (error.validation) {
    const fields = describeFields(error.validation, request.routeOptions.config.fieldLabels ?? new Map<string, Text>())
    return { status: httpStatus.invalid, errors: fields.map(({ field, text }) => ({ field, message: text })), code: 'request.fields' }
  }
  const refused: Error = tooLargeCodes.has(error.code) ? photosTooLarge(error) : error
  if (!(refused instanceof AppError) || !correctable.has(refused.kind)) throw error
  const { fields, field } = refused.details
  const errors = fields?.map((each) => ({ field: each.field, message: each.text })) ?? [{ field: field ?? fallback, message: refused.text }]
  return { status: statusOf(refused), errors, code: refused.code }
}

/** A wrong entry is 422 whether or not the thing it names exists: the page itself was found. */
function statusOf({ kind }: AppError): number {
  return kind === 'tooMany' || kind === 'tooLarge' ? httpStatus[kind] : httpStatus.invalid
}

const tooLargeCodes = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT'])

function photosTooLarge(cause: unknown): AppError {
  const text = {
    zh: '照片最多 3 张，每张不超过 10 MB。请减少或缩小照片后重新选择。',
    en: 'At most 3 photos of 10 MB each. Choose fewer or smaller ones.',
  }
  return new AppError('tooLarge', 'photo.tooLarge', text, { field: 'photo', cause })
}

/** The texts of a form as they were sent, to fill it in again. */
export function valuesOf(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, typeof value === 'string' ? value : String(value)]))
}

/** C0 signs without meaning in a text, which some keyboards and copied texts carry along. */
// oxlint-disable-next-line no-control-regex -- these signs are what is looked for
const strayControls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu

/** Trims the texts of a form in place and gives line breaks one form; what is empty then counts as not filled in. */
export async function tidyForm(request: FastifyRequest): Promise<void> {
  const form: unknown = request.method === 'GET' ? request.query : request.body
  if (typeof form !== 'object' || form === null) return
  for (const [name, value] of Object.entries(form)) {
    if (typeof value !== 'string') continue
    const text = value.replaceAll('\r\n', '\n').replaceAll(strayControls, '').trim()
    if (text === '') Reflect.deleteProperty(form, name)
    else Reflect.set(form, name, text)
  }
}
