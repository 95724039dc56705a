import { pino } from 'pino'
import type { OpenAPI3 } from 'openapi-typescript'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/kernel/config.ts'
import { createCrypto, generateKey } from '../src/kernel/crypto.ts'
import type { Database } from '../src/kernel/database/database.ts'

/** Describing the API reads nothing, so no engine is started for it. */
const closed: Database = {
  engine: 'pglite',
  read: refuse,
  transaction: refuse,
  script: refuse,
  unscoped: refuse,
  close: async () => undefined,
}

async function refuse(): Promise<never> {
  throw new Error('The description of the API must not read the database')
}

/** The API's OpenAPI document, from the schemas of its routes; the same text on every machine. */
export async function openApiDocument(): Promise<OpenAPI3> {
  const app = await buildApp(readConfig({}), { db: closed, crypto: createCrypto({ keys: [generateKey()] }), log: pino({ level: 'silent' }) })
  try {
    const answer = await app.inject('/api/v1/openapi.json')
    return answer.json<OpenAPI3>()
  } finally {
    await app.close()
  }
}
