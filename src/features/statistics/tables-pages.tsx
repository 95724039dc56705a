import { type ReactNode, useContext } from 'react'
import { formatInstant } from '../../kernel/text.ts'
import { LanguageContext, type Words, useSay } from '../../portal/language.ts'
import { portalPaths } from '../../portal/paths.ts'
import { ChartFigure, type Column, DataTable, FigureRow } from '../../portal/tables.tsx'
import type { PublicStatistics } from './schema.ts'
import { chartDescription, chartTitle, groupingNames } from './words.ts'

const phoneWidth = 360
/** Width of a chart beside text, px. */
export const wideWidth = 720

/** All tables of a place's open statistics, each with its chart; the first one's rows are the key figures. */
export function Tables({ tables, tenant, title }: { readonly tables: readonly PublicStatistics[]; readonly tenant: string; readonly title: string }): ReactNode {
  return (
    <>
      <h1>{title}</h1>
      {tables[0] !== undefined && <KeyFigures table={tables[0]} />}
      {tables.map((table) => (
        <ChartFigure
          key={table.by}
          src={chartPath(tenant, table.by, wideWidth)}
          phoneSrc={chartPath(tenant, table.by, phoneWidth)}
          alt={chartDescription(table)}
          caption={chartTitle(table.by)}
          table={<FiguresTable table={table} />}
        />
      ))}
    </>
  )
}

function KeyFigures({ table }: { readonly table: PublicStatistics }): ReactNode {
  const words = useSay()
  const language = useContext(LanguageContext)
  const unit = { zh: '件', en: '' }
  return (
    <>
      <p>
        {words({ zh: '群众通过联络站、代表走访和网上提交的意见建议，数字截至', en: 'Opinions that residents gave at stations, to visiting deputies and online, as of ' })}
        <time dateTime={table.asOf.toISOString()}>{formatInstant(table.asOf, language)}</time>
        {words({ zh: '。', en: '.' })}
      </p>
      <FigureRow
        figures={[
          { label: { zh: '合计', en: 'In all' }, value: String(table.total), unit },
          ...table.rows.map(({ name, count, percent }) => ({ label: `${name} ${shareText(percent)}`, value: String(count), unit })),
        ]}
      />
      <p>{words({ zh: `百分比的取法：${table.rounding.name}。`, en: `Percentages: ${table.rounding.name}.` })}</p>
    </>
  )
}

function shareText(percent: string | null): string {
  return percent === null ? '—' : `${percent}%`
}

function chartPath(tenant: string, by: string, width: number): string {
  return `${portalPaths(tenant).statistics}/${by}.svg?width=${width}`
}

interface Line {
  readonly key: string
  readonly name: Words
  readonly count: number
  readonly percent: string | null
}

function FiguresTable({ table }: { readonly table: PublicStatistics }): ReactNode {
  const words = useSay()
  const lines: Line[] = table.rows.map(({ key, ...row }) => ({ ...row, key: key ?? 'none' }))
  const total: Line = { key: 'total', name: { zh: '合计', en: 'In all' }, count: table.total, percent: table.percentSum }
  const columns: Column<Line>[] = [
    { key: 'name', head: groupingNames[table.by], heads: true, cell: ({ name }) => words(name) },
    { key: 'count', head: { zh: '件数', en: 'Opinions' }, numeric: true, cell: ({ count }) => count },
    { key: 'percent', head: { zh: '占比', en: 'Share' }, numeric: true, cell: ({ percent }) => shareText(percent) },
  ]
  return (
    <DataTable
      caption={groupingNames[table.by]}
      columns={columns}
      rows={table.total === 0 ? [] : [...lines, total]}
      rowKey={({ key }) => key}
      empty={{ zh: '还没有意见建议。', en: 'No opinions yet.' }}
    />
  )
}
