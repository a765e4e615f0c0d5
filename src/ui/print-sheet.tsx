import type { ComponentChildren } from 'preact'

/**
 * A4 on paper, a sheet on the screen. Printing shows only this, always light, with the foot on every page:
 * name, date and version. Put at most one on a page.
 */
export function PrintSheet({
  title,
  below,
  foot,
  children,
}: {
  title: string
  below?: ComponentChildren
  /** "Noor · 24 november 2026 · versie 3" */
  foot: string
  children: ComponentChildren
}) {
  return (
    <article class="print-sheet">
      <div class="print-body">
        <header class="print-head">
          <h1>{title}</h1>
          {below !== undefined && <p class="below">{below}</p>}
        </header>
        {children}
      </div>
      <div class="print-foot">
        <p>{foot}</p>
      </div>
    </article>
  )
}

/** A part of a printed sheet that stays together on one page. */
export function PrintPart({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="print-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
