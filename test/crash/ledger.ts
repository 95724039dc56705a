import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, tenant, textAt, type Answer, type Ask, type County } from './county.ts'

/** States on the way that the writers take, in order. */
const way = ['registered', 'forwarded', 'handling'] as const

/** One opinion as its client knows it: what was asked, and what was answered. */
export interface Entry {
  key: string
  content: string
  phone: string
  /** Undefined until the submission is acknowledged. */
  receipt: { id: string; number: string; code: string } | undefined
  /** Place in `way` of the last acknowledged step. */
  acknowledged: number
  /** Place in `way` of the last step asked for. */
  asked: number
}

/** What all clients of one database have asked for and been answered, over kills and restarts. */
export class Ledger {
  readonly entries: Entry[] = []
  /** Answers 503, in the server's own words; any other refusal ends the test. */
  readonly refusals: Record<string, unknown>[] = []

  /** A new opinion to submit; every second and third is to be walked on. */
  open(): Entry {
    const serial = this.entries.length
    const key = randomUUID()
    const phone = `138${String(10_000_000 + serial)}`
    const content = `第${serial}户反映：村口的路灯坏了，晚上老人出门看不见路，希望尽快修好。`
    const entry: Entry = { key, content, phone, receipt: undefined, acknowledged: -1, asked: serial % way.length }
    this.entries.push(entry)
    return entry
  }

  /** As if nothing had been answered: everything will be asked again. */
  forgetAnswers(): void {
    for (const entry of this.entries) Object.assign(entry, { receipt: undefined, acknowledged: -1 } satisfies Partial<Entry>)
  }

  /** Resolves when so many more writes have been acknowledged. @throws Error after a minute */
  async grown(by: number): Promise<void> {
    const goal = this.acknowledgedWrites + by
    const deadline = Date.now() + 60_000
    while (this.acknowledgedWrites < goal) {
      if (Date.now() > deadline) throw new Error(`not ${by} writes were acknowledged within a minute; refused: ${JSON.stringify(this.refusals.at(-1))}`)
      // The writers work meanwhile.
      await sleep(5)
    }
  }

  get acknowledgedWrites(): number {
    return this.entries.reduce((sum, { acknowledged }) => sum + acknowledged + 1, 0)
  }
}

/** Pattern of everything that the writers say. */
export const sayings = '第%户反映：%'

/** The state that follows from what was acknowledged. */
export function stateOf({ acknowledged }: Entry): string {
  return way[acknowledged] ?? 'absent'
}

/**
 * Clients at work until `until` resolves: each submits opinions with keys of their own and walks two of three of
 * them on. What was not answered, or was refused, is asked again with the same key.
 */
export async function write(ledger: Ledger, county: County, { url, clients, until }: { url: string; clients: number; until: Promise<unknown> }): Promise<void> {
  const over = new AbortController()
  const clientsOfAll = Array.from({ length: clients }, async () => {
    let entry = ledger.open()
    while (!over.signal.aborted) {
      // A client asks for its next opinion when everything about the one before is answered.
      if (await walk(ledger, county, { url, entry })) entry = ledger.open()
      else await sleep(50)
    }
  })
  await Promise.all([until.finally(() => over.abort()), ...clientsOfAll])
}

/** Asks again for everything that was not acknowledged, with the same keys. @throws Error when one is refused */
export async function finish(ledger: Ledger, county: County, url: string): Promise<void> {
  for (const entry of ledger.entries.filter(({ acknowledged, asked }) => acknowledged < asked)) {
    // In order, so that a fault names the request that caused it.
    if (!(await walk(ledger, county, { url, entry }))) throw new Error(`asked again and refused: ${JSON.stringify([entry, ledger.refusals.at(-1)])}`)
  }
}

async function walk(ledger: Ledger, county: County, { url, entry }: { url: string; entry: Entry }): Promise<boolean> {
  while (entry.acknowledged < entry.asked) {
    const answer = await sent(url, requestFor(entry, county))
    if (!answer) return false
    const isDoneAlready = answer.status === 409 && answer.body['code'] === 'opinion.notNow'
    if (answer.status === 503) {
      ledger.refusals.push(answer.body)
      return false
    }
    if (answer.status > 299 && !isDoneAlready) throw new Error(`a good request was refused: ${JSON.stringify([entry, answer])}`)
    entry.receipt ??= { id: textAt(answer.body, 'id'), number: textAt(answer.body, 'number'), code: textAt(answer.body, 'code') }
    entry.acknowledged++
  }
  return true
}

function requestFor({ acknowledged, key, content, phone, receipt }: Entry, { commission, clerk, unitId, areaCode }: County): Ask & { path: string } {
  if (!receipt) return { method: 'POST', path: `/api/v1/public/${tenant}/opinions`, key, body: { content, areaCode, phone } }
  const path = `/api/v1/opinions/${receipt.id}`
  if (way[acknowledged] === 'registered') return { method: 'POST', path: `${path}/forwarding`, cookie: commission, body: { exit: 'countyUnit', unitId } }
  return { method: 'POST', path: `${path}/acceptance`, cookie: clerk, body: {} }
}

async function sent(url: string, { path, ...request }: Ask & { path: string }): Promise<Answer | undefined> {
  try {
    return await ask(url, path, request)
  } catch (error) {
    // The connection broke, at the request or in the middle of the answer.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}
