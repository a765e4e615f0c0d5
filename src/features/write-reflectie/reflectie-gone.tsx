import type { DocumentId } from '#domain/id.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { useCard } from '#workspace/use-workspace.tsx'
import { hrefOf } from './reflectie-paginas.ts'

const text = writeReflectieText.form

/** For an address that leads nowhere: moved, not here yet, or gone. */
export function ReflectieGone({ doc, reflectie }: { doc: DocumentId; reflectie: Reflectie | undefined }) {
  const card = useCard(doc)
  const words = reflectie?.verhuisd ? text.moved : card === undefined ? text.notHere : text.gone
  return (
    <Page title={writeReflectieText.name} back={{ href: '/' }} help={text.help}>
      <PageHead title={writeReflectieText.name} />
      <EmptyState
        title={words.title}
        action={
          reflectie?.verhuisd ? (
            <Knop look="main" href={hrefOf(reflectie.verhuisd)}>
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
