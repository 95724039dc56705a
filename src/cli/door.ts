/** One operation of the API as the command line asks for it. */
export interface Ask {
  method: 'GET' | 'POST'
  path: string
  body?: object
  tenant?: string
}

/** The way to the application, in another process or in this one. */
export interface Door {
  ask: (ask: Ask) => Promise<{ status: number; body: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }>
  close: () => Promise<void>
}

/** How a command gets at its surroundings. */
export interface Surroundings {
  openDoor: () => Promise<Door>
  print: (line: string) => void
}

/** A refusal of the application, in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** Asks, reads the whole JSON answer, and closes the door. @throws Refused with the application's sentence */
export async function askJson(surroundings: Surroundings, ask: Ask): Promise<Record<string, unknown>> {
  const door = await surroundings.openDoor()
  try {
    const { status, body } = await door.ask(ask)
    const answer = parse(await textOf(body))
    if (status >= 400) throw new Refused(sentenceOf(answer))
    return answer
  } finally {
    await door.close()
  }
}

/** Asks for long work and hands on each step as it is done. @throws Refused */
export async function askSteps(surroundings: Surroundings, ask: Ask, step: (answer: Record<string, unknown>) => void): Promise<void> {
  const door = await surroundings.openDoor()
  try {
    const { status, body } = await door.ask(ask)
    if (status >= 400) throw new Refused(sentenceOf(parse(await textOf(body))))
    for await (const line of linesOf(body)) {
      const answer = parse(line)
      if (answer['done'] === false) throw new Refused(sentenceOf(answer))
      if (answer['done'] !== true) step(answer)
    }
  } finally {
    await door.close()
  }
}

async function textOf(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function* linesOf(body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}

function parse(text: string): Record<string, unknown> {
  const value: unknown = text === '' ? {} : JSON.parse(text)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function sentenceOf(answer: Record<string, unknown>): string {
  const { detail, title } = answer
  if (typeof detail === 'string') return detail
  return typeof title === 'string' ? title : JSON.stringify(answer)
}
