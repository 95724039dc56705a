const identifier = String.raw`[\p{L}_][\p{L}\p{N}_$]*`

/** In this order: what a semicolon may hide in comes before everything else (PostgreSQL manual, 4.1). */
const token = new RegExp(
  [
    String.raw`--[^\n]*`,
    String.raw`[eE]'(?:[^'\\]|\\[\s\S]|'')*'`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`"(?:[^"]|"")*"`,
    identifier,
    String.raw`\p{N}[\p{L}\p{N}_$]*`,
    String.raw`\$(?<tag>(?:[\p{L}_][\p{L}\p{N}_]*)?)\$[\s\S]*?\$\k<tag>\$`,
    String.raw`\s+`,
    String.raw`[\s\S]`,
  ].join('|'),
  'uy',
)

/**
 * Cuts a script into statements at its semicolons, without the semicolons; comments stay with the statement after them.
 * Knows quotes, E'' strings, dollar quotes and nested comments; not `begin atomic` bodies.
 * @throws Error when a quote or comment is not closed.
 */
export function splitSql(script: string): string[] {
  const statements: string[] = []
  let start = 0
  let at = 0
  let hasCode = false
  while (at < script.length) {
    const text = script.startsWith('/*', at) ? blockComment(script, at) : tokenAt(script, at)
    if (text === ';') {
      if (hasCode) statements.push(script.slice(start, at).trim())
      start = at + 1
      hasCode = false
    } else if (isCode(text)) {
      hasCode = true
    }
    at += text.length
  }
  if (hasCode) statements.push(script.slice(start).trim())
  return statements
}

function isCode(text: string): boolean {
  return !text.startsWith('--') && !text.startsWith('/*') && text.trim() !== ''
}

function tokenAt(script: string, at: number): string {
  token.lastIndex = at
  const text = token.exec(script)?.[0] ?? ''
  if (text === "'" || text === '"' || (text === '$' && /^\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/u.test(script.slice(at, at + 80)))) {
    throw new Error(`the quote that opens in line ${lineOf(script, at)} is not closed`)
  }
  return text
}

/** Comments nest in PostgreSQL, so no regular expression finds their end. */
function blockComment(script: string, at: number): string {
  const mark = /\/\*|\*\//gu
  mark.lastIndex = at
  let depth = 0
  for (let found = mark.exec(script); found; found = mark.exec(script)) {
    depth += found[0] === '/*' ? 1 : -1
    if (depth === 0) return script.slice(at, mark.lastIndex)
  }
  throw new Error(`the comment that opens in line ${lineOf(script, at)} is not closed`)
}

function lineOf(script: string, at: number): number {
  return script.slice(0, at).split('\n').length
}
