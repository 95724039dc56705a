import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { LifecycleFigures, StepFigures } from './lifecycle.ts'
import type { BenchEngine } from './options.ts'
import type { PageFigures } from './portal.ts'
import type { ReadFigures } from './reads.ts'
import type { StartFigures } from './start.ts'

/** Everything measured on one engine at one size. */
export interface SizeFigures {
  engine: BenchEngine
  size: number
  loadedPerSecond?: number
  lifecycle?: LifecycleFigures
  floor?: StepFigures[]
  reads?: ReadFigures[]
  portal?: PageFigures[]
}

export interface Figures {
  at: string
  machine: { processors: string; memoryGb: number; node: string }
  sizes: SizeFigures[]
  starts: StartFigures[]
}

export function emptyFigures(): Figures {
  const [first] = cpus()
  return {
    at: new Date().toISOString(),
    machine: { processors: `${cpus().length} × ${first?.model ?? ''}`, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.version },
    sizes: [],
    starts: [],
  }
}

/** Stores the figures beside the benchmark; the newest is `latest.json`. */
export function store(figures: Figures): string {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const text = `${JSON.stringify(figures, undefined, 2)}\n`
  const path = join(folder, `${figures.at.replaceAll(':', '-').slice(0, 19)}.json`)
  writeFileSync(path, text)
  writeFileSync(join(folder, 'latest.json'), text)
  return path
}

/** The figures of one size as tables in Markdown, readable on a terminal too. */
export function tablesOf({ engine, size, loadedPerSecond, lifecycle, floor, reads, portal }: SizeFigures): string {
  const parts = [`## ${engine}, ${size.toLocaleString('en')} opinions`]
  if (loadedPerSecond !== undefined) parts.push(`Loaded ${Math.round(loadedPerSecond)} opinions a second.`)
  if (lifecycle) parts.push(lifecycleText(lifecycle))
  if (lifecycle && floor) parts.push(ratioTable(lifecycle, floor))
  if (reads) parts.push(readTable(reads))
  if (portal) parts.push(portalTable(portal))
  return parts.join('\n\n')
}

function lifecycleText({ perSecond, mixed, processors, alone, memory }: LifecycleFigures): string {
  const { application, database, client } = processors
  const summary = [
    `**${perSecond.toFixed(1)} lifecycles a second** (${(perSecond * mixed.length).toFixed(0)} requests); processors used: application ${application.toFixed(2)}, database ${database.toFixed(2)}, load client ${client.toFixed(2)}.`,
    `Memory under load: application ${memory.applicationMb.toFixed(0)} MB, database ${memory.databaseMb.toFixed(0)} MB.`,
  ].join('\n')
  const rows = mixed.map(({ step, p50, p95 }) => {
    const single = alone.find((each) => each.step === step)
    return [step, p50, p95, single?.applicationMs ?? 0, single?.databaseMs ?? 0, (single?.applicationMs ?? 0) + (single?.databaseMs ?? 0)]
  })
  return `${summary}\n\n${table(['step', 'p50 ms', 'p95 ms', 'CPU application ms', 'CPU database ms', 'CPU ms'], rows)}`
}

/** Which step of ours is held against which of the floor's. */
const pairs = [
  ['register', 'insert'],
  ['forward', 'update'],
  ['accept', 'update'],
  ['result', 'update'],
  ['reply', 'update'],
  ['rate', 'update'],
  ['find by number', 'read'],
] as const

function ratioTable({ alone }: LifecycleFigures, floor: readonly StepFigures[]): string {
  const rows = pairs.flatMap(([ours, theirs]) => {
    const [step, base] = [alone.find((each) => each.step === ours), floor.find((each) => each.step === theirs)]
    if (!step || !base) return []
    const [mine, bare] = [step.applicationMs + step.databaseMs, base.applicationMs + base.databaseMs]
    return [[`${ours} / ${theirs}`, mine, bare, mine / bare, step.applicationMs / base.applicationMs, step.databaseMs / base.databaseMs]]
  })
  return table(['ours / floor', 'CPU ms', 'floor ms', 'ratio', 'application', 'database'], rows)
}

function readTable(reads: readonly ReadFigures[]): string {
  return table(
    ['read', 'HTTP p50 ms', 'HTTP p95 ms', 'query ms', 'bare ms', 'ratio'],
    reads.map(({ name, httpP50, httpP95, queryMs, bareMs }) => [name, httpP50, httpP95, queryMs ?? '', bareMs ?? '', queryMs === null || bareMs === null ? '' : queryMs / bareMs]),
  )
}

function portalTable(pages: readonly PageFigures[]): string {
  return table(
    ['page', 'bytes', 'compressed', 'p50 ms', 'CPU ms'],
    pages.map(({ path, bytes, compressed, p50, cpuMs }) => [path, bytes, compressed, p50, cpuMs]),
  )
}

export function startTable(starts: readonly StartFigures[]): string {
  return table(
    ['start', 'first page s', 'resident at rest MB'],
    starts.map(({ name, seconds, residentMb }) => [name, seconds, residentMb]),
  )
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'))
  return [line(heads), line(rule), ...rows.map((row) => line(row.map(shown)))].join('\n')
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function shown(cell: string | number): string {
  if (typeof cell === 'string') return cell
  if (Number.isInteger(cell)) return String(cell)
  return cell >= 100 ? cell.toFixed(0) : cell.toFixed(2)
}
