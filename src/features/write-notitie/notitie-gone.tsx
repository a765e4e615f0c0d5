import { writeNotitieText } from '#i18n/nl/write-notitie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'

const { gone, list, help } = writeNotitieText

/** For an address that leads nowhere: not here yet, or not for this person. */
export function NotitieGone() {
  return (
    <Page title={list.title} back={{ href: '/' }} help={help}>
      <PageHead title={list.title} />
      <EmptyState title={gone.title} action={<Knop href="/">{gone.back}</Knop>}>
        {gone.text}
      </EmptyState>
    </Page>
  )
}
