import type { Text } from '../../kernel/text.ts'
import type { Dimension } from '../opinions/counts-schema.ts'

/** What the figures are grouped by. */
export const groupingNames: Record<Dimension, Text> = {
  town: { zh: '乡镇（街道）', en: 'Town' },
  category: { zh: '类别', en: 'Category' },
  source: { zh: '来源', en: 'Source' },
  state: { zh: '状态', en: 'State' },
  outcome: { zh: '办理结果', en: 'Outcome' },
  unit: { zh: '承办单位', en: 'Handling unit' },
  month: { zh: '月份', en: 'Month' },
  rating: { zh: '满意度', en: 'Rating' },
}

/** The name of the group of opinions without such a value. */
export const noneNames: Partial<Record<Dimension, Text>> = {
  category: { zh: '未分类', en: 'No category' },
  outcome: { zh: '尚无结果', en: 'No result yet' },
  unit: { zh: '未交承办单位', en: 'No handling unit' },
  rating: { zh: '未评价', en: 'Not rated' },
}

export const fieldWords = {
  by: { zh: '分组', en: 'Group by' },
  rounding: { zh: '百分比取法', en: 'Rounding' },
} as const satisfies Record<string, Text>

export function chartTitle(by: Dimension): Text {
  return { zh: `意见建议件数，按${groupingNames[by].zh}`, en: `Opinions by ${groupingNames[by].en.toLowerCase()}` }
}

/** The bars in a sentence: how many, and the largest group. */
export function chartDescription(table: { total: number; rows: readonly { name: string; count: number; percent: string | null }[] }): Text {
  const [largest] = table.rows.toSorted((a, b) => b.count - a.count)
  if (!largest || table.total === 0) return { zh: '还没有意见建议。', en: 'No opinions yet.' }
  const { name, count, percent } = largest
  return {
    zh: `共 ${table.total} 件；最多的是“${name}”，${count} 件，占 ${percent ?? '—'}%。数字见图下的表格。`,
    en: `${table.total} in all; most are "${name}": ${count}, ${percent ?? '—'} %. The figures stand in the table below.`,
  }
}
