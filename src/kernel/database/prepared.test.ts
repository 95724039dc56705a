import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { build } from './build.ts'
import { insertRows, prepared } from './prepared.ts'

const byNumber = prepared(({ tenant, number }: { tenant: string; number: string }) =>
  build.selectFrom('opinions').select('id').where('tenant', '=', tenant).where('state', '=', 'registered').where('number', '=', number),
)

test('a prepared statement is the built one with its parameters, call after call', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (tenant, number) => {
      const { sql, parameters } = byNumber({ tenant, number }).compile()
      expect({ sql, parameters }).toEqual({
        sql: 'select "id" from "opinions" where "tenant" = $1 and "state" = $2 and "number" = $3',
        parameters: [tenant, 'registered', number],
      })
    }),
  )
})

test('rows are inserted by their columns; what is undefined is left to the default, null is kept', () => {
  const row = { tenant: '130728', series: 'a', value: 1 }
  const one = insertRows('counters', [row]).compile()
  const two = insertRows('counters', [row, { ...row, series: 'b' }]).compile()
  expect([one.sql, one.parameters]).toEqual(['insert into "counters" ("tenant", "series", "value") values ($1, $2, $3)', ['130728', 'a', 1]])
  expect(two.parameters).toEqual(['130728', 'a', 1, '130728', 'b', 1])
  const assignment = { ...account, name: '王小明' }
  expect(insertRows('accounts', [assignment]).compile().sql).not.toContain('version')
})

const account = { tenant: '130728', id: 'x', login: 'a', name: '', status: 'active' as const, createdAt: new Date(0) }
