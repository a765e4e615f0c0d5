import type { ComponentChildren } from 'preact'
import { uiWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'

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
