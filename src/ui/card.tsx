import type { ComponentChildren } from 'preact'

/**
 * A block on the page. `plain` has a fill, `warm` is the one card about now (at most one a screen),
 * `outlined` has a hairline and holds text to read.
 */
export function Card({
  children,
  look = 'plain',
  label,
}: {
  children: ComponentChildren
  look?: 'plain' | 'warm' | 'outlined'
  /** Makes it a named group for screen readers. */
  label?: string
}) {
  return (
    <div class={`card card-${look}`} role={label === undefined ? undefined : 'group'} aria-label={label}>
      {children}
    </div>
  )
}

/** Head of a card or block: a small line above, an h2, a quiet line below. */
export function CardHead({
  title,
  above,
  below,
}: {
  title: ComponentChildren
  above?: ComponentChildren
  below?: ComponentChildren
}) {
  return (
    <div class="card-head">
      {above !== undefined && <p class="above">{above}</p>}
      <h2>{title}</h2>
      {below !== undefined && <p class="below">{below}</p>}
    </div>
  )
}

/** A heading with what belongs under it. `end` stands at the other side of the heading. */
export function Block({
  title,
  children,
  end,
}: {
  title: string
  children: ComponentChildren
  end?: ComponentChildren
}) {
  return (
    <section class="block">
      <div class="block-head">
        <h2>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  )
}
