import { createAccount, listAccounts } from '../features/accounts/service.ts'
import type { NewAccount } from '../features/accounts/schema.ts'
import { roleNames } from '../features/accounts/words.ts'
import { listUnits } from '../features/congresses/service.ts'
import { listDeputies } from '../features/deputies/service.ts'
import { areaOfTenant } from '../features/regions/schema.ts'
import { areasBelow, requireArea } from '../features/regions/service.ts'
import { listStations } from '../features/stations/service.ts'
import type { Ctx } from '../kernel/context.ts'
import type { Text } from '../kernel/text.ts'

export interface DemoAccount {
  login: string
  name: string
  positions: { title: string; role: Text }[]
  oneTimePassword: string
}

/** One account for every role, once; the passwords are shown only now. */
export async function loadAccounts(ctx: Ctx): Promise<DemoAccount[]> {
  if ((await listAccounts(ctx, { q: 'demo-', limit: 1 })).items.length > 0) return []
  const made: DemoAccount[] = []
  for (const wanted of demoAccounts(await placeOf(ctx))) {
    // Hashing takes memory on purpose
    const { account: stored, oneTimePassword } = await createAccount(ctx, wanted)
    made.push({ login: stored.login, name: stored.name, positions: stored.positions.map(({ title, role }) => ({ title, role: roleNames[role] })), oneTimePassword })
  }
  return made
}

/** The first town with its centre station; 张示例 and 王示例 are county and township deputies of the pack. */
async function placeOf(ctx: Ctx): Promise<DemoPlace> {
  const county = await requireArea(ctx, 'areaCode', areaOfTenant(ctx.actor.tenant))
  const [town] = await areasBelow(ctx, county.code, ['town'])
  if (!town) throw new Error(`${ctx.actor.tenant} has no town`)
  const [stations, bureau, chair, deputy] = await Promise.all([
    listStations(ctx, { kind: 'centre', area: town.code, limit: 1 }),
    listUnits(ctx, { q: '交通运输局', limit: 1 }),
    listDeputies(ctx, { q: '张示例', limit: 1 }),
    listDeputies(ctx, { q: '王示例', limit: 1 }),
  ])
  return {
    county,
    town,
    stationId: idOf(stations),
    transportUnitId: idOf(bureau),
    chairDeputyId: idOf(chair),
    deputyId: idOf(deputy),
  }
}

function idOf({ items }: { items: readonly { id: string }[] }): string {
  const [item] = items
  if (!item) throw new Error('the demonstration was loaded but a part of it is gone')
  return item.id
}

/** What the positions of the demonstration are attached to. */
interface DemoPlace {
  county: { code: string; name: string }
  town: { code: string; name: string }
  stationId: string
  chairDeputyId: string
  deputyId: string
  transportUnitId: string
}

/** One account for every role; the town's chair is also a county deputy and the head of the station. */
function demoAccounts({ county, town, stationId, chairDeputyId, deputyId, transportUnitId }: DemoPlace): NewAccount[] {
  const inCounty = { areaCode: county.code }
  const inTown = { areaCode: town.code }
  const bureau = `${county.name}交通运输局`
  return [
    {
      login: 'demo-chair',
      name: '张示例',
      positions: [
        { role: 'townPresidium', title: `${town.name}人大主席团 · 主席`, ...inTown },
        { role: 'deputy', title: `${county.name}人大代表`, ...inTown, deputyId: chairDeputyId },
        { role: 'stationHead', title: `${town.name}中心联络站 · 站长`, ...inTown, stationId },
      ],
    },
    account('demo-officer', '钱演示', { role: 'liaisonOfficer', title: `${town.name}中心联络站 · 联络员`, ...inTown, stationId }),
    account('demo-deputy', '王示例', { role: 'deputy', title: '人大代表', ...inCounty, deputyId }),
    account('demo-commission', '冯演示', { role: 'commission', title: `${county.name}人大常委会代表工作委员会 · 主任`, ...inCounty }),
    account('demo-clerk', '郑演示', { role: 'unitClerk', title: `${bureau} · 经办人`, ...inCounty, unitId: transportUnitId }),
    account('demo-head', '韩演示', { role: 'unitHead', title: `${bureau} · 负责人`, ...inCounty, unitId: transportUnitId }),
    account('demo-office', '沈演示', { role: 'governmentOffice', title: `${county.name}人民政府办公室`, ...inCounty }),
    account('demo-auditor', '卫演示', { role: 'auditor', title: '审计管理员', ...inCounty }),
    account('demo-security', '蒋演示', { role: 'securityAdmin', title: '安全管理员', ...inCounty }),
    account('demo-system', '秦演示', { role: 'systemAdmin', title: '系统管理员', ...inCounty }),
  ]
}

function account(login: string, name: string, position: NewAccount['positions'][number]): NewAccount {
  return { login, name, positions: [position] }
}
