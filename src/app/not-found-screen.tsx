import { appText } from '#i18n/nl/app.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'

/** An address that leads nowhere, without blame and with one way on. */
export function NotFoundScreen() {
  const { title, text, home } = appText.notFound
  return (
    <Page title={uiWords.appName} back={{ href: '/', text: home }}>
      <PageHead title={title} />
      <EmptyState isCertain title={text} action={<Knop href="/">{home}</Knop>} />
    </Page>
  )
}
