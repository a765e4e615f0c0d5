import { papierText } from '#i18n/nl/add-papier.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { usePapieren } from '#workspace/map/papieren.ts'
import { PapierTegel } from './papier-beeld.tsx'

const text = papierText.list

/** All photos and papers of mijn map. */
export function PapierenScreen() {
  const papieren = usePapieren()
  const add = (
    <Knop look="main" icon="plus" href="/toevoegen">
      {text.add}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={papieren.length > 0 ? add : undefined}>
      <PageHead title={text.title} />
      {papieren.length === 0 ? (
        <EmptyState isCertain title={text.empty} action={add}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <ul class="papier-grid">
          {papieren.map((papier) => (
            <PapierTegel key={papier.id} papier={papier} />
          ))}
        </ul>
      )}
    </Page>
  )
}
