import { AppError } from '../errors.ts'
import type { Database } from './database.ts'

const roleQuery = `
  select r.rolsuper or r.rolbypassrls as free,
    exists (select from pg_class c where c.relname = 'opinions' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'usage')) as owns
  from pg_roles r where r.rolname = current_user`

/**
 * Refuses to serve under a role for which row-level security does not hold: a superuser, one that may
 * bypass it, or the owner of the tables (PostgreSQL documentation, "Row Security Policies").
 * @throws AppError unavailable naming the setting to change
 */
export async function requireScopedRole(database: Pick<Database, 'unscoped'>): Promise<void> {
  const { rows } = await database.unscoped({ sql: roleQuery, parameters: [] })
  const [role] = rows
  if (role?.['free'] === false && role['owns'] === false) return
  throw new AppError('unavailable', 'database.roleUnscoped', {
    zh: 'LIANXIN_DATABASE_URL 用的是数据表所有者或超级用户，行级权限会失效，因此不启动。请改用 lianxin_app 登录，并把所有者的地址写到 LIANXIN_OWNER_URL。',
    en: 'LIANXIN_DATABASE_URL logs in as the owner of the tables or a superuser, for whom row-level security does not hold, so the server does not start. Log in as lianxin_app there and give the owner its own LIANXIN_OWNER_URL.',
  })
}
