import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Language } from '../kernel/text.ts'
import { type Words, say } from './language.ts'

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>

/** Counts by label; every series has one value for each label. */
export interface ChartData {
  readonly title: Words
  /** What the figures say in a sentence, for those who do not see the bars. */
  readonly description?: Words | undefined
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
}

/** Width of the drawing in px (360 on a phone, 720 beside text) and how its reader wants it. */
export interface ChartSize {
  readonly width: number
  readonly language: Language
  readonly largeType?: boolean | undefined
}

// Neighbours differ in lightness too, so that a grey print still tells them apart.
const COLOURS = ['#174a8c', '#e0a12f', '#2f8f7b', '#8fb1dd', '#7a3b69', '#c9ced6']
const INK = '#1a2130'
// It stands in a double-quoted attribute, so a name with double quotes would break the document.
const FONT = "system-ui, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif"

/**
 * Upright bars over the labels, side by side when there are several series, as a standalone SVG document.
 * @throws RangeError when a series does not have one value for each label
 */
export async function barChart(data: ChartData, size: ChartSize): Promise<string> {
  const font = fontSize(size)
  const roomForValues = data.series.length === 1 && size.width >= data.labels.length * font * 2.2
  const option: Option = {
    ...commonOption(data, size),
    xAxis: { type: 'category', data: data.labels.map(printable), axisTick: { show: false }, axisLabel: { color: INK, fontSize: font } },
    yAxis: valueAxis(size, 4),
    series: data.series.map((series) => ({
      type: 'bar',
      name: printable(series.name),
      data: [...series.values],
      silent: true,
      label: { show: roomForValues, position: 'top', color: INK, fontSize: font },
    })),
  }
  return draw(option, data, { ...size, height: Math.round(Math.min(size.width * 0.75, 360)) })
}

/**
 * Lying bars, a row for each label, the series one after another in it, as a standalone SVG document.
 * For labels that need their length, such as towns.
 * @throws RangeError when a series does not have one value for each label
 */
export async function stackedBarChart(data: ChartData, size: ChartSize): Promise<string> {
  const font = fontSize(size)
  const option: Option = {
    ...commonOption(data, size),
    xAxis: valueAxis(size, Math.max(2, Math.floor(size.width / (font * 8)))),
    yAxis: {
      type: 'category',
      inverse: true,
      data: data.labels.map(printable),
      axisTick: { show: false },
      axisLabel: { color: INK, fontSize: font, width: Math.round(size.width * 0.32), overflow: 'break' },
    },
    series: data.series.map((series) => ({
      type: 'bar',
      stack: 'all',
      name: printable(series.name),
      data: [...series.values],
      silent: true,
      itemStyle: { borderColor: '#fff', borderWidth: 1 },
    })),
  }
  return draw(option, data, { ...size, height: Math.round(font * (4 + 2 * countLegendRows(data, size) + 2.4 * data.labels.length)) })
}

function fontSize(size: ChartSize): number {
  return size.largeType === true ? 22 : 14
}

function commonOption(data: ChartData, size: ChartSize): Option {
  const font = fontSize(size)
  const legendRows = countLegendRows(data, size)
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT },
    legend: { show: legendRows > 0, selectedMode: false, left: 0, top: 0, itemGap: font, textStyle: { color: INK, fontSize: font } },
    grid: { left: 4, right: font * 2, top: font * (2 + 2 * legendRows), bottom: 4 },
  }
}

/** Rows that the legend takes: an entry is its sign of some 30 px, its name and a gap of one letter. */
function countLegendRows(data: ChartData, size: ChartSize): number {
  if (data.series.length < 2) return 0
  const font = fontSize(size)
  let rows = 1
  let used = 0
  for (const series of data.series) {
    const width = 30 + font * (series.name.length + 1)
    if (used > 0 && used + width > size.width) {
      rows += 1
      used = 0
    }
    used += width
  }
  return rows
}

function valueAxis(size: ChartSize, splitNumber: number) {
  return {
    type: 'value' as const,
    minInterval: 1,
    splitNumber,
    axisLabel: { color: INK, fontSize: fontSize(size), hideOverlap: true },
    splitLine: { lineStyle: { color: '#d5dae2' } },
  }
}

/** Without the characters that XML 1.0 § 2.2 forbids even as references. */
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

function escapeXml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** ECharts takes some 300 ms to load: paid by the first chart, not by the start. */
async function loadEcharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  core.use([charts.BarChart, components.GridComponent, components.LegendComponent, renderers.SVGRenderer])
  return core
}

async function draw(option: Option, data: ChartData, size: ChartSize & { readonly height: number }): Promise<string> {
  if (data.series.some((series) => series.values.length !== data.labels.length)) {
    throw new RangeError('Every series needs one value for each label')
  }
  const echarts = await loadEcharts()
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height })
  try {
    chart.setOption(option)
    return withNames(plainSvg(chart.renderToSVGString(), fontSize(size)), data, size.language)
  } finally {
    // An open chart keeps the process alive.
    chart.dispose()
  }
}

/**
 * Without what serves hovering only, and with the font said once: a third of the size, the same bytes
 * for the same figures (the class names count up), and no style that a strict content policy refuses.
 */
function plainSvg(svg: string, font: number): string {
  return svg
    .replace(/<style[^]*?<\/style>/u, '')
    .replaceAll(/ (?:class|style|pointer-events|cursor|ecmeta_\w+)="[^"]*"/gu, '')
    .replaceAll(/<path [^>]*fill="none"(?![^>]*stroke=)[^>]*><\/path>\n?/gu, '')
    .replace('<svg ', `<svg font-size="${font}" font-family="${FONT}" `)
}

function withNames(svg: string, data: ChartData, language: Language): string {
  const title = `<title id="title">${escapeXml(say(data.title, language))}</title>`
  const description =
    data.description === undefined ? '' : `<desc id="description">${escapeXml(say(data.description, language))}</desc>`
  const names = description === '' ? 'title' : 'title description'
  // As functions, since a dollar sign in a plain replacement has a meaning.
  return svg
    .replace('>', () => ` role="img" aria-labelledby="${names}" lang="${language}">${title}${description}`)
}
