import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'

/**
 * Preloaded into a process and its worker threads: keeps beside the data folder what a disk would still hold after a
 * power cut. A file's content gets there when it is synced, a name when its file or its directory is.
 */
const source = process.env['LIANXIN_SHADOW_OF'] ?? ''
const shadow = process.env['LIANXIN_SHADOW'] ?? ''
const contents = `${shadow}.contents`
const realSync = fs.fsyncSync

fs.mkdirSync(contents, { recursive: true })
fs.fsyncSync = syncAndKeep
Object.assign(fs, { fsync: syncAndKeepLater })
syncBuiltinESMExports()

function syncAndKeepLater(descriptor: number, done: (error?: unknown) => void): void {
  try {
    syncAndKeep(descriptor)
    done()
  } catch (error) {
    done(error)
  }
}

function syncAndKeep(descriptor: number): void {
  realSync(descriptor)
  const path = fs.readlinkSync(`/proc/self/fd/${descriptor}`)
  if (path !== source && !path.startsWith(`${source}/`)) return
  const entry = fs.fstatSync(descriptor)
  const target = join(shadow, relative(source, path))
  if (entry.isDirectory()) keepNames(path, target)
  else keepContent(path, target, entry.ino)
}

function keepContent(path: string, target: string, inode: number): void {
  const draft = join(contents, 'draft')
  const kept = join(contents, String(inode))
  fs.copyFileSync(path, draft)
  fs.renameSync(draft, kept)
  fs.mkdirSync(dirname(target), { recursive: true })
  give(kept, target)
}

function keepNames(path: string, target: string): void {
  fs.mkdirSync(target, { recursive: true })
  const present = fs.readdirSync(path, { withFileTypes: true })
  const names = new Set(present.map((entry) => entry.name))
  for (const entry of present) {
    const own = join(target, entry.name)
    if (entry.isDirectory()) fs.mkdirSync(own, { recursive: true })
    if (entry.isFile()) keepName(join(path, entry.name), own)
  }
  for (const name of fs.readdirSync(target)) if (!names.has(name)) fs.rmSync(join(target, name), { recursive: true })
}

/** A name whose file was never synced is there after the cut, with nothing in it. */
function keepName(path: string, target: string): void {
  const kept = join(contents, String(fs.statSync(path).ino))
  if (fs.existsSync(kept)) give(kept, target)
  else fs.writeFileSync(target, '')
}

/** Renamed into place: being killed between the two steps must not look like a cut in the middle of a sync. */
function give(kept: string, target: string): void {
  const draft = join(contents, `name-${basename(target)}`)
  fs.rmSync(draft, { force: true })
  fs.linkSync(kept, draft)
  fs.renameSync(draft, target)
}
