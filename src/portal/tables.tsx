import type { ReactNode } from 'react'
import { type Words, useSay } from './language.ts'

/** A column of a DataTable. */
export interface Column<Row> {
  readonly key: string
  readonly head: Words
  readonly cell: (row: Row) => ReactNode
  /** Figures: to the right, digits of one width. */
  readonly numeric?: boolean | undefined
  /** What names the row, such as its title. */
  readonly heads?: boolean | undefined
}

/** A table whose rows become blocks of named lines on a phone; `empty` is what to say, and do, when it has no rows. */
export function DataTable<Row>(props: {
  readonly caption: Words
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly empty: Words
}): ReactNode {
  const words = useSay()
  if (props.rows.length === 0) {
    return (
      <section className="empty">
        <h2>{words(props.caption)}</h2>
        <p>{words(props.empty)}</p>
      </section>
    )
  }
  return (
    <table>
      <caption>{words(props.caption)}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={column.numeric === true ? 'numeric' : undefined}>
              {words(column.head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactNode {
  const label = useSay()(column.head)
  const className = column.numeric === true ? 'numeric' : undefined
  if (column.heads === true) {
    return (
      <th scope="row" className={className} data-label={label}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={className} data-label={label}>
      {column.cell(row)}
    </td>
  )
}

/** Links to the neighbouring pages of a list that is read by cursor; nothing when it has one page. */
export function Pager(props: { readonly previous?: string | undefined; readonly next?: string | undefined }): ReactNode {
  const words = useSay()
  if (props.previous === undefined && props.next === undefined) return null
  return (
    <nav className="pager" aria-label={words({ zh: '翻页', en: 'Pages' })}>
      {props.previous !== undefined && (
        <a href={props.previous} rel="prev">
          {words({ zh: '← 上一页', en: '← Previous page' })}
        </a>
      )}
      {props.next !== undefined && (
        <a href={props.next} rel="next">
          {words({ zh: '下一页 →', en: 'Next page →' })}
        </a>
      )}
    </nav>
  )
}

/** Names and values of one record. */
export function SummaryList(props: {
  readonly items: readonly { readonly label: Words; readonly value: ReactNode }[]
}): ReactNode {
  const words = useSay()
  return (
    <dl className="summary">
      {props.items.map((item) => (
        <div key={words(item.label)}>
          <dt>{words(item.label)}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Key figures: columns of one width, on a phone lines whose digits stand under each other. */
export function FigureRow(props: {
  readonly figures: readonly {
    readonly label: Words
    readonly value: string
    readonly unit?: Words | undefined
    /** The list behind the figure. */
    readonly href?: string | undefined
  }[]
}): ReactNode {
  const words = useSay()
  return (
    <dl className="figures">
      {props.figures.map((figure) => (
        <div key={words(figure.label)}>
          <dt>{words(figure.label)}</dt>
          <dd>
            {figure.href === undefined ? <b>{figure.value}</b> : <a href={figure.href}>{figure.value}</a>}
            <span className="unit">{figure.unit !== undefined && words(figure.unit)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A chart from `chart.ts`, served as an image in two widths; `table` holds the same figures for everyone. */
export function ChartFigure(props: {
  readonly src: string
  /** The variant of 360 px. */
  readonly phoneSrc: string
  readonly alt: Words
  readonly caption: Words
  readonly table: ReactNode
}): ReactNode {
  const words = useSay()
  return (
    <figure className="chart">
      <figcaption>{words(props.caption)}</figcaption>
      <picture>
        <source media="(max-width: 40rem)" srcSet={props.phoneSrc} />
        <img src={props.src} alt={words(props.alt)} loading="lazy" />
      </picture>
      <details>
        <summary>{words({ zh: '看表格里的数字', en: 'See the figures in a table' })}</summary>
        {props.table}
      </details>
    </figure>
  )
}
