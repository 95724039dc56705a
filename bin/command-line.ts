import { Command } from 'commander'
import { adminCommand } from '../src/cli/admin.ts'
import { auditCommand } from '../src/cli/audit.ts'
import { backupCommands } from '../src/cli/backup.ts'
import { Refused, type Surroundings } from '../src/cli/door.ts'
import { regionsCommand } from '../src/cli/regions.ts'
import { scenarioCommand } from '../src/cli/scenario.ts'
import { statsCommand } from '../src/cli/stats.ts'
import { readConfig } from '../src/kernel/config.ts'
import { openDoor } from './door.ts'
import { fail } from './failure.ts'
import { start } from './start.ts'
import { openPlatform } from './platform.ts'

const config = readConfig({ ...process.env, LIANXIN_LOG_LEVEL: process.env['LIANXIN_LOG_LEVEL'] ?? 'warn' })

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

const surroundings: Surroundings = { openDoor: async () => openDoor(config), print }
const program = new Command('lianxin').description('连心桥：人大代表联系群众服务平台 · Lianxin: deputies and the residents they serve')
program
  .command('start')
  .description('启动服务 · start the server')
  .option('--demo', '数据库为空时载入演示县 · load the demo county into an empty database', false)
  .action(async ({ demo }: { demo: boolean }) => start(config, { demo, print }))
program
  .command('migrate')
  .description('升级数据结构 · bring the database up to date')
  .action(async () => {
    const platform = await openPlatform(config)
    await platform.stop()
    print(platform.migrated.length === 0 ? '已是最新 · up to date' : platform.migrated.join('\n'))
  })
for (const add of [regionsCommand, scenarioCommand, adminCommand, backupCommands, auditCommand, statsCommand]) add(program, surroundings)

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof Refused)) fail(error)
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
