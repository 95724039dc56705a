import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { assert, property, string, webUrl } from 'fast-check'
import { expect, test } from 'vitest'
import { cssBytes, cssPath } from './assets.ts'
import { type PageProps, renderPage } from './page.tsx'
import { localPath, portalPaths, preferencePath } from './paths.ts'
import { DataTable } from './tables.tsx'

const PROPS: PageProps = {
  language: 'zh-CN',
  largeType: false,
  title: '提交意见',
  tenant: { code: '130728', name: '怀安县', bodyName: '怀安县人民代表大会常务委员会', phone: '0313-782 0000' },
  path: '/130728/submit?station=7&x=%2F',
  current: 'submit',
}

function tagsOf(html: string): string[] {
  return html.match(/<[/!]?[a-z][^\s>]*/giu) ?? []
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/gu)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))
}

/** A page with `text` wherever a page takes text. */
function renderEverywhere(text: string): string {
  const props = { ...PROPS, title: text, tenant: { ...PROPS.tenant, name: text, bodyName: text } }
  const columns = [{ key: 'a', head: text, cell: (row: string) => row, heads: true }]
  return renderPage(props, <DataTable caption={text} columns={columns} rows={[text]} rowKey={(row) => row} empty={text} />)
}

test('a page is a document in its language with a skip link, four destinations and its own place marked', () => {
  const html = renderPage(PROPS, <h1>提交意见</h1>)
  expect(html).toMatch(/^<!doctype html><html lang="zh-CN"><head>/u)
  expect(html).toContain('<title>提交意见 - 怀安县人大代表联系群众服务平台</title>')
  expect(html).toMatch(/<body><a class="skip" href="#main">.*<main id="main"/u)
  const navigation = /<nav.*?<\/nav>/u.exec(html)?.[0] ?? ''
  expect(linksOf(navigation)).toEqual(['/130728', '/130728/submit', '/130728/track', '/130728/stations'])
  expect(navigation.match(/aria-current="page">([^<]*)/u)?.[1]).toBe('提交意见')
  expect(html).toContain('href="tel:03137820000"')
})

test('the title of a refused form says so first, in the language of the page', () => {
  expect(renderPage({ ...PROPS, hasErrors: true }, null)).toContain('<title>错误：提交意见 - ')
  const english = renderPage({ ...PROPS, language: 'en', title: 'Give an opinion', hasErrors: true }, null)
  expect(english).toContain('<html lang="en">')
  expect(english).toContain('<title>Error: Give an opinion - ')
})

test('the preference links come back to the very page they stand on', () => {
  const links = linksOf(renderPage({ ...PROPS, largeType: true }, null)).filter((link) => link.startsWith('/preferences'))
  const queries = links.map((link) => Object.fromEntries(new URL(link, 'http://portal.invalid').searchParams))
  expect(queries).toEqual([
    { type: 'normal', back: PROPS.path },
    { lang: 'en', back: PROPS.path },
  ])
  expect(renderPage({ ...PROPS, largeType: true }, null)).toContain('<html lang="zh-CN" class="large">')
})

test('a feed is announced to readers and to programs only where there is one', () => {
  const feedUrl = '/130728/answers.atom'
  expect(linksOf(renderPage({ ...PROPS, feedUrl }, null)).filter((link) => link === feedUrl)).toHaveLength(2)
  expect(renderPage(PROPS, null)).not.toContain('atom')
})

test('nothing is inline and nothing comes from another host', () => {
  const mark = { src: '/files/mark.svg', alt: '怀安' }
  const html = renderPage({ ...PROPS, tenant: { ...PROPS.tenant, mark } }, null)
  expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|(?:href|src)="(?:https?:)?\/\//iu)
})

test('no text, whoever wrote it, becomes markup', () => {
  const plain = tagsOf(renderEverywhere('x'))
  for (const text of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</title><script>', "' onload='"]) {
    expect(tagsOf(renderEverywhere(text))).toEqual(plain)
    expect(renderEverywhere(text)).not.toContain(text)
  }
  assert(
    property(string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(tagsOf(renderEverywhere(text))).toEqual(plain)
    }),
  )
})

test.each(['//evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
  '%j is no way back',
  (path) => {
    expect(localPath(path)).toBe('/')
  },
)

test('a way back never leads off the site', () => {
  expect(localPath('/130728/track?code=A%20B#top')).toBe('/130728/track?code=A%20B#top')
  assert(property(webUrl(), (url) => localPath(url) === '/'))
  assert(
    property(string({ unit: 'binary' }), (tail) => {
      const target = new URL(localPath(`/${tail}`), 'https://here.example')
      expect(target.origin).toBe('https://here.example')
    }),
  )
})

test('a preference link carries any path whole', () => {
  const back = '/130728/answers?q=路灯&after=a+b%26c'
  expect(new URL(preferencePath('lang', 'en', back), 'http://portal.invalid').searchParams.get('back')).toBe(back)
  expect(Object.values(portalPaths('130728')).every((path) => localPath(path) === path)).toBe(true)
})

test('the style sheet is small and its address follows its content', () => {
  expect(cssPath).toBe(`/assets/portal-${createHash('sha256').update(cssBytes).digest('hex').slice(0, 12)}.css`)
  expect(cssBytes.toString()).toContain('[hidden]{display:none!important}')
  expect(cssBytes.toString()).not.toMatch(/@import|url\(/u)
  expect(gzipSync(cssBytes).length).toBeLessThan(3200)
})
