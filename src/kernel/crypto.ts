import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from './errors.ts'

/** Seals single fields of personal data and lets them be looked up without being opened. */
export interface CryptoProvider {
  readonly name: string
  /**
   * Seals `plain` under the active key. `aad` names the place it belongs to (tenant, table, row,
   * field: `fieldPlace`); moved to another place it cannot be opened.
   */
  encrypt(plain: string, aad: string): string
  /**
   * Opens what `encrypt` sealed, under any key still known.
   * @throws AppError `internal` when it was altered, belongs to another place, or its key is gone.
   */
  decrypt(sealed: string, aad: string): string
  /**
   * Keyed digest of `value` under the active key, to be stored beside the sealed field: 43 characters,
   * equal for equal values of one `purpose`, without meaning across purposes.
   */
  blindIndex(value: string, purpose: string): string
  /** `blindIndex` under every known key, active first: look up with `= any(...)` so that rows sealed before a rotation are found. */
  blindIndexes(value: string, purpose: string): string[]
}

/** A 256-bit master key under a short name that is stored with everything it seals. */
export interface DataKey {
  readonly id: string
  readonly key: Buffer
}

const keyBytes = 32
const ivBytes = 12
const tagBytes = 16
const keyIdPattern = /^[A-Za-z0-9_-]{1,32}$/
const sealedPattern = /^v1\.([A-Za-z0-9_-]{1,32})\.([A-Za-z0-9_-]+)$/

/** A new random key with a random name. */
export function generateKey(): DataKey {
  return { id: `k${randomBytes(4).toString('hex')}`, key: randomBytes(keyBytes) }
}

/** A key as it stands in the environment or a key file: `id:base64`. */
export function formatKey({ id, key }: DataKey): string {
  return `${id}:${key.toString('base64')}`
}

/**
 * Keys from `id:base64` pairs separated by commas or white space, the active one first.
 * @throws Error naming the pair by its position, never by its content.
 */
export function parseKeys(text: string): DataKey[] {
  return text
    .split(/[\s,]+/)
    .filter((pair) => pair !== '')
    .map((pair, index) => {
      const [id = '', secret = ''] = pair.split(':')
      const key = { id, key: Buffer.from(secret, 'base64') }
      if (formatKey(key) !== pair) throw new Error(`Data key ${index + 1} is not of the form id:base64`)
      return key
    })
}

/** The `aad` of one field of one row. */
export function fieldPlace(place: { tenant: string; table: string; row: string; field: string }): string {
  return JSON.stringify([place.tenant, place.table, place.row, place.field])
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit IV, and HMAC-SHA-256 blind indexes, each
 * under its own key derived with HKDF (RFC 5869). Sealed form: `v1.<keyId>.<base64url iv|tag|data>`.
 * The first key seals; the others only open what they sealed before a rotation.
 * @throws Error when there is no key, a key is not 32 bytes, or a name is unfit or used twice.
 */
export function createCrypto(options: { keys: readonly DataKey[] }): CryptoProvider {
  const ring = options.keys.map(prepare)
  const [active] = ring
  if (active === undefined) throw new Error('At least one data key is needed')
  if (new Set(ring.map((entry) => entry.id)).size !== ring.length) throw new Error('Two data keys have the same name')
  return {
    name: 'aes-256-gcm',
    encrypt: (plain, aad) => seal(active, plain, aad),
    decrypt: (sealed, aad) => open(ring, sealed, aad),
    blindIndex: (value, purpose) => digest(active, value, purpose),
    blindIndexes: (value, purpose) => ring.map((entry) => digest(entry, value, purpose)),
  }
}

interface PreparedKey {
  id: string
  sealing: Buffer
  indexing: Buffer
}

function prepare({ id, key }: DataKey): PreparedKey {
  if (!keyIdPattern.test(id)) throw new Error('A data key needs a name of 1 to 32 letters, digits, - or _')
  if (key.length !== keyBytes) throw new Error(`Data key ${id} must be ${keyBytes} bytes long, not ${key.length}`)
  return { id, sealing: derive(key, 'seal'), indexing: derive(key, 'index') }
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `lianxin ${use} v1`, keyBytes))
}

function seal(key: PreparedKey, plain: string, aad: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key.sealing, iv, { authTagLength: tagBytes })
  cipher.setAAD(bind(key.id, aad))
  const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `v1.${key.id}.${Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64url')}`
}

function open(ring: readonly PreparedKey[], sealed: string, aad: string): string {
  const [, id, body] = sealedPattern.exec(sealed) ?? []
  const key = ring.find((entry) => entry.id === id)
  if (body === undefined) throw unreadable('crypto.malformed')
  if (key === undefined) throw unreadable('crypto.unknownKey')
  const bytes = Buffer.from(body, 'base64url')
  // Base64 ignores spare bits: only the one spelling that was written may open.
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64url') !== body) throw unreadable('crypto.malformed')
  const decipher = createDecipheriv('aes-256-gcm', key.sealing, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(bind(key.id, aad))
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch (error) {
    throw unreadable('crypto.altered', error)
  }
}

function digest(key: PreparedKey, value: string, purpose: string): string {
  return createHmac('sha256', key.indexing).update(JSON.stringify([purpose, value]), 'utf8').digest('base64url')
}

function bind(keyId: string, aad: string): Buffer {
  return Buffer.from(JSON.stringify(['v1', keyId, aad]), 'utf8')
}

function unreadable(code: string, cause?: unknown): AppError {
  const text = {
    zh: '这项个人信息无法解密：数据被改动过，或者缺少当时使用的密钥。请联系系统管理员核对数据密钥。',
    en: 'This personal data cannot be opened: it was altered or its key is missing. Ask the system administrator to check the data keys.',
  }
  return new AppError('internal', code, text, { cause })
}
