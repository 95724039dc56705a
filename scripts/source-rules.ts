import ts from 'typescript'

/** A finding in a file: the line counts from 1. */
export interface Problem {
  readonly path: string
  readonly line: number
  readonly message: string
}

interface Pattern {
  readonly expression: RegExp
  readonly message: string
}

/** Words that name our things otherwise than docs/glossary.md does; matched after camelCase and snake_case are cut into words. */
const forbiddenWords: readonly Pattern[] = [
  { expression: /\brepresentatives?\b/iu, message: 'say "deputy" 代表' },
  { expression: /\bdelegates?\b/iu, message: 'say "deputy" 代表' },
  { expression: /\b(?:councillors?|congress ?m[ae]n|law ?makers?)\b|议员/iu, message: 'say "deputy" 代表' },
  { expression: /\bproposals?\b|提案/iu, message: 'say "suggestion" 建议 or "motion" 议案: 提案 belongs to another body' },
  { expression: /\btickets?\b|工单/iu, message: 'say "opinion" 群众意见 or "suggestion" 代表建议' },
  { expression: /\bcase (?:id|number|worker|file)s?\b|\bcases table\b/iu, message: 'say "opinion" or "suggestion"' },
  { expression: /\bconstituents?\b/iu, message: 'say "resident" 群众 or "voter" 选民' },
  { expression: /\bconstituency\b|\bconstituencies\b/iu, message: 'say "electoral district" 选区' },
  { expression: /\bclosed loop\b/iu, message: 'say which state: "completed", "replied", "archived"' },
]

