import type { Config } from '../src/kernel/config.ts'
import { loadDemo } from './demo.ts'
import { serve } from './serve.ts'

/** `start`: the server in this process, with its addresses printed; `demo` fills an empty database first. */
export async function start(config: Config, { demo, print }: { demo: boolean; print: (line: string) => void }): Promise<void> {
  const lines: string[] = []
  const platform = await serve(config, {
    jobs: process.env['LIANXIN_WORKER'] !== 'separate',
    ...(demo && {
      prepare: async (opened) => {
        lines.push(...(await loadDemo(opened, print)))
      },
    }),
  })
  const { rows } = await platform.database.unscoped({ sql: 'select code, name from tenants order by code', parameters: [] })
  print(`工作台 · console    ${config.baseUrl}/console/`)
  for (const { code, name } of rows) print(`群众门户 · portal    ${config.baseUrl}/${String(code)}  ${String(name)}`)
  for (const line of lines) print(line)
  print('按 Ctrl+C 停止 · Ctrl+C stops')
}
