import type { Role } from '../src/kernel/access.ts'
import { roles, scopeOf, type Actor } from '../src/kernel/access.ts'
import { build } from '../src/kernel/database/build.ts'
import { execute, inTransaction, type Ctx } from '../src/kernel/context.ts'
import type { OwnerConnection } from '../src/kernel/database/database.ts'
import { areaRange } from '../src/kernel/areas.ts'
import { newId } from '../src/kernel/ids.ts'
import { hash } from '@node-rs/argon2'

/** 怀安县 with real towns and villages (statistical codes of 2023). */
export const tenant = '130728'

/** A second county, for whatever must not cross the border. */
export const otherTenant = '130727'

export const areas = {
  county: '130728000000',
  town: '130728101000',
  otherTown: '130728100000',
  village: '130728101200',
  otherVillage: '130728100201',
} as const

const seededAreas = [
  ['130000000000', '河北省', 'province', null, 'hebei', 'hb'],
  ['130700000000', '张家口市', 'prefecture', '130000000000', 'zhangjiakou', 'zjk'],
  ['130727000000', '阳原县', 'county', '130700000000', 'yangyuan', 'yy'],
  ['130727100000', '西城镇', 'town', '130727000000', 'xicheng', 'xc'],
  ['130728000000', '怀安县', 'county', '130700000000', 'huaian', 'ha'],
  ['130728100000', '柴沟堡镇', 'town', '130728000000', 'chaigoupu', 'cgp'],
  ['130728100201', '东关村', 'village', '130728100000', 'dongguan', 'dg'],
  ['130728101000', '左卫镇', 'town', '130728000000', 'zuowei', 'zw'],
  ['130728101200', '左卫村', 'village', '130728101000', 'zuowei', 'zw'],
] as const

/** The counties of the tests with a few towns and villages. */
export async function seedCounty(owner: OwnerConnection): Promise<void> {
  for (const [code, name, level, parent, pinyin, initials] of seededAreas) {
    // A county comes before its towns.
    await owner.query(
      "insert into areas (code, valid_from, name, level, parent_code, pinyin, initials) values ($1, '2023-06-30', $2, $3, $4, $5, $6) on conflict do nothing",
      [code, name, level, parent, pinyin, initials],
    )
  }
  for (const [code, name] of [
    [tenant, '怀安县'],
    [otherTenant, '阳原县'],
  ]) {
    await owner.query("insert into tenants (code, area_code, level, name, body_name) values ($1, $2, 'county', $3, $4) on conflict do nothing", [
      code,
      `${code}000000`,
      name,
      `${name}人民代表大会常务委员会`,
    ])
  }
}

/** A context of the system in the tests' tenant. */
export function systemCtx(parts: Pick<Ctx, 'db' | 'crypto' | 'log' | 'config' | 'now'>, code: string = tenant): Ctx {
  const actor: Actor = { kind: 'system', tenant: code, name: 'test' }
  return { ...parts, actor, scope: scopeOf(actor), language: 'zh-CN', requestId: 'test' }
}

export interface MadeAccount {
  login: string
  password: string
  accountId: string
  positionId: string
}

let made = 0

/** Cheap on purpose: a suite makes hundreds of accounts, and what is tested is not the cost of a hash. */
const cheapHash = { memoryCost: 64, timeCost: 1, parallelism: 1 }

/** An active account with a password of its own in one position. */
export async function makeAccount(
  ctx: Ctx,
  role: Role,
  options: { areaCode?: string; unitId?: string; stationId?: string; deputyId?: string; tenant?: string; name?: string } = {},
): Promise<MadeAccount> {
  if (!roles.includes(role)) throw new Error(`no such role: ${role}`)
  made++
  const code = options.tenant ?? tenant
  const account = { login: `${role.toLowerCase()}${made}`, password: `correct horse ${made}`, accountId: newId(), positionId: newId() }
  const { areaFrom, areaTo } = areaRange(options.areaCode ?? `${code}000000`)
  const passwordHash = await hash(account.password, cheapHash)
  const isUnit = role === 'unitClerk' || role === 'unitHead'
  await inTransaction(systemCtx(ctx, code), async (tx) => {
    await execute(tx, build.insertInto('logins').values({ login: account.login, tenant: code, accountId: account.accountId, passwordHash, mustChange: false, changedAt: ctx.now }))
    await execute(
      tx,
      build.insertInto('accounts').values({ tenant: code, id: account.accountId, login: account.login, name: options.name ?? '王小明', status: 'active', createdAt: ctx.now }),
    )
    await execute(
      tx,
      build.insertInto('positions').values({
        tenant: code,
        id: account.positionId,
        accountId: account.accountId,
        role,
        title: `${role} 测试`,
        areaFrom,
        areaTo,
        unitId: options.unitId ?? (isUnit ? newId() : null),
        stationId: options.stationId ?? null,
        deputyId: options.deputyId ?? (role === 'deputy' ? newId() : null),
        validFrom: '2026-01-01',
      }),
    )
  })
  return account
}
