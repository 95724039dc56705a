import { defer, first, type Ctx, type TxCtx } from '../../kernel/context.ts'
import { build } from '../../kernel/database/build.ts'
import type { AcceptedPhoto } from '../../kernel/photos.ts'
import type { FileOwner } from './schema.ts'

const fileColumns = ['files.id', 'files.mediaType', 'files.width', 'files.height', 'files.bytes'] as const

export function insertPhoto(ctx: TxCtx, photo: AcceptedPhoto & { id: string; owner: FileOwner }): void {
  const { tenant } = ctx.actor
  const { id, owner, bytes, mediaType, width, height, sha256 } = photo
  const file = { tenant, id, ownerKind: owner.kind, ownerId: owner.id, mediaType, width, height, bytes: bytes.length, sha256, createdAt: ctx.now }
  defer(ctx, build.insertInto('files').values(file))
  defer(ctx, build.insertInto('fileContents').values({ tenant, fileId: id, content: bytes }))
}

/** Whose file it is; the content comes later, for who may read it. */
export async function findFile(ctx: Ctx, id: string) {
  return first(
    ctx,
    build.selectFrom('files').select(fileColumns).select(['files.ownerKind', 'files.ownerId', 'files.sha256']).where('tenant', '=', ctx.actor.tenant).where('id', '=', id),
  )
}

export async function findContent(ctx: Ctx, fileId: string): Promise<Buffer | undefined> {
  const found = await first(
    ctx,
    build.selectFrom('fileContents').select('content').where('tenant', '=', ctx.actor.tenant).where('fileId', '=', fileId),
  )
  return found && Buffer.from(found.content)
}

export function countFiles(ctx: Ctx, owner: FileOwner) {
  return first(
    ctx,
    build
      .selectFrom('files')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where('tenant', '=', ctx.actor.tenant)
      .where('ownerKind', '=', owner.kind)
      .where('ownerId', '=', owner.id),
  )
}
