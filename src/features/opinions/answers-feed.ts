import { v5 } from 'uuid'
import type { PublicAnswer } from './publication-schema.ts'

/** What a feed says of itself. */
export interface Feed {
  readonly tenant: string
  readonly title: string
  readonly author: string
  readonly language: string
  /** Absolute address of the page with the same answers; the feed stands at `<url>.atom`. */
  readonly url: string
  /** The time of the answer, for a feed without entries. */
  readonly now: Date
  readonly items: readonly PublicAnswer[]
}

/** Root of the feeds' own name-based ids, RFC 9562 section 5.5. */
const feedNamespace = '8f0d3f0c-6f0e-4f9b-9a52-6d3a3d4c1b70'

/** Published answers as an Atom feed, RFC 4287; ids outlive a change of the server's address. */
export function atomFeed({ tenant, title, author, language, url, now, items }: Feed): string {
  const updated = items.map(({ publishedAt }) => publishedAt).reduce((latest, at) => (at > latest ? at : latest), items[0]?.publishedAt ?? now)
  const head = [
    `<id>urn:uuid:${v5(`answers/${tenant}`, feedNamespace)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(`${url}.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
  ]
  const entries = items.map((item) => entry(item, url))
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">${[...head, ...entries].join('')}</feed>\n`
}

function entry({ id, title, content, answer, categoryName, publishedAt }: PublicAnswer, url: string): string {
  const category = categoryName === null ? '' : `<category term="${escaped(categoryName)}"/>`
  const at = publishedAt.toISOString()
  return `<entry><id>urn:uuid:${id}</id><title>${escaped(title)}</title><updated>${at}</updated><published>${at}</published>${category}<link rel="alternate" type="text/html" href="${escaped(`${url}/${id}`)}"/><summary>${escaped(content)}</summary><content type="text">${escaped(answer)}</content></entry>`
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Signs outside the Char production of XML 1.0, which no escape makes well-formed. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escaped(text: string): string {
  return text.replaceAll(notXml, '').replaceAll(/[&<>"']/gu, (mark) => marks[mark] ?? mark)
}
