import type { ComponentChildren } from 'preact'

/** One column of a table. */
export interface Column<Row> {
  head: string
  cell: (row: Row) => ComponentChildren
  /** The cell that names the row. One a table. */
  isRowHead?: boolean
  /** Figures of equal width. */
  isNumber?: boolean
}

/**
 * A real table. Where it is too narrow the same rows become cards; the roles are then written out, because
 * browsers forget that a table is one when its layout changes. Give `rowHref` only with a row head.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
}: {
  /** Read by screen readers; the visible heading stands above the table. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
}) {
  return (
    <div class="table-place">
      <table class={rowHref ? 'table table-links' : 'table'} role="table">
        <caption class="only-read">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.head} scope="col" role="columnheader">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) =>
                column.isRowHead ? (
                  <th key={column.head} scope="row" role="rowheader">
                    {rowHref ? <a href={rowHref(row)}>{column.cell(row)}</a> : <span>{column.cell(row)}</span>}
                  </th>
                ) : (
                  <td
                    key={column.head}
                    role="cell"
                    data-label={column.head}
                    class={column.isNumber ? 'table-number' : undefined}
                  >
                    <div class="table-cell">{column.cell(row)}</div>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A small bar for an amount of work, with the number beside it. Never for people. */
export function WorkBar({
  done,
  total,
  children,
}: {
  done: number
  total: number
  /** "9 van 10" */ children: ComponentChildren
}) {
  const width = total > 0 ? Math.round((44 * Math.min(done, total)) / total) : 0
  return (
    <span class="work-bar">
      <svg viewBox="0 0 44 8" aria-hidden="true" focusable="false">
        <rect class="work-bar-all" width="44" height="8" rx="4" />
        <rect class="work-bar-done" width={width} height="8" rx="4" />
      </svg>
      <span>{children}</span>
    </span>
  )
}
