import type { Ctx, TxCtx } from '../../kernel/context.ts'
import { AppError, missing } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { acceptPhoto, type AcceptedPhoto } from '../../kernel/photos.ts'
import { countFiles, findContent, findFile, insertPhoto } from './queries.ts'
import type { FileOwner, StoredFile } from './schema.ts'

/** Photos that one opinion may carry. */
const photoLimit = 3

/** For each kind of owner: whether this actor may see that record. Owners are features above, so they hand this in. */
export type MayRead = Readonly<Record<FileOwner['kind'], (ctx: Ctx, ownerId: string) => Promise<boolean>>>

/**
 * Checks and re-encodes photos; before the transaction, which must not wait for a decoder.
 * @param field form field that an error names
 * @throws AppError invalid, tooLarge
 */
export async function preparePhotos(contents: readonly Buffer[], field = 'photos'): Promise<AcceptedPhoto[]> {
  if (contents.length > photoLimit) throw tooMany(field)
  const accepted: AcceptedPhoto[] = []
  for (const content of contents) {
    // One after the other: a decoded photo takes some hundred megabytes.
    accepted.push(await acceptPhoto(content, field))
  }
  return accepted
}

/** Stores prepared photos with the record that they belong to. @returns their ids @throws AppError invalid when there are too many */
export async function storePhotos(ctx: TxCtx, owner: FileOwner, photos: readonly AcceptedPhoto[]): Promise<string[]> {
  if (photos.length === 0) return []
  const present = await countFiles(ctx, owner)
  if ((present?.n ?? 0) + photos.length > photoLimit) throw tooMany('photos')
  return photos.map((photo) => {
    const id = newId()
    insertPhoto(ctx, { ...photo, id, owner })
    return id
  })
}

/** A photo with its content. @throws AppError missing, also when the actor may not see its owner */
export async function getFile(ctx: Ctx, id: string, mayRead: MayRead): Promise<StoredFile & { content: Buffer; sha256: string }> {
  const file = await findFile(ctx, id)
  if (!file || !(await mayRead[file.ownerKind](ctx, file.ownerId))) throw noPhoto()
  const content = await findContent(ctx, id)
  if (!content) throw noPhoto()
  return { ...file, content }
}

function noPhoto(): AppError {
  return missing({ zh: '张照片', en: 'photo' })
}

function tooMany(field: string): AppError {
  const text = { zh: `照片最多 ${photoLimit} 张，请去掉几张后再提交。`, en: `At most ${photoLimit} photos are taken. Remove some and send again.` }
  return new AppError('invalid', 'photo.tooMany', text, { field, fields: [{ field, code: 'photo.tooMany', text }] })
}
