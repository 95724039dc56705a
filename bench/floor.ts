import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './application.ts'
import type { Measured, StepFigures } from './lifecycle.ts'
import { measureSteps } from './lifecycle.ts'

/** The floor's figures on the database that the application was measured on, with the same client. */
export async function measureFloor({ engine, load, cast, options }: Measured): Promise<StepFigures[]> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'floor-server.ts'), engine.ownerUrl, String(port), cast.tenant], { stdio: 'inherit' })
  try {
    await untilItListens(port)
    const { clients, count } = options
    await load.send({ kind: 'open', url: `http://127.0.0.1:${port}`, clients, dialect: 'floor', cast: undefined, firstSerial: 0 })
    const given = { engine, pid: child.pid ?? 0, load, names: ['insert', 'update', 'read', 'list'], count }
    await measureSteps({ ...given, count: Math.min(count, 200) })
    return await measureSteps(given)
  } finally {
    child.kill()
  }
}

async function untilItListens(port: number): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    // Each attempt waits for the one before
    if (await listens(port)) return
    await sleep(20)
  }
  throw new Error('the floor did not start')
}

async function listens(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/none/`)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
