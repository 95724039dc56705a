import type { OwnerConnection } from '../../src/kernel/database/database.ts'
import { tenant } from './county.ts'
import { sayings, stateOf, type Ledger } from './ledger.ts'
import { runCommand, type Environment } from './server.ts'

/** What a ledger and its database say of each other. */
export interface Proof {
  /** Acknowledged writes that are not there, or not in the state that was acknowledged. */
  lost: string[]
  /** Keys that made more than one record, and records that no key asked for. */
  duplicates: string[]
  /** Half-done steps, and records without those that belong to them. */
  faults: string[]
}

/** A proof without any finding. */
export const nothing: Proof = { lost: [], duplicates: [], faults: [] }

/**
 * Compares what was asked for and answered with what a database holds, record by record.
 * @param ledger in which everything has been asked again until it was answered
 */
export async function compare(owner: OwnerConnection, ledger: Ledger): Promise<Proof> {
  const { rows } = await owner.query(`select id, number, state, content from opinions where tenant = $1 and content like '${sayings}'`, [tenant])
  const byContent = Map.groupBy(rows, (row) => String(row['content']))
  const proof: Proof = { lost: [], duplicates: [], faults: await brokenRules(owner) }
  for (const entry of ledger.entries) {
    const found = byContent.get(entry.content) ?? []
    byContent.delete(entry.content)
    const receipt = entry.receipt ?? { id: '', number: entry.key }
    if (found.length > 1) proof.duplicates.push(receipt.number)
    const isThere = found.some((row) => row['id'] === receipt.id && row['number'] === receipt.number && row['state'] === stateOf(entry))
    if (!isThere) proof.lost.push(`${receipt.number} should be ${stateOf(entry)} and is ${JSON.stringify(found)}`)
  }
  if (byContent.size > 0) proof.duplicates.push(`asked for by nobody: ${[...byContent.keys()].join(' ')}`)
  return proof
}

/** Opinions of the writers; those that the demo county brings along have no clients. */
const ours = `(select * from opinions where content like '${sayings}')`

/** Each finds records that a step has left half done. */
const rules: Readonly<Record<string, string>> = {
  'opinions without words': `select number from ${ours} o where not exists (select from opinion_words w where w.tenant = o.tenant and w.opinion_id = o.id)`,
  'opinions without a tracking code': `select number from ${ours} o where not exists (select from tracking_codes c where c.tenant = o.tenant and c.opinion_id = o.id)`,
  'opinions without contact': `select number from ${ours} o where not exists (select from opinion_contacts c where c.tenant = o.tenant and c.opinion_id = o.id)`,
  'opinions whose version is not the number of their events': `
    select number from ${ours} o where version <> (select count(*) from opinion_events e where e.tenant = o.tenant and e.opinion_id = o.id)`,
  'opinions whose state is not that of their last event': `
    select number from ${ours} o where state <>
      (select e.to_state from opinion_events e where e.tenant = o.tenant and e.opinion_id = o.id order by e.at desc, e.id desc limit 1)`,
  'steps whose event and audit entry are not one each': `
    select key as number from
      (select o.id || ' opinion.' || e.action as key, count(*) as n from ${ours} o join opinion_events e on e.opinion_id = o.id group by 1) e
      full join (select o.id || ' ' || a.action as key, count(*) as n from ${ours} o join audit_entries a on a.object_id = o.id::text group by 1) a using (key)
      where e.n is distinct from a.n or e.n <> 1`,
  'audit entries that neither wait nor are sealed, or both': `
    select id::text as number from audit_entries a where (select count(*) from audit_chain c where c.tenant = a.tenant and c.entry_id = a.id)
      + (select count(*) from audit_unsealed u where u.tenant = a.tenant and u.entry_id = a.id) <> 1`,
  'opinions that are not counted once': `
    select 'all' as number where (select count(*) from opinions) <>
      coalesce((select sum(n) from opinion_deltas), 0) + coalesce((select sum(n) from opinion_counts where cube = 'town'), 0)`,
  'assignments that do not fit the state': `
    select number from ${ours} o left join assignments a
      on a.tenant = o.tenant and a.matter_kind = 'opinion' and a.matter_id = o.id and a.kind = 'lead' and a.state in ('assigned', 'accepted')
      where a.state is distinct from case o.state when 'forwarded' then 'assigned' when 'handling' then 'accepted' end`,
}

/** Names the records that a step has left half done; none in good order. */
export async function brokenRules(owner: OwnerConnection): Promise<string[]> {
  const found: string[] = []
  for (const [name, sql] of Object.entries(rules)) {
    // One connection answers one query at a time.
    const { rows } = await owner.query(`${sql} limit 5`)
    if (rows.length > 0) found.push(`${name}: ${rows.map((row) => String(row['number'])).join(', ')}`)
  }
  return found
}

/** What `audit verify` and `stats rebuild --check` find; nothing when both are clean. */
export async function verify(environment: Environment): Promise<string[]> {
  // One after the other: where no server runs, each opens the embedded folder for itself.
  const audit = await runCommand(environment, ['audit', 'verify', '--tenant', tenant])
  const statistics = await runCommand(environment, ['stats', 'rebuild', '--check', '--tenant', tenant])
  const findings: string[] = []
  if (audit.code !== 0 || !audit.out.includes('intact')) findings.push(`audit verify: ${audit.out}${audit.err}`)
  if (statistics.code !== 0 || !/"differences":\[\]/u.test(statistics.out)) findings.push(`stats rebuild --check: ${statistics.out}${statistics.err}`)
  return findings
}
