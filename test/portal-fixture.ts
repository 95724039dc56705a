import type { Answer, TestApp } from './app-harness.ts'
import { cookieOf } from './app-harness.ts'
import { areas } from './factories.ts'

export const html = { accept: 'text/html' }

/** The sentences of a page's error summary, in their order. */
export function summaryOf(page: string): string[] {
  const box = /<div class="error-summary".*?<\/ul>/su.exec(page)?.[0] ?? ''
  return [...box.matchAll(/<a href="#[^"]*">([^<]*)<\/a>/gu)].map((match) => match[1] ?? '')
}

/** The field that an error stands at. */
export function errorAt(page: string, field: string): string {
  return new RegExp(`id="${field}-error">(.*?)</p>`, 'su').exec(page)?.[1]?.replaceAll(/<[^>]+>/gu, '') ?? ''
}

export function titleOf(page: string): string {
  return /<title>(.*?)<\/title>/su.exec(page)?.[1] ?? ''
}

/** The value of a hidden field or an input. */
export function valueOf(page: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`, 'u').exec(page)?.[0] ?? ''
  return /value="([^"]*)"/u.exec(tag)?.[1] ?? ''
}

/** What a reader sees of a page, without tags. */
export function wordsOf(page: string): string {
  return page.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ')
}

export interface Submitted {
  number: string
  code: string
  /** Null when a phone was left. */
  pin: string | null
  answer: Answer
}

/** Fills in the form as it is served and follows it to the receipt. */
export async function submitByForm(t: TestApp, fields: Record<string, string> = {}, path = '/130728/submit'): Promise<Submitted> {
  const page = await t.visitor({ url: path, headers: html })
  const form = { idempotencyKey: valueOf(page.text, 'idempotencyKey'), content: '村口的路灯坏了三个月，希望尽快修好。', town: areas.town, hideFromPublic: 'true', ...fields }
  const posted = await t.visitor({ method: 'POST', url: path, form, headers: html })
  if (posted.status !== 303) throw new Error(`${posted.status} ${summaryOf(posted.text).join(' ')}`)
  const answer = await t.visitor({ url: posted.headers['location'] ?? '', headers: { ...html, cookie: cookieOf(posted) } })
  return { ...receiptOf(answer.text), answer }
}

/** What stands on a receipt. */
export function receiptOf(page: string): Omit<Submitted, 'answer'> {
  const words = wordsOf(page)
  return {
    number: /\d{4}-\d{6}/u.exec(words)?.[0] ?? '',
    code: /[A-Z0-9]{5}-[A-Z0-9]{5}/u.exec(words)?.[0] ?? '',
    pin: /\d{3} \d{3}/u.exec(words)?.[0]?.replace(' ', '') ?? null,
  }
}
