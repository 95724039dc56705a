import { answerOf } from '../../src/client/client.ts'
import { api } from './client.ts'
import { multipart } from './multipart.ts'
import type { ImportAnswer, ImportPreview } from './contract.ts'

/** Reads a workbook and says of every row whether it can be imported; nothing is registered yet. */
export async function previewImport(file: File): Promise<ImportPreview> {
  return answerOf(api.POST('/api/v1/opinions/imports', multipart('file', file)))
}

/** Registers the good rows of a preview; twice makes no second records. */
export async function confirmImport(id: string): Promise<ImportAnswer> {
  return answerOf(api.POST('/api/v1/opinions/imports/{id}/confirmation', { params: { path: { id } } }))
}
