import { formatDate } from '#i18n/format.ts'
import { doOpdrachtText } from '#i18n/nl/do-opdracht.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Card } from '#ui/card.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { opbrengstenVan, useMijnOpdrachten } from '#workspace/leren/opdrachten.ts'

const text = doOpdrachtText.brought

/** What the opdrachten of a year brought, in the kandidaat's own words. */
export function OpbrengstScreen() {
  const found = opbrengstenVan(useMijnOpdrachten())
  return (
    <Page title={text.title} back={{ href: '/opdrachten' }} help={text.help}>
      <PageHead title={text.title} below={found.length > 0 ? text.below : undefined} />
      {found.length === 0 && (
        <EmptyState
          isCertain
          title={text.empty.title}
          action={
            <Knop look="main" href="/opdrachten">
              {text.empty.open}
            </Knop>
          }
        >
          {text.empty.text}
        </EmptyState>
      )}
      {found.map((one) => (
        <Card key={one.id}>
          <p class="above">{one.gedaanOp === undefined ? one.tekst : `${formatDate(one.gedaanOp)} · ${one.tekst}`}</p>
          <p class="as-written">{one.opbrengst?.tekst}</p>
        </Card>
      ))}
    </Page>
  )
}
