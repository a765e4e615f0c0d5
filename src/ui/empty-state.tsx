import type { ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { arrivingWords } from '#i18n/nl/ui.ts'
import { Icon } from './icon.tsx'
import { PageChromeContext } from './page-chrome.ts'

/**
 * Nothing here yet, said kindly: what will be here and one next step. While others' things are still on their way it
 * says that instead: nobody may read "there is nothing" a moment before it comes.
 */
export function EmptyState({
  title,
  children,
  action,
  isCertain,
}: {
  title: string
  children?: ComponentChildren
  action?: ComponentChildren
  /** What is empty here is made on this device, or was looked for in a list that is here. */
  isCertain?: boolean
}) {
  const { arrival } = useContext(PageChromeContext)
  if (arrival === undefined || isCertain) {
    return (
      <div class="card card-plain empty-state">
        <h2>{title}</h2>
        {children !== undefined && <p>{children}</p>}
        {action}
      </div>
    )
  }
  const { icon, title: waiting, text } = arrivingWords[arrival.state]
  return (
    <div class="card card-plain empty-state">
      <div role="status" class="stack-tight">
        <h2 class="icon-words">
          <Icon name={icon} size="small" />
          {waiting}
        </h2>
        <p>{typeof text === 'string' ? text : text(arrival.who)}</p>
      </div>
      {action}
    </div>
  )
}

/** The same in one quiet line, for a part of a page. */
export function EmptyLine({ children }: { children: ComponentChildren }) {
  const { arrival } = useContext(PageChromeContext)
  return <p class="quiet">{arrival === undefined ? children : arrivingWords[arrival.state].line}</p>
}
