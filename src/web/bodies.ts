import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../kernel/errors.ts'
import type { App, Upload } from '../kernel/http.ts'

/** Largest JSON or form body, bytes. */
export const bodyLimit = 1024 * 1024
const fileLimit = 12 * 1024 * 1024
const filesLimit = 5
const fieldsLimit = 60

type FormBody = Record<string, string | string[]>

const formBodies = new WeakSet<object>()

/** Whether a body came from an HTML form, where everything is text. */
export function isFormBody(body: unknown): boolean {
  return typeof body === 'object' && body !== null && formBodies.has(body)
}

/** Reads `application/x-www-form-urlencoded` and `multipart/form-data` beside JSON. */
export async function readForms(app: App): Promise<void> {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit }, async (_request: FastifyRequest, body: Buffer) =>
    parseForm(body.toString('latin1')),
  )
  app.decorateRequest('uploads')
  await app.register(multipart, {
    limits: { fileSize: fileLimit, files: filesLimit, fields: fieldsLimit, fieldSize: bodyLimit, parts: fieldsLimit + filesLimit },
  })
  app.addHook('preValidation', async (request) => {
    request.uploads = []
    if (request.isMultipart()) await readParts(request)
  })
}

function parseForm(text: string): FormBody {
  const entries = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return at === -1 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
    })
  return formBody(entries)
}

/** An empty control of a form counts as not filled in. */
function formBody(entries: readonly (readonly [string, string])[]): FormBody {
  const fields = new Map<string, string | string[]>()
  for (const [name, value] of entries) {
    if (value === '') continue
    const earlier = fields.get(name)
    fields.set(name, earlier === undefined ? value : [earlier, value].flat())
  }
  const body = Object.fromEntries(fields)
  formBodies.add(body)
  return body
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (error) {
    throw wrongEncoding(error)
  }
}

async function readParts(request: FastifyRequest): Promise<void> {
  if (request.routeOptions.config.uploads !== true) {
    throw new AppError('invalid', 'request.noFilesHere', {
      zh: '这里不接收文件。请改用普通表单或 JSON 提交。',
      en: 'No files are taken here. Send a plain form or JSON instead.',
    })
  }
  const entries: [string, string][] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') request.uploads.push(...(await readFile(part)))
      else entries.push([part.fieldname, readText(part.value)])
    }
  } finally {
    // A file that is refused must not cost the words that came before it.
    request.body = formBody(entries)
  }
}

/** A file control that was left empty sends a file of no length. */
async function readFile(part: MultipartFile): Promise<Upload[]> {
  const content = await part.toBuffer()
  return content.length === 0 ? [] : [{ field: part.fieldname, fileName: part.filename, content }]
}

function readText(value: unknown): string {
  if (typeof value !== 'string') return ''
  if (value.includes('\uFFFD')) throw wrongEncoding()
  return value
}

function wrongEncoding(cause?: unknown): AppError {
  return new AppError(
    'invalid',
    'request.encoding',
    {
      zh: '提交的文字不是 UTF-8 编码，无法读取。请用网页上的表单重新提交，或把文件另存为 UTF-8 后再试。',
      en: 'The text sent is not UTF-8 and cannot be read. Use the form on the page, or save the text as UTF-8 and try again.',
    },
    { cause },
  )
}
