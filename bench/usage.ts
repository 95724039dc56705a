import { readFileSync, readdirSync } from 'node:fs'

/** Processor time and memory of a group of processes, as the operating system counts them. */
export interface Usage {
  /** Milliseconds on a processor since the processes began, children that ended included. */
  cpuMs: number
  /** Resident memory in MB; what processes share is counted for each of them. */
  residentMb: number
  /** The same with shared pages divided among those who share them. */
  ownMb: number
}

const ticksPerSecond = 100
const column = { state: 0, parent: 1, childrenUser: 13, childrenSystem: 14 } as const

/** Usage of a process and all its descendants that live now; needs Linux's /proc. */
export function usageOf(pid: number): Usage {
  const usages = withDescendants(pid).map(usageOfOne)
  return {
    cpuMs: sum(usages.map(({ cpuMs }) => cpuMs)),
    residentMb: sum(usages.map(({ residentMb }) => residentMb)),
    ownMb: sum(usages.map(({ ownMb }) => ownMb)),
  }
}

/** The process whose command line holds all of the given words. */
export function findProcess(words: readonly string[]): number {
  const found = processes().find((pid) => words.every((word) => commandLine(pid).includes(word)))
  if (found === undefined) throw new Error(`no process with ${words.join(' ')}`)
  return found
}

function usageOfOne(pid: number): Usage {
  const fields = statOf(pid)
  const ended = (Number(fields[column.childrenUser] ?? 0) + Number(fields[column.childrenSystem] ?? 0)) * (1000 / ticksPerSecond)
  const memory = read(`/proc/${pid}/smaps_rollup`)
  return { cpuMs: threadTime(pid) + ended, residentMb: megabytes(memory, 'Rss'), ownMb: megabytes(memory, 'Pss') }
}

/** Nanosecond clock of every thread: the ticks of /proc/PID/stat are too coarse for many short-lived bursts. */
function threadTime(pid: number): number {
  const threads = entries(`/proc/${pid}/task`)
  return sum(threads.map((thread) => Number(read(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0))) / 1e6
}

function megabytes(rollup: string, name: 'Rss' | 'Pss'): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(rollup)?.[1]
  return Number(kilobytes ?? 0) / 1024
}

function withDescendants(pid: number): number[] {
  const children = processes().filter((each) => Number(statOf(each)[column.parent]) === pid)
  return [pid, ...children.flatMap(withDescendants)]
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** The fields behind the name, which may itself hold blanks and brackets. */
function statOf(pid: number): string[] {
  const text = read(`/proc/${pid}/stat`)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function commandLine(pid: number): string[] {
  return read(`/proc/${pid}/cmdline`).split('\0')
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  return whenAlive(() => readFileSync(path, 'utf8'), '')
}

function entries(path: string): string[] {
  return whenAlive(() => readdirSync(path), [])
}

function whenAlive<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH', 'EACCES'].includes(String(error.code))) return otherwise
    throw error
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
