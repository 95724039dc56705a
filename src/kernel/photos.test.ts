import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { acceptPhoto, photoByteLimit } from './photos.ts'

const gps = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 11/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 5/1 0/1' } }

function picture(width: number, height: number, channels: 3 | 4 = 3) {
  const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const
  const plain = sharp({ create: { width, height, channels, background: { r: 200, g: 80, b: 20, alpha: 0.5 } } })
  return channels === 4 ? plain : sharp({ create: { width, height, channels: 3, noise, background: 'black' } })
}

/** A PNG whose header claims a size, without the pixels that go with it. */
function claimed(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1 << 20), { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

describe('a photo is accepted', () => {
  test('without position and camera, upright, and at most 1600 pixels long', async () => {
    const taken = await picture(2000, 1200).withExif({ ...gps, IFD0: { Make: 'Phone' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const gpsTag = /\x88\x25|\x25\x88/
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toMatch(gpsTag)
    const photo = await acceptPhoto(taken)
    const kept = await sharp(photo.bytes).metadata()
    expect(photo).toMatchObject({ mediaType: 'image/jpeg', width: 960, height: 1600 })
    expect(kept).toMatchObject({ format: 'jpeg', width: 960, height: 1600 })
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    expect(photo.bytes.includes('Exif')).toBe(false)
    expect(photo.sha256).toBe(createHash('sha256').update(photo.bytes).digest('hex'))
  })

  test.each([
    ['an opaque PNG', picture(300, 200).png(), 'image/jpeg'],
    ['an opaque WebP', picture(300, 200).webp(), 'image/jpeg'],
    ['a transparent PNG', picture(300, 200, 4).png(), 'image/webp'],
    ['a transparent WebP', picture(300, 200, 4).webp(), 'image/webp'],
  ])('%s, not enlarged', async (_name, image, mediaType) => {
    expect(await acceptPhoto(await image.toBuffer())).toMatchObject({ mediaType, width: 300, height: 200 })
  })

  test('and the same photo gives the same bytes', async () => {
    const taken = await picture(200, 200).jpeg().toBuffer()
    expect((await acceptPhoto(taken)).sha256).toBe((await acceptPhoto(taken)).sha256)
  })
})

describe('refused within two seconds, busy machine or not:', () => {
  const whole = picture(1200, 900).jpeg().toBuffer()
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'photo.empty'],
    ['a page named .jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo.notAnImage'],
    ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'photo.notAnImage'],
    ['GIF', () => picture(9, 9).gif().toBuffer(), 'photo.notAnImage'],
    ['TIFF', () => picture(9, 9).tiff().toBuffer(), 'photo.notAnImage'],
    ['AVIF', () => picture(64, 64).avif({ effort: 0 }).toBuffer(), 'photo.notAnImage'],
    ['PDF', () => Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'), 'photo.notAnImage'],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'photo.heic'],
    ['a page behind a JPEG signature', () => Buffer.from('\xff\xd8\xff<html><script>', 'latin1'), 'photo.broken'],
    ['a page behind a WebP signature', () => Buffer.from('RIFF\0\0\0\0WEBP<html>', 'latin1'), 'photo.broken'],
    ['half a JPEG', async () => (await whole).subarray(0, Math.floor((await whole).length / 2)), 'photo.broken'],
    ['half a PNG', async () => (await picture(300, 300).png().toBuffer()).subarray(0, 20_000), 'photo.broken'],
    ['50 MB', () => Buffer.alloc(50 * 1024 * 1024, 0xff), 'photo.tooLarge'],
    ['one byte too many', () => Buffer.alloc(photoByteLimit + 1, 0xff), 'photo.tooLarge'],
    ['a bomb of 30,000 x 30,000 pixels', () => claimed(30_000, 30_000), 'photo.tooManyPixels'],
    ['a bomb of 2,000,000,000 x 1 pixels', () => claimed(2_000_000_000, 1), 'photo.broken'],
  ])('%s', async (_name, make, code) => {
    const bytes = await make()
    const start = performance.now()
    await expect(acceptPhoto(bytes, 'photos')).rejects.toMatchObject({ name: 'AppError', code, details: { field: 'photos' } })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
