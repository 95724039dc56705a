import type { FastifyError } from 'fastify'
import type { Static } from 'typebox'
import type { ErrorKind } from '../kernel/errors.ts'
import { AppError, httpStatus } from '../kernel/errors.ts'
import { translateDatabaseError, type ConstraintTexts } from '../kernel/database/sql-errors.ts'
import { describeFields } from '../kernel/http-fields.ts'
import type { Problem } from '../kernel/shapes.ts'
import { pick, type Language, type Text } from '../kernel/text.ts'

export type ProblemBody = Static<typeof Problem>

const titles: Record<ErrorKind, Text> = {
  invalid: { zh: '提交的内容有误', en: 'The content sent is not acceptable' },
  unauthenticated: { zh: '需要登录', en: 'Log-in needed' },
  forbidden: { zh: '不能这样操作', en: 'Not allowed' },
  missing: { zh: '找不到', en: 'Not found' },
  conflict: { zh: '与现状冲突', en: 'In conflict with the present state' },
  stale: { zh: '内容已被更新', en: 'Changed in the meantime' },
  tooLarge: { zh: '内容太大', en: 'Too large' },
  tooMany: { zh: '操作太频繁', en: 'Too many requests' },
  unavailable: { zh: '暂时不可用', en: 'Temporarily unavailable' },
  internal: { zh: '系统出错', en: 'Something went wrong' },
}

/** The words that features have for sentences about their fields and constraints. */
export interface Vocabulary {
  labels: ReadonlyMap<string, Text>
  constraints: ConstraintTexts
}

/** Any error as one of ours; what nobody foresaw becomes `internal`, with the original as its cause. */
export function toAppError(error: FastifyError, { labels, constraints }: Vocabulary): AppError {
  const translated = translateDatabaseError(error, constraints)
  if (translated) return translated
  if (error.validation) return refusedFields(error, labels)
  const known = foreseen[error.code]
  if (known) return new AppError(known.kind, known.code, known.text, { cause: error })
  return new AppError(
    'internal',
    'common.internal',
    {
      zh: '系统内部出错，您的操作没有完成。请稍后重试；如仍出现，请把请求编号告诉管理员。',
      en: 'Something went wrong inside and your action was not completed. Try again; if it persists, give the request number to your administrator.',
    },
    { cause: error },
  )
}

/** RFC 9457 problem details in the reader's language. */
export function problemOf(error: AppError, language: Language, requestId: string): ProblemBody {
  const { allowed, fields } = error.details
  return {
    type: 'about:blank',
    title: pick(titles[error.kind], language),
    status: httpStatus[error.kind],
    code: error.code,
    detail: pick(error.text, language),
    requestId,
    ...(allowed ? { allowed: [...allowed] } : {}),
    ...(fields ? { fields: fields.map(({ field, code, text }) => ({ field, code, detail: pick(text, language) })) } : {}),
  }
}

function refusedFields(error: FastifyError, labels: ReadonlyMap<string, Text>): AppError {
  const fields = describeFields(error.validation ?? [], labels)
  const zh = fields.map(({ text }) => text.zh).join('')
  const en = fields.map(({ text }) => text.en).join(' ')
  return new AppError('invalid', 'request.fields', { zh, en }, { fields, cause: error })
}

interface Foreseen {
  kind: ErrorKind
  code: string
  text: Text
}

const tooLarge: Foreseen = {
  kind: 'tooLarge',
  code: 'request.tooLarge',
  text: {
    zh: '提交的内容太大：文字最多 1 MB，每个文件最多 12 MB，最多 5 个文件。请缩小后再提交。',
    en: 'The content sent is too large: at most 1 MB of text, 12 MB a file, 5 files. Make it smaller and send it again.',
  },
}

const malformed: Foreseen = {
  kind: 'invalid',
  code: 'request.malformedJson',
  text: { zh: '提交的 JSON 无法读取，请检查格式后重新提交。', en: 'The JSON sent cannot be read. Check its form and send it again.' },
}

const mediaType: Foreseen = {
  kind: 'invalid',
  code: 'request.mediaType',
  text: {
    zh: '这里不接收这种类型的内容。请用网页表单提交，或以 application/json 发送。',
    en: 'This kind of content is not taken here. Use the form on the page or send application/json.',
  },
}

const badPath: Foreseen = {
  kind: 'missing',
  code: 'request.unknownRoute',
  text: { zh: '没有这个地址。请检查网址，或从首页重新进入。', en: 'There is no such address. Check it, or start again from the home page.' },
}

/** Errors of Fastify and its plugins that a client can cause. */
const foreseen: Readonly<Record<string, Foreseen>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge,
  FST_REQ_FILE_TOO_LARGE: tooLarge,
  FST_FILES_LIMIT: tooLarge,
  FST_FIELDS_LIMIT: tooLarge,
  FST_PARTS_LIMIT: tooLarge,
  FST_ERR_CTP_INVALID_JSON_BODY: malformed,
  FST_ERR_CTP_EMPTY_JSON_BODY: malformed,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: malformed,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: mediaType,
  FST_INVALID_MULTIPART_CONTENT_TYPE: mediaType,
  FST_ERR_CTP_INVALID_TYPE: mediaType,
  FST_ERR_BAD_URL: badPath,
  FST_ERR_NOT_FOUND: badPath,
  FST_ERR_HANDLER_TIMEOUT: {
    kind: 'unavailable',
    code: 'request.tookTooLong',
    text: { zh: '处理时间过长，操作没有得到确认。请稍后重试。', en: 'This took too long and was not confirmed. Try again shortly.' },
  },
}

/** For addresses that no route serves. */
export function unknownRoute(): AppError {
  return new AppError(badPath.kind, badPath.code, badPath.text)
}
