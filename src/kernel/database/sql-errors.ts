import type { ErrorKind } from '../errors.ts'
import { AppError } from '../errors.ts'
import type { Text } from '../text.ts'
import { DatabaseError } from './database.ts'

/** What a broken constraint means to the user; the code is dotted and stable. */
export interface ConstraintText {
  code: string
  text: Text
  kind?: ErrorKind
  /** Form name of the field to blame. */
  field?: string
}

/** Keys are constraint names or their beginnings: a distributed PostgreSQL appends the shard's number. */
export type ConstraintTexts = Readonly<Record<string, ConstraintText>>

interface Meaning {
  kind: ErrorKind
  code: string
  text: Text
  retryAfter?: number
}

const badValue: Meaning = {
  kind: 'invalid',
  code: 'database.value',
  text: { zh: '提交的内容中有无法保存的值或字符。请检查后重新填写。', en: 'The input holds a value or character that cannot be stored. Check it and enter it again.' },
}

const tooBusy: Meaning = {
  kind: 'unavailable',
  code: 'database.busy',
  text: { zh: '同时操作的人较多，本次没有保存。请稍后再试一次。', en: 'Many people are working on this at once and nothing was saved. Try again in a moment.' },
  retryAfter: 1,
}

const tooSlow: Meaning = {
  kind: 'unavailable',
  code: 'database.timeout',
  text: { zh: '这项操作用时过长，已中止，没有保存。请缩小范围后重试。', en: 'This took too long and was stopped; nothing was saved. Narrow the range and try again.' },
  retryAfter: 5,
}

const full: Meaning = {
  kind: 'unavailable',
  code: 'database.full',
  text: { zh: '服务器磁盘已满：本次内容没有保存。请联系管理员清理空间后再提交。', en: 'disk full: nothing was saved. Ask your administrator to free space, then submit again.' },
  retryAfter: 60,
}

const bySqlState: Readonly<Record<string, Meaning>> = {
  '23505': {
    kind: 'conflict',
    code: 'database.duplicate',
    text: { zh: '已有相同的记录，未重复保存。请刷新后查看已有的一条。', en: 'The same record is there already, so it was not saved twice. Reload to see it.' },
  },
  '23503': {
    kind: 'invalid',
    code: 'database.reference',
    text: { zh: '所选的关联记录不存在，或仍被其他记录使用。请刷新后重新选择。', en: 'A record chosen here does not exist, or others still depend on it. Reload and choose again.' },
  },
  '23514': {
    kind: 'invalid',
    code: 'database.check',
    text: { zh: '填写的内容不符合规定的范围或格式。请检查后重新填写。', en: 'A value is outside its permitted range or form. Check it and enter it again.' },
  },
  '23502': {
    kind: 'invalid',
    code: 'database.required',
    text: { zh: '有必填内容没有填写。请补充后重新提交。', en: 'Something required is missing. Fill it in and submit again.' },
  },
  '22P02': badValue,
  '22P05': badValue,
  '22003': badValue,
  '22007': badValue,
  '22008': badValue,
  '22021': badValue,
  '22001': {
    kind: 'invalid',
    code: 'database.tooLong',
    text: { zh: '填写的内容过长。请缩短后重新提交。', en: 'A text is too long. Shorten it and submit again.' },
  },
  '40001': tooBusy,
  '40P01': tooBusy,
  '55P03': tooBusy,
  '42501': {
    kind: 'forbidden',
    code: 'common.forbidden',
    text: { zh: '您当前的身份不能进行这项操作。如需办理，请切换身份或联系管理员。', en: 'Your present position may not do this. Switch position or ask your administrator.' },
  },
  '57014': tooSlow,
  '53100': full,
}

const unavailable: Meaning = {
  kind: 'unavailable',
  code: 'database.unavailable',
  text: { zh: '数据库暂时无法使用，本次没有保存。请稍后重试。', en: 'The database is not available at the moment and nothing was saved. Try again shortly.' },
  retryAfter: 5,
}

/**
 * What a database error means to the user, by SQLSTATE (PostgreSQL manual, appendix A) and, for broken
 * constraints, by the feature's own texts, the longest matching name first.
 * @returns undefined when the error is a fault of the program, or none of the database's.
 */
export function translateDatabaseError(error: unknown, texts: ConstraintTexts = {}): AppError | undefined {
  if (error instanceof AppError) return error
  if (!(error instanceof DatabaseError)) return undefined
  const meaning = meaningOf(error.sqlState)
  const own = constraintText(error.constraint, texts)
  if (own) return new AppError(own.kind ?? meaning?.kind ?? 'invalid', own.code, own.text, { ...fieldOf(own), cause: error })
  if (!meaning) return undefined
  const { kind, code, text, retryAfter } = meaning
  return new AppError(kind, code, text, { ...(retryAfter !== undefined && { retryAfter }), cause: error })
}

function meaningOf(sqlState: string): Meaning | undefined {
  const classUnavailable = sqlState.startsWith('08') || sqlState.startsWith('53') || sqlState.startsWith('57P')
  return bySqlState[sqlState] ?? (classUnavailable ? unavailable : undefined)
}

function constraintText(constraint: string | undefined, texts: ConstraintTexts): ConstraintText | undefined {
  if (constraint === undefined) return undefined
  const names = Object.keys(texts).filter((name) => constraint === name || constraint.startsWith(`${name}_`))
  const [longest] = names.toSorted((left, right) => right.length - left.length)
  return longest === undefined ? undefined : texts[longest]
}

function fieldOf({ field, code, text }: ConstraintText): { field?: string; fields?: { field: string; code: string; text: Text }[] } {
  return field === undefined ? {} : { field, fields: [{ field, code, text }] }
}
