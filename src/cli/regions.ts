import type { Command } from 'commander'
import { askJson, type Surroundings } from './door.ts'

/** `regions import`: a county with its towns and villages, and its chain upward. */
export function regionsCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('regions')
    .description('行政区划 · administrative areas')
    .command('import <code>')
    .description('导入一个县及其乡镇、村 · load a county with its towns and villages')
    .action(async (code: string) => {
      const answer = await askJson(surroundings, { method: 'POST', path: '/api/v1/maintenance/regions', body: { code } })
      surroundings.print(JSON.stringify(answer))
    })
}
