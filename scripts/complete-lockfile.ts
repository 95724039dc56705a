import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { missingOptional, platformOf } from './lockfile.ts'
import type { Lockfile } from './lockfile.ts'

const path = join(resolve(import.meta.dirname, '..'), 'package-lock.json')
const text = readFileSync(path, 'utf8')
const lockfile: Lockfile = JSON.parse(text)
const missing = missingOptional(lockfile)

if (process.argv.includes('--check')) {
  for (const { place } of missing) process.stdout.write(`package-lock.json lacks ${place}: node scripts/complete-lockfile.ts\n`)
  const named = text.includes('"resolved": "http')
  if (named) process.stdout.write('package-lock.json names the address of a registry: npm install --omit-lockfile-registry-resolved\n')
  process.exitCode = missing.length > 0 || named ? 1 : 0
} else {
  for (const { place, name, version, dev } of missing) {
    lockfile.packages[place] = { version, ...platformOf(name), license: 'MIT', optional: true, ...(dev ? { dev } : {}) }
  }
  writeFileSync(path, `${JSON.stringify(sorted(lockfile), null, 2)}\n`)
  process.stdout.write(`package-lock.json: ${missing.length} optional packages of other platforms added\n`)
}

function sorted(file: Lockfile): Lockfile {
  const packages = Object.fromEntries(Object.entries(file.packages).toSorted(([left], [right]) => left.localeCompare(right, 'en')))
  return { ...file, packages }
}
