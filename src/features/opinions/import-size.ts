import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const inflate = promisify(inflateRaw)

const endOfDirectory = Buffer.from('504b0506', 'hex')
const directoryEntry = 0x02_01_4b_50
const stored = 0

/** An archive that is larger unpacked than allowed, or whose directory cannot be read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly isTooLarge: boolean

  constructor(message: string, isTooLarge: boolean, cause?: unknown) {
    super(message, { cause })
    this.isTooLarge = isTooLarge
  }
}

/**
 * Unpacks every file of a ZIP archive to see that all together stay below `most` bytes: the sizes an
 * archive states of itself may lie (APPNOTE 6.3.10, without ZIP64).
 * @throws ArchiveError
 */
export async function requireUnpackable(archive: Buffer, most: number): Promise<void> {
  let left = most
  for (const { method, content } of filesOf(archive)) {
    left -= method === stored ? content.length : (await unpacked(content, left)).length
    if (left <= 0) throw new ArchiveError(`more than ${most} bytes`, true)
  }
}

async function unpacked(content: Buffer, most: number): Promise<Buffer> {
  try {
    return await inflate(content, { maxOutputLength: most })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new ArchiveError('a file does not unpack', isTooLarge, error)
  }
}

interface PackedFile {
  method: number
  content: Buffer
}

function filesOf(archive: Buffer): PackedFile[] {
  const end = archive.lastIndexOf(endOfDirectory)
  try {
    if (end === -1) throw new RangeError('no directory')
    let at = archive.readUInt32LE(end + 16)
    return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
      if (archive.readUInt32LE(at) !== directoryEntry) throw new RangeError('no entry of a directory')
      const file = fileAt(archive, at)
      at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
      return file
    })
  } catch (error) {
    throw new ArchiveError('its directory cannot be read', false, error)
  }
}

function fileAt(archive: Buffer, entry: number): PackedFile {
  const local = archive.readUInt32LE(entry + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  return { method: archive.readUInt16LE(entry + 10), content: archive.subarray(start, start + archive.readUInt32LE(entry + 20)) }
}
