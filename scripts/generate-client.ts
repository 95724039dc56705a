import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '..')
const target = resolve(root, 'src/client/schema.ts')
const head = '// Generated from the API by scripts/generate-client.ts; do not edit.\n\n'

/** `generate-client.ts [--check]`: writes the client's types, or says whether they are those of the present API. */
async function main(isCheck: boolean): Promise<void> {
  const wanted = head + astToString(await openapiTS(await document(), { alphabetize: true, silent: true }))
  const present = existsSync(target) ? readFileSync(target, 'utf8') : ''
  if (present === wanted) return
  if (!isCheck) {
    writeFileSync(target, wanted)
    return
  }
  process.stderr.write(`${relative(root, target)} 与接口不一致，请运行 node scripts/generate-client.ts · differs from the API: run node scripts/generate-client.ts\n`)
  process.exitCode = 1
}

// The application holds JSX and a style sheet, which only the bundler reads.
async function document(): Promise<OpenAPI3> {
  const { module } = await runnerImport<{ openApiDocument: () => Promise<OpenAPI3> }>(resolve(root, 'scripts/openapi-document.ts'), { configFile: false, root, logLevel: 'error' })
  return module.openApiDocument()
}

await main(process.argv.includes('--check'))
