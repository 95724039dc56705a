import type { Command } from 'commander'
import { askJson, type Surroundings } from './door.ts'

/** `admin create`: the first security administrator of a tenant. */
export function adminCommand(program: Command, surroundings: Surroundings): void {
  program
    .command('admin')
    .description('管理员 · administrators')
    .command('create')
    .description('建立首个安全管理员，并显示一次性密码 · make the first security administrator and print a one-time password')
    .requiredOption('--tenant <code>', '地区代码，如 130728 · tenant, such as 130728')
    .requiredOption('--login <name>', '登录名 · login name')
    .option('--name <name>', '姓名 · name', '安全管理员')
    .action(async ({ tenant, login, name }: { tenant: string; login: string; name: string }) => {
      const path = '/api/v1/maintenance/administrators'
      const issued = await askJson(surroundings, { method: 'POST', path, tenant, body: { login, name } })
      surroundings.print(`登录名 · login: ${login.toLowerCase()}`)
      surroundings.print(`一次性密码 · one-time password: ${String(issued['oneTimePassword'])}`)
    })
}
