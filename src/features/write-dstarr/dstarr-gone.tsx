import type { DocumentId } from '#domain/id.ts'
import { notHereWords } from '#i18n/nl/ui.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useGestopt } from '#workspace/leren/gestopt.ts'
import { useCard, usePeople } from '#workspace/use-workspace.tsx'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.gone

/** For an address that leads nowhere: moved, no longer shown, not here yet, or gone. */
export function DstarrGone({ doc, id, dstarr }: { doc: DocumentId; id: string; dstarr: Dstarr | undefined }) {
  const card = useCard(doc)
  const people = usePeople()
  const gestopt = useGestopt(doc, id)
  const title = writeDstarrText.check.titleReady
  const isOther = card !== undefined && card.role !== 'kandidaat'
  const back = isOther ? <Knop href="/">{text.home}</Knop> : <Knop href="/dstarrs">{text.back}</Knop>
  return (
    <Page title={title} back={{ href: isOther ? '/' : '/dstarrs' }}>
      <PageHead title={title} />
      {dstarr?.verhuisd !== undefined ? (
        <EmptyState
          isCertain
          title={text.moved.title}
          action={
            <Knop look="main" href={hrefOf(dstarr.verhuisd)}>
              {text.moved.open}
            </Knop>
          }
        >
          {text.moved.text}
        </EmptyState>
      ) : card === undefined ? (
        <EmptyState title={notHereWords.title} action={back}>
          {notHereWords.text}
        </EmptyState>
      ) : (
        <EmptyState
          isCertain
          title={
            gestopt !== undefined && isOther
              ? text.stopped(people.get(gestopt.kandidaat ?? '')?.naam ?? '')
              : text.title
          }
          action={back}
        >
          {text.text}
        </EmptyState>
      )}
    </Page>
  )
}
