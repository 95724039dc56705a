import { applyCategoryPack } from '../features/categories/service.ts'
import { applyDeadlinePack } from '../features/calendars/service.ts'
import { createBody, listBodies } from '../features/congresses/bodies.ts'
import { ensureLocalUnits } from '../features/congresses/local-units.ts'
import { createUnit } from '../features/congresses/service.ts'
import { importCounty } from '../features/regions/county-import.ts'
import { areaOfTenant, type Area, type RegionsImported } from '../features/regions/schema.ts'
import { areasBelow, requireArea } from '../features/regions/service.ts'
import { actingAs, inTransaction, type Ctx, type TxCtx } from '../kernel/context.ts'
import { loadAccounts, type DemoAccount } from './accounts.ts'
import { loadStationsAndDeputies } from './stations.ts'

/** 怀安县, Hebei: the county of the first source document. */
export const demoTenant = '130728'

/** Before the oldest record of the scenarios, so that every one of them has its deadlines. */
const longAgo = '2000-01-01'

const departments = [
  '交通运输局',
  '农业农村局',
  '水务局',
  '住房和城乡建设局',
  '生态环境分局',
  '教育和体育局',
  '卫生健康局',
  '民政局',
  '自然资源和规划局',
  '乡村振兴局',
  '人力资源和社会保障局',
  '公安局',
  '文化广电和旅游局',
  '医疗保障局',
  '城市管理综合行政执法局',
] as const

export interface DemoCounty {
  regions: RegionsImported
  /** Accounts made by this call, with passwords that are shown only now; empty when they were there already. */
  accounts: DemoAccount[]
}

/**
 * Loads a working county: real places and kinds of bodies, made-up people. Safe to repeat: what is
 * there already stays as it is.
 * @throws AppError forbidden unless the actor is the system
 */
export async function loadDemoCounty(ctx: Ctx): Promise<DemoCounty> {
  const regions = await importCounty(ctx, demoTenant)
  const system = actingAs(ctx, { kind: 'system', tenant: demoTenant, name: 'demo' })
  if ((await listBodies(system)).length === 0) await inTransaction(system, loadPlace)
  return { regions, accounts: await loadAccounts(system) }
}

async function loadPlace(ctx: TxCtx): Promise<void> {
  const county = await requireArea(ctx, 'areaCode', areaOfTenant(demoTenant))
  const towns = await areasBelow(ctx, county.code, ['town'])
  const congressId = await loadBodies(ctx, county, towns)
  for (const department of departments) {
    // One connection holds the transaction, so its statements queue anyway.
    await createUnit(ctx, { kind: 'countyUnit', name: `${county.name}${department}`, shortName: department, areaCode: county.code })
  }
  await ensureLocalUnits(
    ctx,
    towns.map(({ code }) => code),
  )
  await applyCategoryPack(ctx, 'huaian-7')
  await applyDeadlinePack(ctx, 'station-default', longAgo)
  await loadStationsAndDeputies(ctx, { county, towns, congressId })
}

async function loadBodies(ctx: TxCtx, county: Area, towns: readonly Area[]): Promise<string> {
  const validFrom = longAgo
  const atCounty = { level: 'county', areaCode: county.code, validFrom } as const
  const congress = await createBody(ctx, { kind: 'congress', name: `${county.name}人民代表大会`, ...atCounty })
  await createBody(ctx, { kind: 'standingCommittee', name: `${county.name}人民代表大会常务委员会`, ...atCounty })
  await createBody(ctx, { kind: 'deputiesAffairsCommission', name: `${county.name}人大常委会代表工作委员会`, ...atCounty })
  for (const { code: areaCode, name } of towns) {
    const isStreet = name.endsWith('街道')
    const kind = isStreet ? 'streetWorkCommittee' : 'presidium'
    // One connection holds the transaction
    await createBody(ctx, { kind, level: 'town', areaCode, validFrom, name: isStreet ? `${county.name}人大常委会${name}工作委员会` : `${name}人民代表大会主席团` })
  }
  return congress.id
}
