import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Figures } from '../../api/contract.ts'

register([BarChart, GridComponent, SVGRenderer])

const ROW_HEIGHT = 30
const MOST = 30

interface ChartProps {
  figures: Figures
  label: string
  /** Months run from left to right; names from top to bottom, where there is room for them. */
  isTime: boolean
}

/** Bars of the figures in the table beside it. */
export function Chart({ figures, label, isTime }: ChartProps) {
  const holder = useRef<HTMLDivElement>(null)
  const rows = figures.rows.slice(0, MOST)
  useEffect(() => {
    if (holder.current === null) return undefined
    const chart = init(holder.current, null, { renderer: 'svg' })
    chart.setOption(optionOf(rows, isTime))
    const resizing = new ResizeObserver(() => chart.resize())
    resizing.observe(holder.current)
    return () => {
      resizing.disconnect()
      chart.dispose()
    }
  }, [rows, isTime])
  return <div ref={holder} role="img" aria-label={label} style={{ height: isTime ? 320 : rows.length * ROW_HEIGHT + 40 }} />
}

function optionOf(rows: Figures['rows'], isTime: boolean): EChartsCoreOption {
  const names = { type: 'category', data: rows.map((row) => row.name), inverse: !isTime, axisTick: { show: false }, axisLabel: { width: 110, overflow: 'truncate', color: '#1a2130' } }
  const counts = { type: 'value', minInterval: 1, axisLabel: { color: '#4b5563' } }
  return {
    animation: false,
    grid: { left: 8, right: 48, top: 16, bottom: 8, containLabel: true },
    ...(isTime ? { xAxis: names, yAxis: counts } : { xAxis: counts, yAxis: names }),
    series: [{ type: 'bar', data: rows.map((row) => row.count), itemStyle: { color: '#174a8c' }, barMaxWidth: 22, label: { show: true, position: isTime ? 'top' : 'right', color: '#1a2130' } }],
  }
}
