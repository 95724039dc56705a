import type { Command } from 'commander'
import { askJson, type Surroundings } from './door.ts'

/** `admin create`: the first security administrator of a tenant; `admin password`: a way back in for whoever forgot it. */
export function adminCommand(program: Command, surroundings: Surroundings): void {
  const admin = program.command('admin').description('管理员 · administrators')
  admin
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
  admin
    .command('password')
    .description('为已有账号换发一次性密码 · give an account a new one-time password')
    .requiredOption('--tenant <code>', '地区代码，如 130728 · tenant, such as 130728')
    .requiredOption('--login <name>', '登录名 · login name')
    .action(async ({ tenant, login }: { tenant: string; login: string }) => {
      const issued = await askJson(surroundings, { method: 'POST', path: '/api/v1/maintenance/password-resets', tenant, body: { login } })
      surroundings.print(`一次性密码 · one-time password: ${String(issued['oneTimePassword'])}`)
    })
}
