import { accepted, httpClient } from './http-client.ts'
import { floorSteps, ourSteps } from './steps.ts'
import type { Cast, Matter, Step } from './steps.ts'

/** The load client: a process of its own, told by messages what to do next. */

export type Order =
  | { kind: 'open'; url: string; clients: number; dialect: 'ours' | 'floor'; cast: Cast | undefined; firstSerial: number }
  /** Whole lifecycles, one after another by each client. */
  | { kind: 'lifecycles'; seconds: number }
  /** One step for `count` matters: the first makes them, the others follow in order. */
  | { kind: 'step'; name: string; count: number }

export interface Report {
  /** Milliseconds of every request, by step. */
  times: Record<string, number[]>
  seconds: number
}

const noCast: Cast = { tenant: '', villages: [], categoryIds: [], desks: [], officers: [], commission: '', villageOfficer: '' }

let ask = httpClient('http://127.0.0.1:1', 1)
let steps: readonly Step[] = ourSteps
let cast = noCast
let clients = 1
let serial = 0
let matters: Matter[] = []

process.on('message', (order: Order) => {
  carryOut(order).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  )
})

async function carryOut(order: Order): Promise<Report> {
  if (order.kind === 'open') {
    ask = httpClient(order.url, order.clients)
    steps = order.dialect === 'ours' ? ourSteps : floorSteps
    cast = order.cast ?? noCast
    clients = order.clients
    serial = order.firstSerial
    matters = []
    return { times: {}, seconds: 0 }
  }
  const started = performance.now()
  const times: Record<string, number[]> = Object.fromEntries(steps.map(({ name }) => [name, []]))
  await (order.kind === 'lifecycles' ? lifecycles(order.seconds, times) : oneStep(order, times))
  return { times, seconds: (performance.now() - started) / 1000 }
}

async function lifecycles(seconds: number, times: Report['times']): Promise<void> {
  const end = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const matter = nextMatter()
        for (const step of steps) {
          // A client takes one step after the other, as a person does.
          await take(step, matter, times)
        }
      }
    }),
  )
}

async function oneStep({ name, count }: { name: string; count: number }, times: Report['times']): Promise<void> {
  const step = steps.find((each) => each.name === name)
  if (!step) throw new Error(`no step ${name}`)
  if (step === steps[0]) matters = Array.from({ length: count }, nextMatter)
  const waiting = matters.slice(0, count)[Symbol.iterator]()
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const matter of waiting) {
        // Each client waits for its answer
        await take(step, matter, times)
      }
    }),
  )
}

function nextMatter(): Matter {
  serial++
  return { id: '', number: '', serial, desk: serial % Math.max(1, cast.desks.length), officer: serial % Math.max(1, cast.officers.length) }
}

async function take(step: Step, matter: Matter, times: Report['times']): Promise<void> {
  const started = performance.now()
  const { body } = await accepted(ask(step.ask(matter, cast)))
  times[step.name]?.push(performance.now() - started)
  if (step === steps[0]) Object.assign(matter, idAndNumber(body))
}

function idAndNumber(body: string): { id: string; number: string } {
  const receipt: unknown = JSON.parse(body)
  if (typeof receipt === 'object' && receipt !== null && 'id' in receipt && 'number' in receipt) return { id: String(receipt.id), number: String(receipt.number) }
  throw new Error(`no receipt: ${body}`)
}
