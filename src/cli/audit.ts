import type { Command } from 'commander'
import { Refused, askJson, type Surroundings } from './door.ts'

/** `audit verify`: recomputes the audit chain; ends with an error when it has been touched. */
export function auditCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('audit')
    .description('审计日志 · audit log')
    .command('verify')
    .description('核对审计链是否被改动 · check that nobody has touched the audit chain')
    .requiredOption('--tenant <code>', '地区代码 · tenant')
    .action(async ({ tenant }: { tenant: string }) => {
      const verdict = await askJson(surroundings, { method: 'GET', path: '/api/v1/maintenance/audit-verification', tenant })
      const faults = Array.isArray(verdict['faults']) ? verdict['faults'] : []
      surroundings.print(`${tenant}: 已封存 · sealed ${String(verdict['sealed'])}, 待封存 · waiting ${String(verdict['waiting'])}`)
      surroundings.print(`末端 · head: ${String(verdict['head'])}`)
      for (const fault of faults) surroundings.print(JSON.stringify(fault))
      if (faults.length > 0) throw new Refused(`审计链有 ${faults.length} 处异常 · the audit chain has ${faults.length} faults`)
      surroundings.print('完整 · intact')
    })
}
