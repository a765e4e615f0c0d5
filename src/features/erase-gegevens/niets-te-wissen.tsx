import { wisText as text } from '#i18n/nl/erase-gegevens.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page, PageHead } from '#ui/page.tsx'

/** The same page in the Proefversie, where nothing is anybody's. */
export function NietsTeWissen({ title, backHref }: { title: string; backHref: string }) {
  return (
    <Page title={title} back={{ href: backHref }}>
      <PageHead title={title} />
      <EmptyState isCertain title={text.proefTitle}>
        {text.proef}
      </EmptyState>
    </Page>
  )
}
