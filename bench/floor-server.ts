import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pg from 'pg'
import { v7 } from 'uuid'

/**
 * The floor: the same tables and indexes behind nothing but `pg` and `node:http`, as the owner of the tables,
 * without sessions, policies, validation, statistics, search words and audit. Its rows belong to a tenant of their own.
 */
const tenant = '999999'
const [, , url = '', port = '0', measured = ''] = process.argv
const pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true })
let serial = Date.now()

const insertOpinion = `insert into opinions (tenant, id, number, state, source, lane, kind, title, content, urgency, area_code, town_code,
  hide_from_public, hide_from_unit, anonymous, received_on, registered_at, registered_by, state_since)
  values ($1, $2, $3, 'registered', 'counter', 'opinion', 'problem', $4, $5, 'normal', '130728101200', '130728101000', true, false, false,
  current_date, now(), $6, now())`
const insertEvent = `insert into opinion_events (tenant, id, at, opinion_id, action, from_state, to_state, actor_name, position_title, details, public)
  values ($1, $2, now(), $3, $4, $5, $6, $7, '联络员', $8, true)`
const updateOpinion = `update opinions set state = 'handling', result_text = $3, state_since = now(), version = version + 1 where tenant = $1 and id = $2`
const readOne = 'select * from opinions where tenant = $1 and number = $2'
const readFifty = 'select * from opinions where tenant = $1 order by id desc limit 50'

/** Statements of one transaction in one flight, prepared by name. */
async function inOneFlight(statements: readonly { name: string; text: string; values: unknown[] }[]): Promise<void> {
  const client = await pool.connect()
  try {
    await Promise.all([client.query('begin'), ...statements.map(async (each) => client.query(each)), client.query('commit')])
  } finally {
    client.release()
  }
}

async function insert(body: { content: string }): Promise<object> {
  serial++
  const [id, number] = [v7(), `f-${serial}`]
  const title = body.content.slice(0, 30)
  await inOneFlight([
    { name: 'insert', text: insertOpinion, values: [tenant, id, number, title, body.content, '钱某某（联络员）'] },
    { name: 'event', text: insertEvent, values: [tenant, v7(), id, 'register', null, 'registered', '钱某某（联络员）', '{"source":"counter"}'] },
  ])
  return { id, number }
}

async function update(id: string, { text }: { text: string }): Promise<object> {
  await inOneFlight([
    { name: 'update', text: updateOpinion, values: [tenant, id, text] },
    { name: 'event', text: insertEvent, values: [tenant, v7(), id, 'reportResult', 'registered', 'handling', '钱某某（联络员）', JSON.stringify({ text })] },
  ])
  return { id }
}

async function answerTo(request: IncomingMessage): Promise<unknown> {
  const [, path = '', argument = ''] = (request.url ?? '').split('/')
  if (path === 'insert') return insert(JSON.parse(await bodyOf(request)))
  if (path === 'update') return update(argument, JSON.parse(await bodyOf(request)))
  if (path === 'number') return (await pool.query({ name: 'number', text: readOne, values: [tenant, argument] })).rows
  return (await pool.query({ name: 'list', text: readFifty, values: [measured] })).rows
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  answerTo(request).then(
    (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
}

createServer({ keepAliveTimeout: 72_000 }, serve).listen(Number(port), '127.0.0.1')
