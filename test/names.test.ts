import { describe, expect, test } from 'vitest'
import { missingOptional, platformOf } from '../scripts/lockfile.ts'
import { commentProblems, nameProblems, smellProblems, wordProblems } from '../scripts/source-rules.ts'
import { countOf } from '../scripts/test-count.ts'

describe('names of files', () => {
  test.each([
    'src/features/opinions/service.ts',
    'src/features/opinions/receipt-pages.tsx',
    'src/features/handling/assignment-queries.ts',
    'src/features/regions/place-pinyin.ts',
    'src/features/opinions/workflow.test.ts',
    'src/kernel/rounding.ts',
  ])('%s is a good one', (path) => {
    expect(nameProblems(path)).toEqual([])
  })

  test.each([
    'src/kernel/utils.ts',
    'src/kernel/date-helpers.ts',
    'src/features/opinions/types.ts',
    'src/features/opinions/form.tsx',
    'src/features/opinions/queries/list.ts',
    'console/pages/today/common.ts',
  ])('%s is not', (path) => {
    expect(nameProblems(path)).toHaveLength(1)
  })
})

describe('words of the glossary', () => {
  test.each(['const deputy = 1', 'listSuggestions()', "'代表建议'", 'switch (kind) { case 1: break }', 'delegation', 'create table opinions ('])('%s', (line) => {
    expect(wordProblems('src/a.ts', line)).toEqual([])
  })

  test.each(['const representativeId = 1', 'function listProposals()', "label: '提案'", 'create table ticket_events (', 'interface CaseFile', 'isMyConstituent', 'export type Delegate = 1'])(
    '%s is refused',
    (line) => {
      expect(wordProblems('src/a.ts', `// why\n${line}`)).toMatchObject([{ line: 2 }])
    },
  )
})

describe('comments', () => {
  test.each([
    '// A formatter costs some 50 µs to make and under 1 µs to use.\nconst a = 1',
    '/** The wording of `text`. */\nconst a = 1',
    "const address = '// 1. not a comment'",
    'const a = <p>http://example.org/ 1. not a comment</p>',
    '// Kysely has typed the row.\n// oxlint-disable-next-line typescript/no-unsafe-type-assertion\nconst a = 1',
    '/* oxlint-disable no-console -- the terminal is this file’s job */\nconst a = 1',
  ])('%s', (text) => {
    expect(commentProblems('src/a.tsx', text)).toEqual([])
  })

  test.each([
    '// Step 1: read the rows',
    '// 2) then write them',
    '// ---------- helpers ----------',
    '// Previously this was a list.',
    '// We now loop over the rows',
    '/** This function adds. */',
    '/**\n * Good so far.\n * Simplified version, for now.\n */',
    '// oxlint-disable-next-line no-console',
    '// one\n// two\n// three\n// four',
  ])('%s is refused', (comment) => {
    expect(commentProblems('src/a.ts', `const a = 1\n${comment}\nconst b = 2`)).toHaveLength(1)
  })

  test('of SQL are read too', () => {
    expect(commentProblems('migrations/0001_a.sql', 'select 1;\n-- was renamed from b\nselect 2;')).toMatchObject([{ line: 2 }])
  })
})

describe('what no lint rule knows', () => {
  test.each([
    ['src/features/a/service.ts', "throw new Error('not implemented')"],
    ['src/features/a/service.ts', 'await read().catch(() => null)'],
    ['src/features/a/pages.tsx', '<button onClick={send}>'],
    ['src/features/a/service.ts', 'interface OpinionRequest {'],
    ['src/features/a/service.ts', "import { makeOpinion } from '../../../test/factories.ts'"],
    ['src/kernel/a.ts', "import { sample } from './b.test.ts'"],
  ])('%s: %s is refused', (path, line) => {
    expect(smellProblems(path, line)).toHaveLength(1)
  })

  test('handlers in the console and shapes in schema.ts are fine', () => {
    expect(smellProblems('console/pages/today/today.tsx', '<Button onClick={send}>')).toEqual([])
    expect(smellProblems('src/features/a/schema.ts', 'export type OpinionRequest = 1')).toEqual([])
  })
})

describe('the count at the end of npm test', () => {
  const passedFile = { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }] }

  test('counts tests, not files, and leaves out what was skipped', () => {
    expect(countOf(JSON.stringify({ numPassedTests: 1, testResults: [passedFile] }), 0)).toEqual({ passed: 1, failed: 0 })
  })

  test('counts a file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countOf(JSON.stringify({ numPassedTests: 1, testResults: [passedFile, broken] }), 1)).toEqual({ passed: 1, failed: 1 })
  })

  test('counts an error outside every test as a failure', () => {
    expect(countOf(JSON.stringify({ numPassedTests: 1, testResults: [passedFile] }), 1)).toEqual({ passed: 1, failed: 1 })
  })

  test('counts a run without a test or without a report as a failure', () => {
    expect(countOf(JSON.stringify({ numPassedTests: 0, testResults: [] }), 0)).toEqual({ passed: 0, failed: 1 })
    expect(countOf('', 1)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the lockfile', () => {
  const owner = { version: '1.0.0', optionalDependencies: { '@a/b-linux-arm64-musl': '1.0.0', '@a/b-win32-x64': '1.0.0' } }

  test('lacks what a package names and nobody locked', () => {
    const packages = { '': {}, 'node_modules/b': owner, 'node_modules/b/node_modules/@a/b-win32-x64': { version: '1.0.0' } }
    expect(missingOptional({ packages }).map(({ place }) => place)).toEqual(['node_modules/@a/b-linux-arm64-musl'])
  })

  test.each([
    ['@a/b-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@a/b-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
    ['@a/b-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ])('knows the platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })
})
