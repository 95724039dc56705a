import { resolve } from 'node:path'
import type { Command } from 'commander'
import { askSteps, type Surroundings } from './door.ts'
import { progressBar } from './progress.ts'

/** `backup` and `restore`: one file for either database; the data keys are kept apart. */
export function backupCommands(program: Command, surroundings: Surroundings): void {
  program
    .command('backup <file>')
    .description('备份全部数据到一个文件（不含数据密钥）· write all data to one file (without the data keys)')
    .action(async (file: string) => {
      await run(surroundings, '/api/v1/maintenance/backups', { file: resolve(file), label: '备份 · backup' })
      surroundings.print('数据密钥不在备份里，请另行妥善保管 · the data keys are not in it: keep them safe and apart')
    })
  program
    .command('restore <file>')
    .description('从备份恢复到空数据库 · restore a backup into an empty database')
    .action(async (file: string) => run(surroundings, '/api/v1/maintenance/restorations', { file: resolve(file), label: '恢复 · restore' }))
}

async function run(surroundings: Surroundings, path: string, { file, label }: { file: string; label: string }): Promise<void> {
  const bar = progressBar(label)
  let tables = 0
  let rows = 0
  try {
    await askSteps(surroundings, { method: 'POST', path, body: { file } }, (step) => {
      tables++
      rows += Number(step['rows'])
      bar.to(tables, Number(step['total']))
    })
  } finally {
    bar.stop()
  }
  surroundings.print(`${label}: ${tables} 张表 · tables, ${rows} 行 · rows, ${file}`)
}
