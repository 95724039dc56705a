import { mkdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'

interface Holder {
  pid: number
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  started: string
}

/** Milliseconds after which a lock without a word in it, and a claim, belong to a process that died over them. */
const unwrittenAfter = 5_000
const claimAfter = 5_000

/**
 * Takes the folder for this process with a lock file beside it. A lock whose process is gone is taken over,
 * and PGlite's own left-over `postmaster.pid` is removed.
 * @returns gives the lock back.
 * @throws AppError `database.folderInUse` naming the process that has it.
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const path = `${dir}.lock`
  await mkdir(dirname(path), { recursive: true })
  const own = JSON.stringify({ pid: process.pid, started: (await startOf(process.pid)) ?? '' } satisfies Holder)
  while (!(await created(path, own))) {
    // Each round depends on what the one before has found.
    await clearStale(path, dir)
  }
  await rm(join(dir, 'postmaster.pid'), { force: true })
  return async () => {
    if ((await contentOf(path)) === own) await unlink(path)
  }
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

async function clearStale(path: string, dir: string): Promise<void> {
  const content = await contentOf(path)
  if (content === undefined) return
  const holder = holderIn(content)
  if (holder && (await isAlive(holder))) throw folderInUse(dir, holder.pid)
  if (!holder && (await ageOf(path)) < unwrittenAfter) {
    await sleep(100)
    return
  }
  await removeStale(path, content)
}

/** Several processes may have found the same stale lock; without a claim the slower one would remove the new lock. */
async function removeStale(path: string, content: string): Promise<void> {
  const claim = `${path}.claim`
  if (!(await created(claim, ''))) {
    if ((await ageOf(claim)) > claimAfter) await rm(claim, { force: true })
    await sleep(20)
    return
  }
  try {
    if ((await contentOf(path)) === content) await unlink(path)
  } finally {
    await rm(claim, { force: true })
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function ageOf(path: string): Promise<number> {
  try {
    const { mtimeMs } = await stat(path)
    return Date.now() - mtimeMs
  } catch (error) {
    if (isCode(error, 'ENOENT')) return 0
    throw error
  }
}

function holderIn(content: string): Holder | undefined {
  const match = /^\{"pid":(\d+),"started":"([^"]*)"\}$/u.exec(content)
  return match ? { pid: Number(match[1]), started: match[2] ?? '' } : undefined
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false
    if (!isCode(error, 'EPERM')) throw error
  }
  const now = await startOf(pid)
  // A process that is dead but not yet waited for holds nothing.
  return now !== 'dead' && (now === undefined || started === '' || now === started)
}

/** Boot and start tick of a process on Linux (proc(5), fields 3 and 22 of stat), or 'dead'; undefined on other systems. */
async function startOf(pid: number): Promise<string | undefined> {
  const line = await contentOf(`/proc/${pid}/stat`)
  const boot = await contentOf('/proc/sys/kernel/random/boot_id')
  if (line === undefined || boot === undefined) return undefined
  // The command's name stands in parentheses and may hold anything, spaces too.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' || fields[0] === 'X') return 'dead'
  const ticks = fields[19]
  return `${boot.trim()}/${ticks ?? ''}`
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function folderInUse(dir: string, pid: number): AppError {
  return new AppError('unavailable', 'database.folderInUse', {
    zh: `数据目录 ${dir} 正由进程 ${pid} 使用，同一目录只能由一个进程打开。请先停止该进程，或用 LIANXIN_DATA 指定另一个目录；如要执行命令，请连接正在运行的服务。`,
    en: `The data folder ${dir} is in use by process ${pid}; only one process may open it. Stop that process, name another folder in LIANXIN_DATA, or send your command to the running server.`,
  })
}
