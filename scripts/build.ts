import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOfInputs } from './inputs.ts'

interface Part {
  readonly name: 'server' | 'template' | 'console'
  readonly zh: string
  readonly en: string
  readonly inputs: readonly string[]
  /** What a usable build holds, relative to dist/. */
  readonly outputs: readonly string[]
  readonly make: (folder: string) => Promise<void>
  readonly install: (folder: string) => void
}

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')
const shared = ['package-lock.json', 'tsconfig.json', 'scripts/build.ts']

const parts: readonly Part[] = [
  {
    name: 'server',
    zh: '构建服务端',
    en: 'building the server',
    inputs: [...shared, 'vite.server.config.ts', 'bin', 'src'],
    outputs: ['server.js', 'worker.js', 'cli.js', 'pglite-worker.js'],
    make: makeServer,
    install: installServer,
  },
  {
    name: 'template',
    zh: '准备空数据库',
    en: 'preparing an empty database',
    // The first start brings a template up to date, so only what decides its format and most of its content counts.
    inputs: ['migrations', 'scripts/make-template.ts', 'node_modules/@electric-sql/pglite/package.json', 'node_modules/pg-boss/package.json'],
    outputs: ['template.tar.gz'],
    make: makeEmptyDatabase,
    install: installTemplate,
  },
  {
    name: 'console',
    zh: '构建工作台',
    en: 'building the console',
    inputs: [...shared, 'vite.console.config.ts', 'scripts/compress.ts', 'console', 'src/client'],
    outputs: ['console/index.html', 'console/.vite/manifest.json'],
    make: makeConsole,
    install: installConsole,
  },
]

await main(process.argv.slice(2))

/** `build.ts [--if-stale] [server|template|console]…`: without names, all parts. */
async function main(args: readonly string[]): Promise<void> {
  const onlyIfStale = args.includes('--if-stale')
  const names = args.filter((arg) => !arg.startsWith('--'))
  for (const part of parts.filter((each) => names.length === 0 || names.includes(each.name))) {
    const hash = hashOfInputs(root, part.inputs)
    if (onlyIfStale && isComplete(part) && readStamp(part) === hash) continue
    if (onlyIfStale && isComplete(part) && !canWrite()) {
      say(`dist/ 不可写，沿用已有的构建（${part.zh}）· dist/ cannot be written, the build that is there is used (${part.en})`)
      continue
    }
    await build(part, hash)
  }
}

async function build(part: Part, hash: string): Promise<void> {
  const started = performance.now()
  const folder = join(dist, `.${part.name}-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    await part.make(folder)
    rmSync(stampPath(part), { force: true })
    part.install(folder)
    writeFileSync(stampPath(part), hash)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  say(`${part.zh} · ${part.en}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

async function makeServer(outDir: string): Promise<void> {
  // Loaded only when something is to be built: a start without changes must not wait for the bundler.
  const vite = await import('vite')
  await vite.build({ root, configFile: join(root, 'vite.server.config.ts'), configLoader: 'native', build: { outDir } })
}

async function makeEmptyDatabase(folder: string): Promise<void> {
  const { makeTemplate } = await import('./make-template.ts')
  await makeTemplate(join(folder, 'template.tar.gz'))
}

async function makeConsole(outDir: string): Promise<void> {
  const vite = await import('vite')
  const { compressFolder } = await import('./compress.ts')
  await vite.build({ configFile: join(root, 'vite.console.config.ts'), configLoader: 'native', root: join(root, 'console'), build: { outDir } })
  await compressFolder(outDir)
}

/** Puts the new files in place one by one, so that a build cut short leaves the old one usable. */
function installServer(folder: string): void {
  const made = new Set(readdirSync(folder))
  for (const name of made) renameSync(join(folder, name), join(dist, name))
  for (const name of readdirSync(dist)) {
    if (/\.js(?:\.map)?$/u.test(name) && !made.has(name)) rmSync(join(dist, name), { force: true })
  }
}

function installTemplate(folder: string): void {
  renameSync(join(folder, 'template.tar.gz'), join(dist, 'template.tar.gz'))
}

function installConsole(folder: string): void {
  const target = join(dist, 'console')
  const old = join(dist, `.console-old-${process.pid}`)
  if (existsSync(target)) renameSync(target, old)
  renameSync(folder, target)
  rmSync(old, { recursive: true, force: true })
}

function isComplete(part: Part): boolean {
  return part.outputs.every((path) => existsSync(join(dist, path)))
}

function readStamp(part: Part): string {
  return existsSync(stampPath(part)) ? readFileSync(stampPath(part), 'utf8') : ''
}

function stampPath(part: Part): string {
  return join(dist, `.${part.name}.hash`)
}

function canWrite(): boolean {
  const probe = join(dist, `.probe-${process.pid}`)
  try {
    writeFileSync(probe, '')
    rmSync(probe)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code))) return false
    throw error
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
