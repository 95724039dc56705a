import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApplication } from './application.ts'
import type { Engine } from './engine.ts'
import { usageOf } from './usage.ts'

export interface StartFigures {
  name: string
  /** From the start of the process to the first page that was served. */
  seconds: number
  residentMb: number
}

const restMs = 3000

/** Starts on an empty folder, and again on the folder that the first start left. */
export async function measureColdStart(key: string): Promise<StartFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lianxin-bench-'))
  const environment = { LIANXIN_DATA: folder, LIANXIN_DATA_KEYS: key }
  try {
    return [await measureStart('embedded, cold: empty folder', environment), await measureStart('embedded, warm', environment)]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts on a database that is there already. */
export async function measureWarmStart({ kind, environment }: Engine, size: number): Promise<StartFigures> {
  return measureStart(`${kind}, warm, ${size.toLocaleString('en')} opinions`, environment)
}

async function measureStart(name: string, environment: Record<string, string>): Promise<StartFigures> {
  const application = await startApplication({ environment })
  await sleep(restMs)
  const { residentMb } = usageOf(application.pid)
  await application.stop()
  return { name, seconds: application.startMs / 1000, residentMb }
}
