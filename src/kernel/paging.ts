import { AppError } from './errors.ts'

export interface Page<T> {
  items: T[]
  next: string | null
}

/**
 * Cuts a result of `limit + 1` rows into a page. `keyOf` names the sort key of the last row shown;
 * the cursor is opaque to clients.
 */
export function pageOf<T>(found: T[], limit: number, keyOf: (last: T) => readonly string[]): Page<T> {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? encode(keyOf(last)) : null }
}

function encode(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * The sort key inside a cursor of `parts` parts; undefined for the first page.
 * @throws AppError invalid when the cursor was not made by `pageOf`
 */
export function cursorKey(cursor: string | undefined, parts: number): string[] | undefined {
  if (cursor === undefined || cursor === '') return undefined
  const key = parse(cursor)
  if (!Array.isArray(key) || key.length !== parts || !key.every((part): part is string => typeof part === 'string')) {
    throw badCursor()
  }
  return key
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch (error) {
    throw badCursor(error)
  }
}

function badCursor(cause?: unknown): AppError {
  return new AppError(
    'invalid',
    'common.badCursor',
    { zh: '翻页标记无效，请回到列表第一页。', en: 'The page mark is not valid. Go back to the first page of the list.' },
    { field: 'cursor', cause },
  )
}