const commentNoise: readonly Pattern[] = [
  { expression: /^(?:step|phase|part|步骤|第[一二三四五六七八九十]步)\s*\d*\s*[:：.、]|^\d+[.)]\s/iu, message: 'step numbers: let functions have names instead' },
  { expression: /^[-=*#~_─━═]{4,}|[-=#~_─━═]{6,}$/u, message: 'divider: split the file instead' },
  {
    expression:
      /\b(?:previously|formerly|used to (?:be|do|have)|now uses|(?:was|were|has been) (?:removed|renamed|moved|refactored)|refactored|old (?:code|version|implementation)|instead of the old)\b/iu,
    message: 'history: the log has it',
  },
  { expression: /^(?:now )?(?:we|let's|let us|here we|first,? we|then,? we|i)\b/iu, message: 'narration: say why, not what happens next' },
  { expression: /^this (?:function|method|file|class|component|module|type|interface)\b/iu, message: 'restating: begin with what it does' },
  {
    expression: /\b(?:for now|in a real|not implemented|placeholder implementation|simplified (?:version|implementation)|quick (?:fix|hack)|temporary (?:fix|solution|hack))\b/iu,
    message: 'half-done work: finish it or leave it out',
  },
]

const codeSmells: readonly (Pattern & { readonly where: RegExp })[] = [
  { where: /\.tsx?$/u, expression: /throw new Error\(\s*['"`](?:not implemented|todo)/iu, message: 'stub' },
  { where: /\.tsx?$/u, expression: /\.catch\(\(\w*\) => (?:false|null|undefined|\{\s*\}|\[\])\)/u, message: 'swallowed error: throw deep, catch once' },
  { where: /^src\/(?!.*\.test\.tsx$).*\.tsx$/u, expression: /\son[A-Za-z]+=[{"']/u, message: 'inline handler: every public page works with JavaScript off' },
  { where: /^(?:bin|src|console)\/(?!.*\.test\.tsx?$)/u, expression: /from '[^']*(?:\.test\.tsx?|\.\/test\/[^']*)'/u, message: 'imports a test: move what both need out of test/' },
  { where: /^src\/features\/(?!.*schema\.ts$)/u, expression: /\b(?:interface|type) \w+(?:Dto|Request|Response)\b/u, message: 'shape of the API outside schema.ts' },
]

const vagueNames = /^(?:utils?|helpers?|common|misc|shared|lib|base|types|constants?|manager|functions|stuff)$/u
const featureNames = /^(?:index|schema|workflow|policy|queries|service|routes|jobs|words)\.ts$|^pages\.tsx$/u
const longestCommentLines = 3

/** Problems of a file's place and name. */
export function nameProblems(path: string): Problem[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const stem = name.replace(/\..*$/u, '')
  const parts = stem.split('-')
  const found: string[] = []
  if ((vagueNames.test(stem) && !path.startsWith('console/i18n/')) || parts.some((part) => /^(?:utils?|helpers?|misc|manager)$/u.test(part))) found.push(`"${stem}" says nothing: name what is inside`)
  if (/^src\/features\/[^/]+\//u.test(path)) found.push(...featureFileProblems(path, name))
  return found.map((message) => ({ path, line: 1, message }))
}

function featureFileProblems(path: string, name: string): string[] {
  if (path.split('/').length > 4) return ['a feature is one flat folder']
  if (/\.test\.tsx?$/u.test(name) || featureNames.test(name)) return []
  if (name.endsWith('.tsx')) return /^[a-z0-9-]+-pages\.tsx$/u.test(name) ? [] : ['JSX of a feature stands in pages.tsx or <part>-pages.tsx']
  return /^[a-z][a-z0-9-]*\.ts$/u.test(name) ? [] : ['not a name for a file of a feature']
}

/** Forbidden synonyms of the glossary. */
export function wordProblems(path: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line.replace(/([a-z\d])([A-Z])/gu, '$1 $2').replaceAll('_', ' ')
    return matching(forbiddenWords, words).map((message) => ({ path, line: index + 1, message: `glossary: ${message}` }))
  })
}

/** Things no lint rule knows: stubs, swallowed errors, handlers in markup, shapes beside the schema. */
export function smellProblems(path: string, text: string): Problem[] {
  const rules = codeSmells.filter((rule) => rule.where.test(path))
  return text.split('\n').flatMap((line, index) => matching(rules, line).map((message) => ({ path, line: index + 1, message })))
}

/** Comments that restate, number steps, divide or tell history, and suppressions without a reason. */
export function commentProblems(path: string, text: string): Problem[] {
  const comments = path.endsWith('.sql') ? sqlComments(text) : scriptComments(path, text)
  return [
    ...comments.flatMap((comment) => matching(commentNoise, comment.text).map((message) => ({ path, line: comment.line, message }))),
    ...tooLong(path, comments),
    ...unexplained(path, comments),
  ]
}

interface Comment {
  readonly line: number
  readonly text: string
  readonly kind: 'line' | 'block'
}

function matching(patterns: readonly Pattern[], text: string): string[] {
  return patterns.filter((pattern) => pattern.expression.test(text)).map((pattern) => pattern.message)
}

function tooLong(path: string, comments: readonly Comment[]): Problem[] {
  const lines = new Set(comments.filter((comment) => comment.kind === 'line').map((comment) => comment.line))
  return [...lines]
    .filter((line) => !lines.has(line - 1) && Array.from({ length: longestCommentLines + 1 }, (_, offset) => line + offset).every((each) => lines.has(each)))
    .map((line) => ({ path, line, message: `more than ${longestCommentLines} lines of comment: say it in the code, the docstring or a decision record` }))
}

function unexplained(path: string, comments: readonly Comment[]): Problem[] {
  const lines = new Set(comments.map((comment) => comment.line))
  return comments
    .filter((comment) => /(?:oxlint|eslint)-disable|@ts-expect-error/u.test(comment.text))
    .filter((comment) => !/ -- \S/u.test(comment.text) && !lines.has(comment.line - 1))
    .map((comment) => ({ path, line: comment.line, message: 'suppression without a reason' }))
}

function sqlComments(text: string): Comment[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /^\s*--\s?(.*)$/u.exec(line)
    return match ? [{ line: index + 1, text: match[1]?.trim() ?? '', kind: 'line' as const }] : []
  })
}

function scriptComments(path: string, text: string): Comment[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const ranges = new Map<number, ts.CommentRange>()
  collect(source, source, ranges)
  return [...ranges.values()].flatMap((range) => commentLines(source, range))
}

function collect(node: ts.Node, source: ts.SourceFile, ranges: Map<number, ts.CommentRange>): void {
  // Two slashes inside the text of an element are an address, not a comment.
  if (ts.isJsxText(node)) return
  const around = [...(ts.getLeadingCommentRanges(source.text, node.pos) ?? []), ...(ts.getTrailingCommentRanges(source.text, node.end) ?? [])]
  for (const range of around) ranges.set(range.pos, range)
  for (const child of node.getChildren(source)) collect(child, source, ranges)
}

function commentLines(source: ts.SourceFile, range: ts.CommentRange): Comment[] {
  const first = source.getLineAndCharacterOfPosition(range.pos).line + 1
  const kind = range.kind === ts.SyntaxKind.SingleLineCommentTrivia ? 'line' : 'block'
  const lines = source.text.slice(range.pos, range.end).split('\n')
  return lines.map((line, index) => ({ line: first + index, kind, text: line.replace(/^\s*(?:\/\/+|\/\*+|\*(?!\/))?\s?|\s*\*+\/\s*$/gu, '').trim() }))
}
