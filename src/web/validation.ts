import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler, RouteOptions } from 'fastify'
import { isFormBody } from './bodies.ts'

const common = { removeAdditional: false, useDefaults: true, allErrors: true, strict: false } as const

/**
 * JSON bodies are taken as they are; texts of queries, paths and form posts are read as the schema's types.
 * Unknown properties are refused wherever a schema is closed (`closeSchemas`).
 */
export function schemaCompiler(): FastifySchemaCompiler<object> {
  const exact = formats.default(new Ajv({ ...common, coerceTypes: false }))
  const fromText = formats.default(new Ajv({ ...common, coerceTypes: 'array' }))
  return ({ schema, httpPart }) => {
    const readText = fromText.compile(schema)
    if (httpPart !== 'body') return judge(() => readText)
    const readExact = exact.compile(schema)
    return judge((data) => (isFormBody(data) ? readText : readExact))
  }
}

function judge(choose: (data: unknown) => ValidateFunction): ReturnType<FastifySchemaCompiler<object>> {
  return (data: unknown) => {
    const validate = choose(data)
    if (validate(data)) return true
    return { error: validate.errors ?? [] }
  }
}

/** Makes "no unknown properties" the default of every body, and of API queries, where a mistyped filter would answer with everything. */
export function closeSchemas(route: RouteOptions): void {
  const { schema } = route
  if (!schema) return
  close(schema.body)
  if (route.url.startsWith('/api/')) close(schema.querystring)
}

function close(schema: unknown): void {
  if (!isRecord(schema)) return
  const { properties } = schema
  if (isRecord(properties)) {
    if (schema['additionalProperties'] === undefined) schema['additionalProperties'] = false
    Object.values(properties).forEach(close)
  }
  close(schema['items'])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
