import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'
import { useIsWide } from './use-is-wide.ts'

/** More for who wants it: a native details element, called Uitleg unless it has a better name. */
export function Details({
  title = uiWords.explain,
  children,
  isOpen,
}: {
  title?: string
  children: ComponentChildren
  /** Open at first. */
  isOpen?: boolean
}) {
  return (
    <details class="details" open={isOpen}>
      <summary>
        <Icon name="down" size="small" />
        <span>{title}</span>
      </summary>
      <div class="details-body">{children}</div>
    </details>
  )
}

/**
 * A part of a page with its own heading that folds away, for what need not be in view at once. What one must know of it
 * stands in `below`. Open at first on a laptop, where there is room, and folded on a phone.
 */
export function Fold({
  title,
  below,
  children,
  isOpen,
}: {
  title: string
  below?: string
  children: ComponentChildren
  /** Instead of by the width. */
  isOpen?: boolean
}) {
  const isWide = useIsWide()
  // Only at first: what a person opened or closed stays so.
  const [isOpenAtFirst] = useState(isOpen ?? isWide)
  return (
    <details class="fold" open={isOpenAtFirst}>
      <summary>
        <span class="row-words">
          <h2>{title}</h2>
          {below !== undefined && below !== '' && <span>{below}</span>}
        </span>
        <Icon name="down" size="small" />
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  )
}
