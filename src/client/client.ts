import createClient, { type Client, type Middleware } from 'openapi-fetch'
import { ProblemError, problemOf } from './problem.ts'
import type { paths } from './schema.ts'

export type ApiClient = Client<paths>

export interface ClientOptions {
  /** Where the server answers; '' for the page's own origin. */
  baseUrl: string
  /** BCP 47 tag of the language in which problems are worded. */
  language: () => string
  /** Sent with every request, e.g. an API key. */
  headers?: Record<string, string>
}

/**
 * The typed HTTP client of the API (`schema.ts` is generated from its OpenAPI document).
 * Every failed request rejects with a `ProblemError`; without an answer its status is 0.
 */
export function createApiClient({ baseUrl, language, headers = {} }: ClientOptions): ApiClient {
  const client = createClient<paths>({ baseUrl, headers, credentials: 'same-origin' })
  client.use(inLanguage(language), failing)
  return client
}

function inLanguage(language: () => string): Middleware {
  return {
    onRequest({ request }) {
      request.headers.set('accept-language', language())
      return request
    },
  }
}

const failing: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw new ProblemError(await problemOf(response))
  },
  onError({ error }) {
    return new ProblemError({ title: '', status: 0, code: 'http.noAnswer', detail: '', requestId: '' }, error)
  },
}

/**
 * The body of an answer, awaited.
 * @throws ProblemError when the request failed or the answer has no body
 */
export async function answerOf<T>(request: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await request
  if (data === undefined) {
    throw new ProblemError({ title: '', status: response.status, code: 'http.emptyAnswer', detail: '', requestId: '' })
  }
  return data
}
