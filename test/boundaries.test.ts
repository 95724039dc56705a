import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

interface Verdict {
  readonly summary: { readonly totalCruised: number; readonly violations: readonly Violation[] }
}

const root = resolve(import.meta.dirname, '..')

/** A little product that breaks the rules once each, and keeps them elsewhere. */
const files: Readonly<Record<string, string>> = {
  'src/app.ts': "import './features.ts'",
  'src/features.ts': "import './features/low/index.ts'\nimport './features/high/index.ts'",
  'src/kernel/clock.ts': "import '../features/low/schema.ts'\nexport const clock = 1",
  'src/kernel/lonely.ts': 'export const lonely = 1',
  'src/features/low/index.ts': "import './routes.ts'",
  'src/features/low/schema.ts': 'export const low = 1',
  'src/features/low/words.ts': "import '../high/words.ts'\nexport const words = 1",
  'src/features/high/words.ts': 'export const words = 1',
  'src/features/low/queries.ts': "import '../../kernel/clock.ts'\nexport const query = 1",
  'src/features/low/service.ts': "import './queries.ts'\nimport './part-queries.ts'\nimport './policy.ts'\nimport '../../kernel/lonely.ts'\nexport const service = 1",
  'src/features/low/policy.ts': "import './queries.ts'\nimport './schema.ts'",
  'src/features/low/routes.ts': "import './service.ts'\nimport './part-queries.ts'",
  'src/features/low/part-queries.ts': "import '../../kernel/clock.ts'\nexport const part = 1",
  'src/features/high/index.ts': "import '../low/service.ts'\nimport '../low/words.ts'\nimport '../low/queries.ts'\nimport '../../app.ts'",
  'src/client/client.ts': 'export const client = 1',
  'src/cli/list.ts': "import '../client/client.ts'\nimport '../features/low/service.ts'",
  'console/main.ts': "import '../src/client/client.ts'\nimport '../src/kernel/clock.ts'",
  'bin/cli.ts': "import '../src/cli/list.ts'\nimport 'vitest'",
}

describe('the boundaries between the parts', () => {
  let folder = ''
  let verdict: Verdict = { summary: { totalCruised: 0, violations: [] } }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-boundaries-'))
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${content}\n`)
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) symlinkSync(join(root, name), join(folder, name))
    verdict = cruise(folder)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('are looked for in TypeScript at all', () => {
    expect(verdict.summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length)
  })

  test('are noticed wherever they are broken, and nowhere else', () => {
    const found = new Set(verdict.summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`))
    expect([...found].toSorted()).toEqual([
      'bin/cli.ts server-needs-no-development-package',
      'console/main.ts console-speaks-http',
      'src/app.ts no-circular',
      'src/cli/list.ts cli-speaks-http',
      'src/features/high no-feature-cycles',
      'src/features/high/index.ts edges-do-not-query',
      'src/features/high/index.ts feature-front-door',
      'src/features/high/index.ts features-stand-below-the-app',
      'src/features/low no-feature-cycles',
      'src/features/low/policy.ts pure-stays-pure',
      'src/features/low/routes.ts edges-do-not-query',
      'src/kernel/clock.ts kernel-knows-no-feature',
      'src/kernel/lonely.ts shared-means-shared',
    ])
  })
})

function cruise(cwd: string): Verdict {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const args = [tool, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'bin', 'src', 'console']
  const verdict: Verdict = JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 }))
  return verdict
}
