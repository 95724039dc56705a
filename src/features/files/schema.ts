import { Type, type Static } from 'typebox'
import { Id } from '../../kernel/shapes.ts'

/** A stored photo, without its content. */
export const StoredFile = Type.Object({
  id: Id,
  mediaType: Type.Enum(['image/jpeg', 'image/webp']),
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
})
export type StoredFile = Static<typeof StoredFile>

/** The record that a file belongs to. */
export interface FileOwner {
  kind: 'opinion'
  id: string
}
