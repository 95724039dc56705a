import type { FastifySchemaValidationError } from 'fastify'
import type { FieldError } from './errors.ts'
import type { Text } from './text.ts'

/** One sentence a field, in the order of the schema's findings; the first finding about a field counts. */
export function describeFields(findings: readonly FastifySchemaValidationError[], labels: ReadonlyMap<string, Text>): FieldError[] {
  const described = new Map<string, FieldError>()
  for (const finding of findings) {
    const field = fieldOf(finding)
    if (!described.has(field)) {
      described.set(field, { field, code: `field.${finding.keyword}`, text: sentence(finding, labelOf(field, labels)) })
    }
  }
  return [...described.values()]
}

function fieldOf({ instancePath, params }: FastifySchemaValidationError): string {
  const path = instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
  const extra = params['missingProperty'] ?? params['additionalProperty']
  return [path, typeof extra === 'string' ? extra.slice(0, 60) : ''].filter((part) => part !== '').join('/')
}

function labelOf(field: string, labels: ReadonlyMap<string, Text>): Text {
  const name = field.split('/').findLast((part) => !/^\d+$/u.test(part)) ?? ''
  if (name === '') return { zh: '提交的内容', en: 'The content sent' }
  return labels.get(name) ?? { zh: `“${name}”`, en: `“${name}”` }
}

type Sentence = (label: Text, params: Record<string, unknown>) => Text

const sentences: Readonly<Record<string, Sentence>> = {
  required: ({ zh, en }) => ({ zh: `请填写${zh}。`, en: `${en} is missing. Fill it in.` }),
  minLength: ({ zh, en }, { limit }) => ({
    zh: limit === 1 ? `请填写${zh}。` : `${zh}至少要有 ${String(limit)} 个字，请补充。`,
    en: `${en} needs at least ${counted(limit, 'character')}. Add more.`,
  }),
  maxLength: ({ zh, en }, { limit }) => ({
    zh: `${zh}最多 ${String(limit)} 个字，请缩短。`,
    en: `${en} may have at most ${counted(limit, 'character')}. Shorten it.`,
  }),
  minimum: ({ zh, en }, { limit }) => ({ zh: `${zh}不能小于 ${String(limit)}，请修改。`, en: `${en} must be ${String(limit)} or more. Change it.` }),
  maximum: ({ zh, en }, { limit }) => ({ zh: `${zh}不能大于 ${String(limit)}，请修改。`, en: `${en} must be ${String(limit)} or less. Change it.` }),
  minItems: ({ zh, en }, { limit }) => ({ zh: `${zh}至少要有 ${String(limit)} 项，请补充。`, en: `${en} needs at least ${counted(limit, 'entry', 'entries')}. Add more.` }),
  maxItems: ({ zh, en }, { limit }) => ({ zh: `${zh}最多 ${String(limit)} 项，请减少。`, en: `${en} may have at most ${counted(limit, 'entry', 'entries')}. Remove some.` }),
  uniqueItems: ({ zh, en }) => ({ zh: `${zh}有重复的项，请去掉重复。`, en: `${en} holds an entry twice. Remove the double.` }),
  enum: notAChoice,
  const: notAChoice,
  pattern: ({ zh, en }) => ({ zh: `${zh}的写法不对，请按提示修改。`, en: `${en} is not written as it should be. Compare with the hint and correct it.` }),
  type: ({ zh, en }, { type }) => {
    const kind = typeNames[String(type)] ?? { zh: '其他类型的内容', en: 'another kind of value' }
    return { zh: `${zh}应当是${kind.zh}，请修改。`, en: `${en} must be ${kind.en}. Change it.` }
  },
  format: ({ zh, en }, { format }) => {
    const kind = formatHints[String(format)] ?? { zh: '请按提示修改', en: 'Compare with the hint and correct it' }
    return { zh: `${zh}的格式不对。${kind.zh}。`, en: `${en} has the wrong form. ${kind.en}.` }
  },
  additionalProperties: ({ zh, en }) => ({ zh: `这里没有${zh}这一项，请去掉后再提交。`, en: `There is no field ${en} here. Remove it and send again.` }),
}

const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  boolean: { zh: '“是”或“否”', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
}

const formatHints: Readonly<Record<string, Text>> = {
  date: { zh: '请写成 2026-03-05 这样的日期', en: 'Write a date like 2026-03-05' },
  'date-time': { zh: '请写成 2026-03-05T09:30:00Z 这样的时间', en: 'Write a time like 2026-03-05T09:30:00Z' },
  uuid: { zh: '请从列表中重新选择', en: 'Choose again from the list' },
  email: { zh: '请填写有效的电子邮箱', en: 'Enter a valid e-mail address' },
  uri: { zh: '请填写以 https:// 开头的完整网址', en: 'Enter a full address starting with https://' },
}

function notAChoice({ zh, en }: Text): Text {
  return { zh: `${zh}不在可选范围内，请从列表中选择。`, en: `${en} is not one of the choices. Choose from the list.` }
}

function sentence({ keyword, params }: FastifySchemaValidationError, label: Text): Text {
  const known = sentences[keyword]
  return known ? known(label, params) : { zh: `${label.zh}不符合要求，请检查后修改。`, en: `${label.en} is not acceptable. Check and correct it.` }
}

function counted(limit: unknown, one: string, many = `${one}s`): string {
  return `${String(limit)} ${limit === 1 ? one : many}`
}
