import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commentProblems, nameProblems, smellProblems, wordProblems } from './source-rules.ts'
import type { Problem } from './source-rules.ts'

const root = resolve(import.meta.dirname, '..')
const folders = ['bin', 'src', 'console', 'migrations', 'test', 'bench', 'scripts']
const sources = /\.(?:ts|tsx|sql)$/u
const generated = /^src\/client\/schema\.ts$|^src\/kernel\/database\/tables\.ts$/u

// These two spell out what they forbid.
const quotesTheRules = new Set(['scripts/source-rules.ts', 'test/names.test.ts'])

const problems = folders.flatMap(filesIn).flatMap(problemsOf)
for (const problem of problems) process.stdout.write(`${problem.path}:${problem.line} ${problem.message}\n`)
process.exitCode = problems.length === 0 ? 0 : 1

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sources.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/') && !generated.test(path))
}

function problemsOf(path: string): Problem[] {
  if (quotesTheRules.has(path)) return nameProblems(path)
  const text = readFileSync(join(root, path), 'utf8')
  return [...nameProblems(path), ...wordProblems(path, text), ...smellProblems(path, text), ...commentProblems(path, text)]
}
