import { Agent, request } from 'node:http'
import type { Ask } from './steps.ts'

export interface Answer {
  status: number
  body: string
  bytes: number
  setCookie: string | undefined
}

/** A client of one server that keeps its connections. */
export function httpClient(url: string, connections: number): (ask: Ask) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(url)
  return async ({ method, path, cookie, body, headers }) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const sent = {
      ...headers,
      ...(cookie !== '' && { cookie }),
      ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      'sec-fetch-site': 'same-origin',
    }
    return new Promise((resolve, reject) => {
      const asked = request({ agent, hostname, port, method, path, headers: sent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () => {
          const whole = Buffer.concat(chunks)
          resolve({ status: answer.statusCode ?? 0, body: whole.toString(), bytes: whole.length, setCookie: answer.headers['set-cookie']?.[0] })
        })
      })
      asked.once('error', reject)
      asked.end(payload)
    })
  }
}

/**
 * The answer, if the server took the request.
 * @throws Error with the server's words otherwise
 */
export async function accepted(answer: Promise<Answer>): Promise<Answer> {
  const { status, body, ...rest } = await answer
  if (status < 200 || status > 299) throw new Error(`the server answered ${status}: ${body.slice(0, 500)}`)
  return { status, body, ...rest }
}
