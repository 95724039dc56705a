import type { Ctx } from '../src/kernel/context.ts'
import { areasBelow } from '../src/features/regions/service.ts'
import { createAccount } from '../src/features/accounts/service.ts'
import { listUnits } from '../src/features/congresses/service.ts'
import { listCategories } from '../src/features/categories/service.ts'
import { demoTenant, loadDemoCounty } from '../src/demo/county.ts'

export interface Village {
  code: string
  name: string
  townName: string
}

export interface Login {
  login: string
  password: string
}

/** The county that everything is measured in: 11 towns, 283 villages, the units and categories of the demonstration. */
export interface County {
  tenant: string
  villages: Village[]
  categoryIds: string[]
  /** Units that the load sends opinions to, each with the log-in of its head. */
  desks: { unitId: string; head: Login }[]
  /** Liaison officers of the county's towns. */
  officers: (Login & { townCode: string })[]
  commission: Login
  villageOfficer: Login & { villageCode: string }
  unitIds: string[]
}

const towns = 4
const deskCount = 4

/** Loads the county with the log-ins of the load client; passwords are those for the first log-in only. */
export async function loadCounty(ctx: Ctx): Promise<County> {
  await loadDemoCounty(ctx)
  const county = `${demoTenant}000000`
  const [townAreas, villageAreas] = [await areasBelow(ctx, county, ['town']), await areasBelow(ctx, county, ['village'])]
  const townNames = new Map(townAreas.map(({ code, name }) => [code, name]))
  const villages = villageAreas.map(({ code, name }) => ({ code, name, townName: townNames.get(`${code.slice(0, 9)}000`) ?? '' }))
  const { items: units } = await listUnits(ctx, { kind: 'countyUnit', limit: 200 })
  const { items: local } = await listUnits(ctx, { kind: 'town', limit: 200 })
  const categories = await listCategories(ctx, {})
  const desks = []
  for (const [index, { id: unitId, name }] of units.slice(0, deskCount).entries()) {
    // Hashing takes memory on purpose
    desks.push({ unitId, head: await logIn(ctx, `head-${index}`, { role: 'unitHead', title: `${name} · 负责人`, areaCode: county, unitId }) })
  }
  const officers = []
  for (const [index, { code: townCode, name }] of townAreas.slice(0, towns).entries()) {
    // Hashing takes memory on purpose
    officers.push({ townCode, ...(await logIn(ctx, `officer-${index}`, { role: 'liaisonOfficer', title: `${name}联络员`, areaCode: townCode })) })
  }
  const villageCode = villages[0]?.code ?? ''
  return {
    tenant: demoTenant,
    villages,
    categoryIds: categories.map(({ id }) => id),
    desks,
    officers,
    commission: await logIn(ctx, 'commission', { role: 'commission', title: '代表工作委员会', areaCode: county }),
    villageOfficer: { villageCode, ...(await logIn(ctx, 'village', { role: 'liaisonOfficer', title: '村联络员', areaCode: villageCode })) },
    unitIds: [...units, ...local].map(({ id }) => id),
  }
}

type NewPosition = Parameters<typeof createAccount>[1]['positions'][number]

async function logIn(ctx: Ctx, name: string, position: NewPosition): Promise<Login> {
  const { account, oneTimePassword } = await createAccount(ctx, { login: `bench-${name}`, name: '测速', positions: [position] })
  return { login: account.login, password: oneTimePassword }
}
