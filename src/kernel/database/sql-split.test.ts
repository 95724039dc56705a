import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSql } from './sql-split.ts'

test.each([
  ['nothing', ' \n;; -- only; a comment\n/* and; another */;', []],
  ['plain statements', 'select 1; select 2 ;\nselect 3', ['select 1', 'select 2', 'select 3']],
  ['quotes', `select ';', 'it''s;', ";", "a"";" ; select 2`, [`select ';', 'it''s;', ";", "a"";"`, 'select 2']],
  ['backslashes', String.raw`select E'\';', e'\\'; select '\'; select 3`, [String.raw`select E'\';', e'\\'`, String.raw`select '\'`, 'select 3']],
  ['a name that ends in e before a string', "select type'a\\'; select 2", ["select type'a\\'", 'select 2']],
  ['dollar quotes', 'do $$ begin; end $$; do $x$ $$;$y$; $x$; select 1', ['do $$ begin; end $$', 'do $x$ $$;$y$; $x$', 'select 1']],
  ['a dollar inside a name', 'select a$b$; select c$b$', ['select a$b$', 'select c$b$']],
  ['a parameter', 'select $1; select $2', ['select $1', 'select $2']],
  ['nested comments', 'select 1 /* a; /* b; */ c; */; select 2', ['select 1 /* a; /* b; */ c; */', 'select 2']],
  ['a comment before', '-- why; so\nselect 1;', ['-- why; so\nselect 1']],
  ['a quote in a comment', "-- it's\nselect 1; /* ' */ select 2", ["-- it's\nselect 1", "/* ' */ select 2"]],
  ['a division and a minus', 'select 4 / 2 - 1; select - -1', ['select 4 / 2 - 1', 'select - -1']],
])('splits %s', (_, script, statements) => {
  expect(splitSql(script)).toEqual(statements)
})

test.each([
  ["select 1;\nselect 'a", 'the quote that opens in line 2'],
  ['select "a', 'the quote that opens in line 1'],
  ['do $x$ begin $$', 'the quote that opens in line 1'],
  ['\n/* /* */', 'the comment that opens in line 2'],
])('refuses %j', (script, message) => {
  expect(() => splitSql(script)).toThrow(message)
})

const text = fc.string({ unit: fc.constantFrom(';', "'", '"', '$', '-', '/', '*', '\\', 'e', 'E', ' ', '\n', 'x', '路') })

const piece = fc.oneof(
  text.map((inner) => `'${inner.replaceAll("'", "''")}'`),
  text.map((inner) => `E'${inner.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`),
  text.map((inner) => `"${inner.replaceAll('"', '""')}"`),
  text.map((inner) => `$q$${inner}$q$`),
  text.map((inner) => `--${inner.replaceAll('\n', '')}\n`),
  text.map((inner) => `/*${inner.replaceAll(/[/*]/gu, '')}*/`),
  fc.constantFrom('select', '1', '(', ')', ',', '::text'),
)

const statement = fc.array(piece, { maxLength: 6 }).map((pieces) => `select ${pieces.join(' ')} x`)

test('gives back any statements that were joined by semicolons', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 5 }), (statements) => {
      expect(splitSql(statements.join(';\n'))).toEqual(statements)
    }),
    { numRuns: 500 },
  )
})

test('ends on any input, and loses nothing but semicolons and space', () => {
  fc.assert(
    fc.property(text, (script) => {
      const outcome = attempt(script)
      expect(outcome === 'refused' || script.includes(outcome.join('')) || outcome.every((part) => script.includes(part))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

function attempt(script: string): string[] | 'refused' {
  try {
    return splitSql(script)
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('is not closed')) return 'refused'
    throw error
  }
}
