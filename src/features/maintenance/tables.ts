import type { OwnerConnection } from '../../kernel/database/database.ts'

/** Tables of the product, those that others refer to first; partitions are read through their parent. */
export async function listTables(owner: OwnerConnection): Promise<{ name: string }[]> {
  const { rows } = await owner.query(`
    select c.relname as name,
      coalesce((select string_agg(distinct p.relname, ',') from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and p.oid <> c.oid), '') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`)
  return inOrder(rows.map((row) => ({ name: String(row['name']), needs: String(row['needs']).split(',').filter((need) => need !== '') })))
}

function inOrder(tables: readonly { name: string; needs: string[] }[]): { name: string }[] {
  const placed = new Set<string>()
  while (placed.size < tables.length) {
    const next = tables.filter(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)))
    if (next.length === 0) throw new Error('the tables refer to each other in a circle')
    for (const { name } of next) placed.add(name)
  }
  return [...placed].map((name) => ({ name }))
}

export async function migrationNames(owner: OwnerConnection): Promise<string[]> {
  const { rows } = await owner.query('select name from app.migrations order by name')
  return rows.map((row) => String(row['name']))
}

/** All rows of a table as PostgreSQL's own JSON, page by page; needs an open transaction. */
export async function* readTable(owner: OwnerConnection, name: string, page: number): AsyncGenerator<string[]> {
  await owner.query(`declare backup_rows no scroll cursor for select row_to_json(r)::text as line from ${quoted(name)} r`)
  for (;;) {
    const { rows } = await owner.query(`fetch ${page} from backup_rows`)
    if (rows.length > 0) yield rows.map((row) => String(row['line']))
    if (rows.length < page) break
  }
  await owner.query('close backup_rows')
}

export async function countRows(owner: OwnerConnection, name: string): Promise<number> {
  const { rows } = await owner.query(`select count(*)::int as n from (select 1 from ${quoted(name)} limit 1) t`)
  return Number(rows[0]?.['n'])
}

export async function insertRows(owner: OwnerConnection, name: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  const table = quoted(name)
  await owner.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [`[${lines.join(',')}]`])
}

function quoted(name: string): string {
  return `public."${name.replaceAll('"', '""')}"`
}
