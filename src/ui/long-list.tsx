import type { ComponentChildren, VNode } from 'preact'
import { Fragment } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'

/** More than stand on a laptop's screen: drawn at once. */
const FIRST = 24
/** Drawn in one go after that: on an old phone some fifty milliseconds. */
const STEP = 120

/**
 * Rows of which there may be hundreds, as a real list. The first screenful stands there at once and the rest comes
 * in the frames right after it, so that an old phone can be used meanwhile; before printing and when somebody scrolls it
 * comes at once. Nothing is ever taken out again: searching in the page, a screen reader and the Tab key find every row.
 * Room is kept for rows that are on their way, so that nothing moves and a page one goes back to is where it was.
 *
 * @param rowKey stays the same while it is the same thing
 * @param row a list item; give a function that stays the same as long as what it draws from does: rows that stand there
 *   are then left alone when others come
 */
export function LongRowList<Row>({
  rows,
  rowKey,
  row,
  label,
}: {
  rows: readonly Row[]
  rowKey: (one: Row) => string
  row: (one: Row) => ComponentChildren
  label?: string
}) {
  const drawn = Math.min(useDrawn(rows.length), rows.length)
  // The very same elements as before are not looked at again when more are added.
  const made = useMemo<VNode[]>(() => [], [rows, row])
  for (const one of rows.slice(made.length, drawn)) made.push(<Fragment key={rowKey(one)}>{row(one)}</Fragment>)
  const isLong = rows.length > FIRST
  return (
    <ul
      class={isLong ? 'row-list row-list-long' : 'row-list'}
      aria-label={label}
      style={isLong ? { '--rows-to-come': String(rows.length - drawn) } : undefined}
    >
      {made.slice(0, drawn)}
    </ul>
  )
}

/** How many rows may stand there by now. */
function useDrawn(total: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  const isDone = drawn >= total
  useEffect(() => {
    if (isDone) return undefined
    const all = (): void => setDrawn(Infinity)
    const stop = afterFrame(() => setDrawn((before) => before + STEP))
    addEventListener('beforeprint', all)
    addEventListener('scroll', all, { passive: true })
    return () => {
      stop()
      removeEventListener('beforeprint', all)
      removeEventListener('scroll', all)
    }
  }, [drawn, isDone])
  return drawn
}

/** A page in the background gets no frames, and is drawn all the same. */
const AT_LATEST_MS = 100

/** When the frame that is being drawn is on the screen. @returns stop */
function afterFrame(work: () => void): () => void {
  let timer = setTimeout(work, AT_LATEST_MS)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(work, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
