import { Type } from 'typebox'
import { AppError } from './errors.ts'

/** Headers of a creation that a client may repeat without making a second record. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 8, maxLength: 100 })),
})

/** The same where nobody signs in: whoever knows the key gets the receipt again, so it must not be guessable. */
export const SecretIdempotencyHeaders = Type.Object({ 'idempotency-key': Type.Optional(Type.String({ format: 'uuid' })) })

/** Headers of a change; `versionSeen` reads the version from them. */
export const VersionHeaders = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 100 })) })

/** The `ETag` of a record at a version. */
export function etagOf(version: number): string {
  return `"${version}"`
}

/**
 * The version that the client has seen, from its `If-Match` header (RFC 9110, 13.1.1).
 * @throws AppError stale when the header is absent or holds no version
 */
export function versionSeen(ifMatch: string | undefined): number {
  const found = /^(?:W\/)?"?(\d{1,9})"?$/u.exec(ifMatch ?? '')
  if (!found?.[1]) {
    throw new AppError('stale', 'common.versionRequired', {
      zh: '修改时要说明所依据的版本（If-Match）。请重新打开这条记录后再修改。',
      en: 'A change must name the version it starts from (If-Match). Open the record again, then change it.',
    })
  }
  return Number(found[1])
}

/**
 * Refuses a change that starts from an older version than the stored one.
 * @throws AppError stale
 */
export function requireVersion(stored: number, seen: number): void {
  if (stored === seen) return
  throw new AppError('stale', 'common.stale', {
    zh: '这条记录刚被别人修改过。请重新打开，核对后再提交您的修改。',
    en: 'Somebody else has just changed this record. Open it again, compare, then submit your change.',
  })
}
