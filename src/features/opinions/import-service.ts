import { dateInChina } from '../../kernel/clock.ts'
import { defer, execute, first, inTransaction } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { fieldPlace } from '../../kernel/crypto.ts'
import { AppError, forbidden, missing } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { newId } from '../../kernel/ids.ts'
import { pick } from '../../kernel/text.ts'
import { listCategories } from '../categories/service.ts'
import { areasBelow } from '../regions/service.ts'
import { checkRows } from './import-check.ts'
import type { Vocabulary } from './import-check.ts'
import { confirmImport, insertImport, lockImport } from './import-queries.ts'
import { readSheet } from './import-sheet.ts'
import { registerOpinion } from './intake-service.ts'
import { coversArea, mayRegister } from './policy.ts'
import type { ImportPreview, Receipt, Registration } from './intake-schema.ts'

const previewRows = 20

/**
 * Reads a filled-in sheet and says, row by row, what is wrong; nothing is registered yet.
 * @throws AppError invalid when the file cannot be read at all
 */
export async function previewImport(ctx: Ctx, upload: { fileName: string; content: Buffer }): Promise<ImportPreview> {
  const { tenant, accountId } = requireRegistrar(ctx)
  const sheet = await readSheet(upload.content)
  const { registrations, errors } = checkRows(sheet, await vocabularyOf(ctx))
  const id = newId()
  const shownErrors = errors.map(({ row, column, text }) => ({ row, column, text: pick(text, ctx.language) }))
  const rowsSealed = ctx.crypto.encrypt(JSON.stringify(registrations), sealedAt(tenant, id))
  const { fileName } = upload
  await inTransaction(ctx, async (ctx) =>
    execute(
      ctx,
      insertImport({ tenant, id, accountId, fileName: fileName.slice(0, 200), rowsSealed, rowCount: registrations.length, errors: JSON.stringify(shownErrors), createdAt: ctx.now }),
    ),
  )
  return {
    id,
    rows: sheet.length,
    good: registrations.length,
    errors: shownErrors,
    preview: registrations.slice(0, previewRows).map(({ content, areaCode, source, receivedOn = '' }) => ({ content, areaCode, source, receivedOn })),
  }
}

/**
 * Registers every row of a preview, all in one transaction.
 * @throws AppError conflict when rows are still wrong or it was confirmed already
 */
export async function confirmPreview(ctx: Ctx, id: string): Promise<{ registered: number; first: string; last: string }> {
  const { tenant } = requireRegistrar(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await first(ctx, lockImport(tenant, id))
    if (!found) throw missing({ zh: '次导入', en: 'import' })
    if (found.confirmedAt !== null) throw refused('import.confirmed', { zh: '这次导入已经完成，不会重复登记。', en: 'This import is done already; nothing is registered twice.' })
    if (!Array.isArray(found.errors) || found.errors.length > 0) {
      throw refused('import.hasErrors', { zh: '表格里还有错误的行。请改正后重新上传，一次全部导入。', en: 'Some rows are still wrong. Correct them and upload the sheet again: all rows or none.' })
    }
    // Written by previewImport as Registration[] and sealed since.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const registrations = JSON.parse(ctx.crypto.decrypt(found.rowsSealed, sealedAt(tenant, id))) as Registration[]
    const receipts: Receipt[] = []
    for (const registration of registrations) receipts.push(await registerOpinion(ctx, registration))
    defer(ctx, confirmImport(tenant, id, ctx.now))
    return { registered: receipts.length, first: receipts[0]?.number ?? '', last: receipts.at(-1)?.number ?? '' }
  })
}

function requireRegistrar(ctx: Ctx) {
  const actor = staffOf(ctx.actor)
  if (!mayRegister(actor.position)) throw forbidden({ zh: '导入群众意见', en: 'import opinions' })
  return actor
}

function sealedAt(tenant: string, id: string): string {
  return fieldPlace({ tenant, table: 'opinion_imports', row: id, field: 'rows' })
}

function refused(code: string, text: { zh: string; en: string }): AppError {
  return new AppError('conflict', code, text)
}

async function vocabularyOf(ctx: Ctx): Promise<Vocabulary> {
  const { position, tenant } = staffOf(ctx.actor)
  const [areas, categories] = await Promise.all([areasBelow(ctx, `${tenant}000000`, ['town', 'village']), listCategories(ctx, { active: true })])
  const towns = new Map(areas.filter(({ level }) => level === 'town').map(({ code, name }) => [code, name]))
  const byName = new Map<string, string | null>()
  for (const { code, name } of areas.filter((area) => coversArea(position, area.code))) {
    const full = `${towns.get(`${code.slice(0, 9)}000`) ?? ''}${name}`
    byName.set(code, code)
    byName.set(full, code)
    byName.set(name, byName.has(name) && byName.get(name) !== code ? null : code)
  }
  return { today: dateInChina(ctx.now), areas: byName, categories: new Map(categories.map(({ id, name }) => [name, id])) }
}
