export interface Problem {
  title: string
  /** HTTP status; 0 when no answer came. */
  status: number
  /** Dotted and stable, e.g. `opinions.notAllowedNow`. */
  code: string
  /** A sentence in the user's language. */
  detail: string
  requestId: string
  /** What may be done instead, with 409. */
  allowed?: readonly string[]
  fields?: readonly ProblemField[]
}

export interface ProblemField {
  field: string
  code: string
  detail: string
}

/** What the API answered instead of the result: RFC 9457 problem details as an error. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, cause?: unknown) {
    super(problem.detail || problem.title, { cause })
    this.problem = problem
  }
}

/** Reads a failed answer of the API; a proxy's page or an empty body becomes a problem of its own. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text()
  const problem = response.headers.get('content-type')?.includes('json') ? asProblem(JSON.parse(text)) : null
  return problem ?? { title: response.statusText, status: response.status, code: 'http.unexpectedAnswer', detail: '', requestId: '' }
}

function asProblem(value: unknown): Problem | null {
  return isProblem(value) ? value : null
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'status' in value && 'code' in value && 'detail' in value
}
