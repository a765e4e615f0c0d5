import { notHereWords } from '#i18n/nl/ui.ts'
import { EmptyState } from './empty-state.tsx'
import { Knop } from './knop.tsx'
import { Page } from './page.tsx'

/** A whole page for an address whose document is not on this device. */
export function NotHerePage({ title, backHref }: { title: string; backHref: string }) {
  return (
    <Page title={title} back={{ href: backHref }}>
      <EmptyState title={notHereWords.title} action={<Knop href={backHref}>{notHereWords.back}</Knop>}>
        {notHereWords.text}
      </EmptyState>
    </Page>
  )
}
