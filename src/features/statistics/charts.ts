import type { ChartData, ChartSize } from '../../portal/chart.ts'
import { barChart, stackedBarChart } from '../../portal/chart.ts'
import type { PublicGrouping, PublicStatistics } from './schema.ts'
import { chartDescription, chartTitle } from './words.ts'

/** Few and short labels stand under upright bars; towns, categories and sources need a line each. */
const upright: readonly PublicGrouping[] = ['outcome', 'month']

/** A table of figures as an SVG document. */
export async function drawTable(table: PublicStatistics, size: ChartSize): Promise<string> {
  const data: ChartData = {
    title: chartTitle(table.by),
    description: chartDescription(table),
    labels: table.rows.map(({ name }) => name),
    series: [{ name: '', values: table.rows.map(({ count }) => count) }],
  }
  return upright.includes(table.by) ? barChart(data, size) : stackedBarChart(data, size)
}
