import { describe, expect, test } from 'vitest'
import { withTestApp } from '../../../test/app-harness.ts'
import { testEngines } from '../../../test/database-harness.ts'

interface Listed {
  id: string
  code: string
  version: number
}

describe.each(testEngines)('categories on %s', (engine) => {
  const running = withTestApp(engine)

  test('a pack is applied once and keeps what the county has edited', async () => {
    const admin = await running.current.signedIn('systemAdmin')
    const applied = await admin({ method: 'POST', url: '/api/v1/categories/packs', body: { pack: 'huaian-7' } })
    expect(applied.json.items.map(({ code }: Listed) => code)).toEqual([
      'agriculture',
      'ecology',
      'educationCultureHealth',
      'transport',
      'civilDisputes',
      'dilapidatedHousing',
      'povertyRelief',
    ])
    const [first] = applied.json.items
    const changed = await admin({ method: 'PATCH', url: `/api/v1/categories/${first.id}`, body: { name: '三农' }, headers: { 'if-match': '"1"' } })
    expect([changed.status, changed.headers['etag']]).toEqual([200, '"2"'])
    const again = await admin({ method: 'POST', url: '/api/v1/categories/packs', body: { pack: 'huaian-7' } })
    expect(again.json.items).toHaveLength(7)
    expect(again.json.items[0]).toMatchObject({ name: '三农', version: 2 })
  })

  test('the order is set as a whole; one out of use leaves the public form', async () => {
    const admin = await running.current.signedIn('commission')
    const { json } = await admin({ url: '/api/v1/categories' })
    const ids = json.items.map(({ id }: Listed) => id).toReversed()
    const ordered = await admin({ method: 'PUT', url: '/api/v1/categories/order', body: { ids } })
    expect(ordered.json.items.map(({ id }: Listed) => id)).toEqual(ids)
    const short = await admin({ method: 'PUT', url: '/api/v1/categories/order', body: { ids: ids.slice(1) } })
    expect([short.status, short.json.code]).toEqual([422, 'categories.orderIncomplete'])

    const [first] = ordered.json.items
    const headers = { 'if-match': `"${first.version}"` }
    await admin({ method: 'PATCH', url: `/api/v1/categories/${first.id}`, body: { active: false }, headers })
    const open = await running.current.visitor({ url: '/api/v1/public/130728/categories' })
    expect(open.json.items.map(({ id }: Listed) => id)).toEqual(ids.slice(1))
    expect(Object.keys(open.json.items[0])).toEqual(['id', 'name', 'nameEn'])
  })

  test('a code is used once, and only by who may', async () => {
    const body = { code: 'tourism', name: '旅游', nameEn: 'Tourism' }
    const admin = await running.current.signedIn('systemAdmin')
    expect((await admin({ method: 'POST', url: '/api/v1/categories', body })).status).toBe(201)
    expect((await admin({ method: 'POST', url: '/api/v1/categories', body })).json.code).toBe('categories.codeInUse')
    const presidium = await running.current.signedIn('townPresidium')
    expect((await presidium({ method: 'POST', url: '/api/v1/categories', body: { ...body, code: 'sport' } })).status).toBe(403)
  })
})
