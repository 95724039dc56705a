const gap = '   '

/** Lines of a table with aligned columns; Chinese characters take two places on a terminal. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join(gap).trimEnd())
}

function widthOf(text: string): number {
  return Array.from(text).length + (text.match(/[\u{2e80}-\u{9fff}\u{ff00}-\u{ff60}]/gu)?.length ?? 0)
}
