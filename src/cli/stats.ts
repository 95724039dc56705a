import type { Command } from 'commander'
import { Refused, askJson, type Surroundings } from './door.ts'

/** `stats rebuild`: counts anew from the records; with `--check` only compares, and ends with an error when they differ. */
export function statsCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('stats')
    .description('统计 · statistics')
    .command('rebuild')
    .description('按记录重新计数 · count anew from the records')
    .requiredOption('--tenant <code>', '地区代码 · tenant')
    .option('--check', '只核对，不改动 · compare only', false)
    .action(async ({ tenant, check }: { tenant: string; check: boolean }) => {
      const answer = await askJson(surroundings, { method: 'POST', path: '/api/v1/maintenance/statistics', tenant, body: { check } })
      surroundings.print(JSON.stringify(answer))
      const differences = Array.isArray(answer['differences']) ? answer['differences'].length : 0
      if (check && differences > 0) throw new Refused(`统计有 ${differences} 处与记录不符 · ${differences} figures differ from the records`)
    })
}
