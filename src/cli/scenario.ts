import type { Command } from 'commander'
import { askSteps, type Surroundings } from './door.ts'
import { progressBar } from './progress.ts'
import { table } from './table.ts'

/** `scenario load`: a whole county with a year's records. */
export function scenarioCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('scenario')
    .description('示例场景 · scenarios')
    .command('load <name>')
    .description('载入一个场景，如 huaian-2012 · load a scenario, such as huaian-2012')
    .action(async (name: string) => {
      const bar = progressBar(name)
      let accounts: unknown
      try {
        await askSteps(surroundings, { method: 'POST', path: '/api/v1/maintenance/scenarios', body: { name } }, (step) => {
          accounts = step['accounts'] ?? accounts
          bar.to(Number(step['at']), Number(step['total']))
        })
      } finally {
        bar.stop()
      }
      surroundings.print(`${name}: 已载入 · loaded`)
      for (const line of table(passwordRows(accounts))) surroundings.print(line)
    })
}

/** Accounts made with the scenario; their one-time passwords are shown only now. */
function passwordRows(accounts: unknown): string[][] {
  if (!Array.isArray(accounts) || accounts.length === 0) return []
  const rows = accounts.map((account: Record<string, unknown>) => [account['login'], account['oneTimePassword'], account['name']].map(String))
  return [['登录名 login', '一次性密码 one-time password', '姓名 name'], ...rows]
}
