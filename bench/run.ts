import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatKey, generateKey } from '../src/kernel/crypto.ts'
import { startApplication } from './application.ts'
import { loadCounty } from './county.ts'
import type { County } from './county.ts'
import { startEngine, withContext } from './engine.ts'
import type { Engine } from './engine.ts'
import { measureFloor } from './floor.ts'
import { measureLifecycle } from './lifecycle.ts'
import { startLoad } from './load.ts'
import type { BenchEngine, Options } from './options.ts'
import { embeddedMost, readOptions } from './options.ts'
import { signIn } from './people.ts'
import { measurePortal } from './portal.ts'
import { measureReads } from './reads.ts'
import { loadOpinions } from './records.ts'
import type { Figures, SizeFigures } from './report.ts'
import { measureColdStart, measureWarmStart } from './start.ts'
import { emptyFigures, startTable, store, tablesOf } from './report.ts'

async function main(options: Options): Promise<void> {
  const figures = emptyFigures()
  for (const kind of options.engines) {
    // One engine after the other: they would share the processors.
    await measureEngine(kind, options, figures)
  }
  if (options.parts.has('start') && options.engines.includes('embedded')) figures.starts.push(...(await measureColdStart(formatKey(generateKey()))))
  if (figures.starts.length > 0) say(startTable(figures.starts))
  say(`\n${store(figures)}`)
}

async function measureEngine(kind: BenchEngine, options: Options, figures: Figures): Promise<void> {
  const engine = await startEngine(kind, formatKey(generateKey()))
  try {
    const county = await withContext(engine, loadCounty)
    let stored = 0
    for (const size of options.sizes.filter((each) => kind === 'postgres' || each <= embeddedMost)) {
      // Each size stands on the one before
      const loadedPerSecond = size > stored ? await fill(engine, county, { from: stored, size }) : undefined
      stored = Math.max(stored, size)
      const measured = await measureSize({ engine, county, options, size })
      if (options.parts.has('start')) figures.starts.push(await measureWarmStart(engine, size))
      figures.sizes.push({ ...measured, ...(loadedPerSecond !== undefined && { loadedPerSecond }) })
      say(`\n${tablesOf({ ...measured, ...(loadedPerSecond !== undefined && { loadedPerSecond }) })}`)
    }
  } finally {
    await engine.stop()
  }
}

async function fill(engine: Engine, county: County, { from, size }: { from: number; size: number }): Promise<number> {
  const perSecond = await withContext(engine, async (ctx) =>
    loadOpinions(ctx, county, { from, size }, (stored) => {
      if (stored % 10_000 === 0) process.stderr.write(`\r${stored} of ${size}`)
    }),
  )
  process.stderr.write('\n')
  return perSecond
}

interface Place {
  engine: Engine
  county: County
  options: Options
  size: number
}

/** How long the machine comes to rest before anything is measured. */
const restMs = 2000

async function measureSize({ engine, county, options, size }: Place): Promise<SizeFigures> {
  const { parts, profile } = options
  if (profile !== undefined) mkdirSync(profile, { recursive: true })
  const application = await startApplication({ environment: engine.environment, page: `/${county.tenant}`, profile })
  const load = startLoad()
  const figures: SizeFigures = { engine: engine.kind, size }
  try {
    const cast = await signIn(application.url, county)
    await sleep(restMs)
    const measured = { engine, application, load, cast, options }
    if ((['list', 'search', 'statistics'] as const).some((part) => parts.has(part))) figures.reads = await measureReads(measured, county)
    if (parts.has('portal')) figures.portal = await measurePortal(measured)
    if (parts.has('lifecycle')) figures.lifecycle = await measureLifecycle(measured)
    if (parts.has('floor') && engine.kind === 'postgres') figures.floor = await measureFloor(measured)
  } finally {
    load.stop()
    await application.stop()
  }
  return figures
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

await main(readOptions(process.argv.slice(2)))
