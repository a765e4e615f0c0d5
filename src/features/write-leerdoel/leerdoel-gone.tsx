import type { DocumentId } from '#domain/id.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useCard } from '#workspace/use-workspace.tsx'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.overview

/** For an address that leads nowhere: moved, not here yet, or gone. */
export function LeerdoelGone({ doc, doel }: { doc: DocumentId; doel: Leerdoel | undefined }) {
  const card = useCard(doc)
  const words = doel?.verhuisd ? text.moved : card === undefined ? text.notHere : text.gone
  return (
    <Page title={text.shared} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.shared} />
      <EmptyState
        title={words.title}
        action={
          doel?.verhuisd ? (
            <Knop look="main" href={hrefOf(doel.verhuisd)}>
              {text.moved.open}
            </Knop>
          ) : (
            <Knop href="/">{text.back}</Knop>
          )
        }
      >
        {words.text}
      </EmptyState>
    </Page>
  )
}
