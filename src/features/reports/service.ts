import { inTransaction } from '../../kernel/context.ts'
import type { Ctx } from '../../kernel/context.ts'
import { forbidden } from '../../kernel/errors.ts'
import { staffOf } from '../../kernel/guards.ts'
import { formatInstant, pick } from '../../kernel/text.ts'
import type { Text } from '../../kernel/text.ts'
import { recordAudit } from '../audit/service.ts'
import { dimensions, type Dimension } from '../opinions/counts-schema.ts'
import { getPortalTenant } from '../regions/portal-service.ts'
import type { Statistics } from '../statistics/schema.ts'
import { sumAll } from '../statistics/service.ts'
import { groupingNames } from '../statistics/words.ts'
import { findCampaign } from './campaign-service.ts'
import { mayExport } from './policy.ts'
import type { ReportQuery } from './schema.ts'
import * as words from './words.ts'

/** A report ready to be laid out: sentences, tables, and what must stand below them. */
export interface Report {
  title: string
  bodyName: string
  asOf: Date
  madeBy: string
  /** Small print on every page: who took it out and when. */
  mark: string
  overview: string[]
  sections: { title: string; sentence: string; table: ReportTable }[]
  annex: { title: string; note: string; table: ReportTable } | undefined
  labels: { overview: string; annex: string }
}

export interface ReportTable {
  heads: string[]
  rows: string[][]
  /** Printed below the table. */
  note: string
}

const sectionOrder: readonly Dimension[] = ['outcome', 'category', 'town', 'source', 'state', 'month', 'unit', 'rating']

/**
 * Makes the report of what the actor's position may see; all tables speak of one moment and the export is logged.
 * @throws AppError forbidden without the right to export
 */
export async function makeReport(ctx: Ctx, { rounding = 'largestRemainder', ...filters }: ReportQuery, format: 'docx' | 'xlsx'): Promise<Report> {
  const { name, position } = staffOf(ctx.actor)
  if (!mayExport(ctx.actor)) throw forbidden({ zh: '导出统计报告', en: 'export the report' })
  const [place, tables, campaign] = await Promise.all([getPortalTenant(ctx), sumAll(ctx, sectionOrder, { filters, rounding }), findCampaign(ctx)])
  await inTransaction(ctx, async (ctx) => {
    recordAudit(ctx, { action: 'report.export', objectKind: 'report', objectId: format, details: { ...filters, total: tables[0]?.total ?? 0 } })
  })
  const when = formatInstant(ctx.now, ctx.language)
  const madeBy = `${name}（${position.title}）`
  function say(text: Text): string {
    return pick(text, ctx.language)
  }
  return {
    title: say(words.reportWords.title),
    bodyName: place.bodyName,
    asOf: ctx.now,
    madeBy: say(words.makerSentence(madeBy, when)),
    mark: `${say(words.reportWords.internal)} · ${say(words.makerSentence(madeBy, when))}`,
    overview: overviewOf(tables, { place: place.name, when, filters, say }),
    sections: tables.map((table) => sectionOf(table, say)),
    annex: campaign && annexOf(campaign, say),
    labels: { overview: say(words.reportWords.overview), annex: say(words.reportWords.annex) },
  }
}

type Say = (text: Text) => string

interface Telling {
  place: string
  when: string
  filters: Omit<ReportQuery, 'rounding'>
  say: Say
}

function overviewOf(tables: readonly Statistics[], { place, when, filters, say }: Telling): string[] {
  const [outcome] = tables
  if (!outcome) return []
  const range = say(words.rangeSentence(rangeParts(tables, filters, say)))
  const total = say(words.totalSentence(place, when, outcome.total))
  return outcome.total === 0 ? [total + say(words.reportWords.none), range] : [total + say(words.sharesSentence(outcome.rows)), range]
}

function rangeParts(tables: readonly Statistics[], filters: Telling['filters'], say: Say): string[] {
  const dates = words.rangeDates(filters.from, filters.to)
  const named = dimensions
    .filter((by) => filters[by] !== undefined)
    .map((by) => `${say(groupingNames[by])}：${tables.find((table) => table.by === by)?.rows.map(({ name }) => name).join('、') ?? ''}`)
  return [...(dates ? [say(dates)] : []), ...named]
}

function sectionOf(table: Statistics, say: Say): Report['sections'][number] {
  const { by, rows, total, percentSum, rounding } = table
  const sentence = by === 'outcome' ? words.reportWords.outcomesBelow : words.leadersSentence(by, rows)
  return {
    title: say(words.sectionTitles[by]),
    sentence: total === 0 ? say(words.reportWords.none) : say(sentence),
    table: {
      heads: [say(groupingNames[by]), say(words.reportWords.count), say(words.reportWords.percent)],
      rows: [...rows.map(({ name, count, percent }) => [name, String(count), percent ?? '—']), [say(words.reportWords.total), String(total), percentSum ?? '—']],
      note: say(words.roundingSentence(rounding.name)),
    },
  }
}

function annexOf(campaign: NonNullable<Awaited<ReturnType<typeof findCampaign>>>, say: Say): Report['annex'] {
  return {
    title: say(words.annexTitle(say(campaign.title))),
    note: say(words.annexNote(campaign.source, campaign.phases.map(say))),
    table: {
      heads: [say(words.reportWords.item), say(words.reportWords.value)],
      rows: campaign.facts.map(({ name, value, atLeast, unit }) => [say(name), `${value.toLocaleString('en')}${atLeast ? '+' : ''} ${say(unit)}`]),
      note: '',
    },
  }
}
