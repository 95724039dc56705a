import { build } from '../../kernel/database/build.ts'
import type { DeadlinePolicy, DeadlineStep } from './schema.ts'

/** All versions of all policies, the newest of each step first. */
export function policies(tenant: string) {
  return build
    .selectFrom('deadlinePolicies')
    .select(['id', 'step', 'amount', 'unit', 'maxRounds', 'sourceRule', 'validFrom', 'validTo'])
    .where('tenant', '=', tenant)
    .orderBy('step')
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
}

export function policiesHolding(tenant: string, on: string) {
  return policies(tenant)
    .where('validFrom', '<=', on)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
}

/** The open version of each step, locked so that two editors take turns. */
export function lockOpenPolicies(tenant: string) {
  return policies(tenant).where('validTo', 'is', null).forUpdate()
}

export function closePolicy(tenant: string, step: DeadlineStep, validTo: string) {
  return build.updateTable('deadlinePolicies').set({ validTo }).where('tenant', '=', tenant).where('step', '=', step).where('validTo', 'is', null)
}

export function insertPolicies(tenant: string, added: readonly DeadlinePolicy[]) {
  return build.insertInto('deadlinePolicies').values(added.map((policy) => ({ tenant, ...policy })))
}
