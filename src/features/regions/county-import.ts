import { recordAudit } from '../audit/service.ts'
import { actingAs, execute, inTransaction, type Ctx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { openDivisions, type Area as Division } from './divisions.ts'
import { mayImportRegions } from './policy.ts'
import { insertTenant, insertUnknownAreas, type StoredArea } from './queries.ts'
import { areaOfTenant, type RegionsImported } from './schema.ts'

/** The source does not say since when an area exists, and past records must find their place names. */
const unknownBeginning = '1949-10-01'

/**
 * Loads a county with its towns, its villages and its chain upward, and opens its tenant: one
 * transaction. Safe to repeat: areas that are known, edited or closed stay as they are.
 * @param code the 6-digit code of the county
 * @throws AppError forbidden (only the system may), missing (no such county)
 */
export async function importCounty(ctx: Ctx, code: string): Promise<RegionsImported> {
  if (!mayImportRegions(ctx.actor)) throw forbidden({ zh: '导入行政区划', en: 'import areas' })
  const divisions = openDivisions()
  const county = divisions.subtree(code)
  const areas = [...divisions.chain(code), ...county]
  const name = county[0]?.name ?? ''
  const ofTenant = actingAs(ctx, { kind: 'system', tenant: code, name: actorName(ctx) })
  return inTransaction(ofTenant, async (ctx) => {
    const added = await execute(ctx, insertUnknownAreas(areas.map(stored)))
    await execute(
      ctx,
      insertTenant({ code, areaCode: areaOfTenant(code), level: 'county', name, bodyName: `${name}人民代表大会常务委员会`, phone: '' }),
    )
    const counted = { areas: areas.length, added, towns: count(county, 'town'), villages: count(county, 'village') }
    recordAudit(ctx, { action: 'areas.import', objectKind: 'tenant', objectId: code, details: counted })
    return { tenant: code, name, ...counted }
  })
}

function stored({ code, name, level, parentCode, pinyin, initials }: Division): StoredArea {
  return { code, validFrom: unknownBeginning, name, level, parentCode, pinyin, initials }
}

function count(areas: readonly Division[], level: Division['level']): number {
  return areas.filter((area) => area.level === level).length
}

function actorName(ctx: Ctx): string {
  return ctx.actor.kind === 'system' ? ctx.actor.name : ''
}
