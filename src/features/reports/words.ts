import type { Text } from '../../kernel/text.ts'
import type { Dimension } from '../opinions/counts-schema.ts'
import { groupingNames } from '../statistics/words.ts'

interface Figure {
  name: string
  count: number
  percent: string | null
}

/** What the report says above each table, in its order. */
export const sectionTitles: Readonly<Record<Dimension, Text>> = {
  outcome: { zh: '办理结果', en: 'Outcomes' },
  category: { zh: '类别分布', en: 'Categories' },
  town: { zh: '乡镇（街道）分布', en: 'Towns' },
  source: { zh: '收集渠道', en: 'Sources' },
  state: { zh: '目前状态', en: 'Present states' },
  month: { zh: '各月收到情况', en: 'Months of receipt' },
  unit: { zh: '承办单位', en: 'Handling units' },
  rating: { zh: '满意度评价', en: 'Ratings' },
}

export const reportWords = {
  title: { zh: '关于群众意见建议收集和办理情况的报告', en: 'Report on residents’ opinions and their handling' },
  overview: { zh: '总体情况', en: 'Overview' },
  annex: { zh: '附件', en: 'Annex' },
  count: { zh: '件数', en: 'Opinions' },
  percent: { zh: '占比（%）', en: 'Share (%)' },
  total: { zh: '合计', en: 'Total' },
  item: { zh: '项目', en: 'Item' },
  value: { zh: '数量', en: 'Number' },
  internal: { zh: '内部资料', en: 'Internal' },
  outcomesBelow: { zh: '各种办理结果的件数和占比见下表。', en: 'The table gives each outcome and its share.' },
  none: { zh: '统计范围内没有意见建议。', en: 'There are no opinions in this range.' },
} as const satisfies Record<string, Text>

/** "其中，办结1031件，占57.31%；…" */
export function sharesSentence(rows: readonly Figure[]): Text {
  return {
    zh: `其中，${rows.map(({ name, count, percent }) => `${name}${count}件，占${percent ?? '—'}%`).join('；')}。`,
    en: `Of these: ${rows.map(({ name, count, percent }) => `${name.toLowerCase()} ${count} (${percent ?? '—'} %)`).join('; ')}.`,
  }
}

export function totalSentence(place: string, asOf: string, total: number): Text {
  return { zh: `截至${asOf}，${place}共收到群众意见建议${total}件。`, en: `By ${asOf}, ${place} had received ${total} opinions from residents.` }
}

/** Names the largest groups of a table, at most three. */
export function leadersSentence(by: Dimension, rows: readonly Figure[]): Text {
  const leaders = rows.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count).slice(0, 3)
  const grouping = groupingNames[by]
  return {
    zh: `按${grouping.zh}统计，较多的是${leaders.map(({ name, count, percent }) => `${name}${count}件（${percent ?? '—'}%）`).join('、')}。`,
    en: `By ${grouping.en.toLowerCase()}, most were ${leaders.map(({ name, count, percent }) => `${name} with ${count} (${percent ?? '—'} %)`).join(', ')}.`,
  }
}

export function roundingSentence(name: string): Text {
  return { zh: `注：百分比的取法为${name}。`, en: `Note on percentages: ${name}.` }
}

export function rangeSentence(parts: readonly string[]): Text {
  return parts.length === 0
    ? { zh: '统计范围：本单位可查看的全部意见建议。', en: 'Range: all opinions open to this body.' }
    : { zh: `统计范围：${parts.join('；')}。`, en: `Range: ${parts.join('; ')}.` }
}

export function rangeDates(from: string | undefined, to: string | undefined): Text | undefined {
  if (from === undefined && to === undefined) return undefined
  return { zh: `收到日期 ${from ?? '最早'} 至 ${to ?? '最近'}`, en: `received from ${from ?? 'the first'} to ${to ?? 'the last'}` }
}

export function makerSentence(who: string, when: string): Text {
  return { zh: `制表：${who}　${when}`, en: `Made by ${who}, ${when}` }
}

export function annexTitle(campaign: string): Text {
  return { zh: `${campaign}宣传发动数据`, en: `Publicity figures: ${campaign}` }
}

export function annexNote(source: string, phases: readonly string[]): Text {
  return {
    zh: `来源：${source}。原文为“多”的数字按下限列出，以“+”标示。活动分${phases.length}个阶段：${phases.join('、')}。这些数字由原报告转录，不是本平台记录的统计结果。`,
    en: `Source: ${source}. Where it says "more than", the lower bound stands with a "+". Phases: ${phases.join(', ')}. These figures are copied from that report; they are not counted by this platform.`,
  }
}
