import { execute, inTransaction } from '../src/kernel/context.ts'
import { build } from '../src/kernel/database/build.ts'
import { newId } from '../src/kernel/ids.ts'
import type { Client, TestApp } from './app-harness.ts'
import { areas, systemCtx } from './factories.ts'

/** People around one opinion: the desk, two units with clerk and head, the commission. */
export interface Cast {
  officer: Client
  presidium: Client
  commission: Client
  clerk: Client
  head: Client
  otherClerk: Client
  otherHead: Client
  unitId: string
  otherUnitId: string
  categoryId: string
}

/** Creates units, a category and the deadline policies, and signs everybody in. */
export async function makeCast(t: TestApp, tenant = '130728'): Promise<Cast> {
  const unitId = newId()
  const otherUnitId = newId()
  const categoryId = newId()
  const ctx = systemCtx({ db: t.db.database, crypto: t.crypto, log: t.log, config: t.config, now: t.clock.now }, tenant)
  await inTransaction(ctx, async (tx) => {
    const unit = { tenant, kind: 'countyUnit' as const, areaCode: `${tenant}000000` }
    await execute(
      tx,
      build.insertInto('handlingUnits').values([
        { ...unit, id: unitId, name: `县水务局${unitId.slice(-4)}`, shortName: '水务局' },
        { ...unit, id: otherUnitId, name: `县交通运输局${unitId.slice(-4)}`, shortName: '交通局' },
      ]),
    )
    await execute(tx, build.insertInto('categories').values({ tenant, id: categoryId, code: `c${unitId.slice(-8)}`, name: '农业发展', nameEn: 'Agriculture', position: 1 }))
    await execute(
      tx,
      build
        .insertInto('deadlinePolicies')
        .values(
          (['return', 'result', 'lookAgain', 'rehandling'] as const).map((deadline) => ({
            tenant,
            id: newId(),
            step: deadline,
            amount: { return: 5, result: 30, lookAgain: 90, rehandling: 30 }[deadline],
            unit: 'day' as const,
            maxRounds: deadline === 'rehandling' ? 1 : null,
            sourceRule: 'test',
            validFrom: '2026-01-01',
          })),
        )
        .onConflict((conflict) => conflict.doNothing()),
    )
  })
  const area = tenant === '130728' ? { areaCode: areas.town, tenant } : { tenant }
  return {
    unitId,
    otherUnitId,
    categoryId,
    officer: await t.signedIn('liaisonOfficer', area),
    presidium: await t.signedIn('townPresidium', area),
    commission: await t.signedIn('commission', { tenant }),
    clerk: await t.signedIn('unitClerk', { unitId, tenant }),
    head: await t.signedIn('unitHead', { unitId, tenant }),
    otherClerk: await t.signedIn('unitClerk', { unitId: otherUnitId, tenant }),
    otherHead: await t.signedIn('unitHead', { unitId: otherUnitId, tenant }),
  }
}

/** Takes one step over HTTP. */
export async function step(client: Client, id: string, path: string, body: object = {}) {
  return client({ method: 'POST', url: `/api/v1/opinions/${id}/${path}`, body })
}

export const said = '村口的路灯坏了三个月，晚上老人出门看不见路，希望尽快修好。'

/** Registers an opinion at the counter and returns its receipt. */
export async function register(client: Client, changes: object = {}) {
  const answer = await client({
    method: 'POST',
    url: '/api/v1/opinions',
    body: { source: 'counter', content: said, areaCode: areas.village, contact: { name: '张三丰', phone: '13812345678' }, ...changes },
  })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json
}
