import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { type Feed, atomFeed } from './answers-feed.ts'

const answer = {
  id: '019cd1f0-0000-7000-8000-000000000001',
  title: '路灯',
  content: '不亮',
  answer: '已修',
  categoryName: null,
  townName: '左卫镇',
  unitName: '县住建局',
  outcome: 'solved',
  rating: null,
  receivedOn: '2026-03-01',
  answeredOn: '2026-03-05',
  publishedAt: new Date('2026-03-06T02:00:00Z'),
} as const
const feed: Feed = { tenant: '130728', title: '公开答复', author: '怀安县人大常委会', language: 'zh-CN', url: 'https://rd.example/130728/answers', now: new Date('2026-03-10T01:00:00Z'), items: [answer] }

test('a feed has what RFC 4287 asks of it', () => {
  const older = { ...answer, id: '019cd1f0-0000-7000-8000-000000000002', publishedAt: new Date('2026-03-05T02:00:00Z') }
  const xml = atomFeed({ ...feed, items: [older, answer] })
  const head = xml.slice(0, xml.indexOf('<entry>'))
  expect(head.match(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/gu)).toHaveLength(1)
  expect(head).toContain('<updated>2026-03-06T02:00:00.000Z</updated>')
  expect(head).toContain('<author><name>怀安县人大常委会</name></author>')
  expect(head).toContain('<link rel="self" type="application/atom+xml" href="https://rd.example/130728/answers.atom"/>')
  expect(xml.match(/<entry><id>urn:uuid:019cd1f0-0000-7000-8000-00000000000[12]<\/id><title>/gu)).toHaveLength(2)
  expect(atomFeed({ ...feed, items: [] })).toContain('<updated>2026-03-10T01:00:00.000Z</updated>')
})

function idOf(given: Feed): string | undefined {
  return /<id>(.*?)<\/id>/u.exec(atomFeed(given))?.[1]
}

test('its id belongs to the place, not to the address of the server', () => {
  expect(idOf({ ...feed, url: 'https://other.example/130728/answers' })).toBe(idOf(feed))
  expect(idOf({ ...feed, tenant: '130727' })).not.toBe(idOf(feed))
})

test('no text breaks out of its element', () => {
  const plain = atomFeed({ ...feed, items: [{ ...answer, categoryName: 'x' }] }).match(/<[/?]?[a-zA-Z]+/gu)
  assert(
    property(string({ unit: 'binary' }), (text) => {
      const xml = atomFeed({ ...feed, title: text, author: text, items: [{ ...answer, title: text, content: text, answer: text, categoryName: text }] })
      // oxlint-disable-next-line no-control-regex -- these signs are what is looked for
      return JSON.stringify(xml.match(/<[/?]?[a-zA-Z]+/gu)) === JSON.stringify(plain) && !/[\u0000-\u0008\uFFFE\uFFFF]/u.test(xml) && !/&(?!(?:amp|lt|gt|quot|#39);)/u.test(xml)
    }),
  )
})
