import { recordAudit } from '../audit/service.ts'
import { areasBelow } from '../regions/service.ts'
import { areaOfTenant, townOfCode, type Area } from '../regions/schema.ts'
import { execute, inTransaction, rows, type Ctx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { mayEditBodies } from './policy.ts'
import { insertFreeUnits, units } from './queries.ts'
import type { Unit } from './schema.ts'

/**
 * Makes the units of towns and streets and of their villages from the areas, those that are not there yet.
 * @param townCodes 12-digit codes of towns or streets of the tenant
 * @returns how many units were added
 */
export async function ensureLocalUnits(ctx: Ctx, townCodes: readonly string[]): Promise<number> {
  if (!mayEditBodies(ctx.actor)) throw forbidden({ zh: '维护承办单位', en: 'change handling units' })
  return inTransaction(ctx, async (ctx) => {
    const { tenant } = ctx.actor
    const wanted = new Set(townCodes)
    const areas = (await areasBelow(ctx, areaOfTenant(tenant), ['town', 'village'])).filter(({ code }) => wanted.has(townOfCode(code) ?? ''))
    const known = await rows(ctx, units(tenant))
    const served = new Set(known.filter(({ kind }) => kind !== 'countyUnit').map(({ areaCode }) => areaCode))
    const added = areas.filter(({ code }) => !served.has(code)).map(localUnit)
    if (added.length === 0) return 0
    const count = await execute(ctx, insertFreeUnits(tenant, added))
    recordAudit(ctx, { action: 'units.ensureLocal', objectKind: 'tenant', objectId: tenant, details: { towns: townCodes.length, added: count } })
    return count
  })
}

function localUnit({ code, name, level, parentName }: Area): Unit {
  const common = { id: newId(), areaCode: code, phone: '', active: true, version: 1, shortName: name.slice(0, 20) }
  if (level === 'village') return { ...common, kind: 'village', name: `${parentName ?? ''}${name}` }
  return { ...common, kind: 'town', name: `${name}${townSuffix(name)}` }
}

function townSuffix(name: string): string {
  if (name.endsWith('街道')) return '办事处'
  return /[镇乡]$/u.test(name) ? '人民政府' : ''
}
