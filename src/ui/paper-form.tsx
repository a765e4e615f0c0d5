import type { ComponentChildren } from 'preact'

/** One row of a form on paper: what is asked, and what was written. */
export interface PaperRow {
  label: string
  text: string
}

/** The lines at the head of a paper form: "Naam: …", one under the other. */
export function PaperLines({ lines }: { lines: readonly PaperRow[] }) {
  return (
    <dl class="paper-lines">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{`${line.label}:`}</dt>
          <dd>{line.text}</dd>
        </div>
      ))}
    </dl>
  )
}

/**
 * A table as on paper: labels at the left, answers at the right, an empty cell where nothing was written. The first
 * row is its head. Roles are written out, because on a phone the cells stand under each other.
 */
export function PaperTable({ rows }: { rows: readonly PaperRow[] }) {
  return (
    <table class="paper-table" role="table" aria-label={rows[0]?.label}>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={row.label} role="row" class={index === 0 ? 'paper-first' : undefined}>
            <th scope="row" role="rowheader">
              {row.label}
            </th>
            <td role="cell">{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The boxes at the foot of a paper form: a label above, room to sign below. */
export function PaperSignatures({ boxes }: { boxes: readonly { label: string; signed?: ComponentChildren }[] }) {
  return (
    <div class="paper-signatures">
      {boxes.map((box) => (
        <div key={box.label} role="group" aria-label={box.label}>
          <p class="paper-box-label">{box.label}</p>
          <div class="paper-box">{box.signed}</div>
        </div>
      ))}
    </div>
  )
}
