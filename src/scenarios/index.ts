import { Readable } from 'node:stream'
import type { App } from '../kernel/http.ts'
import { ScenarioChoice } from './schema.ts'
import type { ScenarioEnd, ScenarioStep } from './schema.ts'
import { loadScenario } from './service.ts'

/** Longest load of a scenario, ms. */
const patience = 30 * 60_000

/** Scenarios: real places with a body of work, loaded by the command line; the answer is one JSON line for each step. */
export function scenarios(app: App): void {
  app.post(
    '/api/v1/maintenance/scenarios',
    { config: { maintenance: true }, handlerTimeout: patience, schema: { hide: true, body: ScenarioChoice } },
    async (request, reply) => {
      const progress = await loadScenario(request.ctx, request.body.name)
      return reply.type('application/x-ndjson').send(Readable.from(lines(progress)))
    },
  )
}

async function* lines(progress: AsyncGenerator<ScenarioStep | ScenarioEnd>): AsyncGenerator<string> {
  for await (const item of progress) yield `${JSON.stringify(item)}\n`
}
