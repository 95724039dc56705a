import { createHash } from 'node:crypto'
import type { Sharp, SharpOptions } from 'sharp'
import { AppError } from './errors.ts'
import type { ErrorKind } from './errors.ts'
import type { Text } from './text.ts'

/** A photo as it is stored: freshly encoded, upright, without any metadata. */
export interface AcceptedPhoto {
  bytes: Buffer
  mediaType: 'image/jpeg' | 'image/webp'
  /** Pixels, at most `longestSide` each. */
  width: number
  height: number
  /** Lower-case hex over `bytes`. */
  sha256: string
}

/** 10 MB as sent. */
export const photoByteLimit = 10 * 1024 * 1024
/** Enough for a phone's 64-megapixel camera; a decoder never starts on more. */
const photoPixelLimit = 70_000_000
const longestSide = 1600
const secondsAllowed = 20

type Format = 'jpeg' | 'png' | 'webp' | 'heic'

const inputOptions: SharpOptions = { limitInputPixels: photoPixelLimit, failOn: 'truncated', sequentialRead: true, pages: 1 }

/**
 * Checks a photo by its content, turns it upright, brings its long side to 1600 pixels at most and
 * encodes it anew, so that position, camera and all else hidden in the file stay behind.
 * JPEG, PNG and WebP are taken; the result is JPEG, or WebP where parts are transparent.
 * @param field form field that an error names
 * @throws AppError `tooLarge` (`photo.tooLarge`, `photo.tooManyPixels`) or `invalid`
 *   (`photo.empty`, `photo.notAnImage`, `photo.heic`, `photo.broken`)
 */
export async function acceptPhoto(bytes: Buffer, field = 'photo'): Promise<AcceptedPhoto> {
  const format = checkBytes(bytes, field)
  // Loading the decoder takes longer than most requests; only who sends a photo waits for it.
  const { default: sharp } = await import('sharp')
  const image = sharp(bytes, inputOptions)
  const transparent = await inspect(image, format, field)
  const upright = image
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .timeout({ seconds: secondsAllowed })
  const encoded = transparent ? upright.webp({ quality: 82 }) : upright.jpeg({ quality: 82, mozjpeg: true })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch((error: unknown) => {
    throw refusal('invalid', 'photo.broken', field, error)
  })
  return {
    bytes: data,
    mediaType: transparent ? 'image/webp' : 'image/jpeg',
    width: info.width,
    height: info.height,
    sha256: createHash('sha256').update(data).digest('hex'),
  }
}

function checkBytes(bytes: Buffer, field: string): Format {
  if (bytes.length === 0) throw refusal('invalid', 'photo.empty', field)
  if (bytes.length > photoByteLimit) throw refusal('tooLarge', 'photo.tooLarge', field)
  const format = formatOf(bytes)
  if (format === null) throw refusal('invalid', 'photo.notAnImage', field)
  if (format === 'heic') throw refusal('invalid', 'photo.heic', field)
  return format
}

function formatOf(bytes: Buffer): Format | null {
  const head = bytes.subarray(0, 16).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp'
  return /^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/.test(head) ? 'heic' : null
}

async function inspect(image: Sharp, format: Format, field: string): Promise<boolean> {
  const metadata = await image.metadata().catch((error: unknown) => {
    const tooMany = error instanceof Error && error.message.includes('pixel limit')
    throw tooMany ? refusal('tooLarge', 'photo.tooManyPixels', field) : refusal('invalid', 'photo.broken', field, error)
  })
  if (metadata.format !== format) throw refusal('invalid', 'photo.notAnImage', field)
  return metadata.hasAlpha
}

const sentences = {
  'photo.empty': {
    zh: '照片文件是空的。请重新选择照片。',
    en: 'The photo file is empty. Please choose the photo again.',
  },
  'photo.tooLarge': {
    zh: '照片超过 10 MB。请换一张，或者用手机截屏后再上传。',
    en: 'The photo is larger than 10 MB. Choose another one, or upload a screenshot of it.',
  },
  'photo.tooManyPixels': {
    zh: '照片的像素太多（超过 7000 万）。请把相机调低一档重拍，或者截屏后再上传。',
    en: 'The photo has too many pixels (over 70 million). Take it at a lower camera setting, or upload a screenshot of it.',
  },
  'photo.notAnImage': {
    zh: '这个文件不是可用的照片。请上传 JPEG、PNG 或 WebP 格式的照片。',
    en: 'This file is not a photo that can be used. Upload a photo as JPEG, PNG or WebP.',
  },
  'photo.heic': {
    zh: '暂不能读取 HEIC 格式的照片。请在“设置—相机—格式”中选“兼容性最佳”后重拍，或者截屏后再上传。',
    en: 'HEIC photos cannot be read here. Set the camera format to "Most Compatible" and take it again, or upload a screenshot of it.',
  },
  'photo.broken': {
    zh: '照片文件不完整或已损坏。请重新拍摄或重新上传。',
    en: 'The photo file is incomplete or damaged. Take it or upload it again.',
  },
} as const satisfies Record<string, Text>

function refusal(kind: ErrorKind, code: keyof typeof sentences, field: string, cause?: unknown): AppError {
  const text = sentences[code]
  return new AppError(kind, code, text, { field, fields: [{ field, code, text }], cause })
}
