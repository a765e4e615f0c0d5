import type { DocumentId } from '#domain/id.ts'
import { stopDelenText } from '#i18n/nl/stop-delen.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { RemarkList } from '#ui/remark-list.tsx'
import type { Gestopt } from '#workspace/leren/gestopt.ts'
import { useGestopt } from '#workspace/leren/gestopt.ts'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useTerug } from '#workspace/leren/reacties.ts'
import { useCard, usePeople } from '#workspace/use-workspace.tsx'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.overview

/** For an address that leads nowhere: moved, no longer shown, not here yet, or gone. */
export function LeerdoelGone({ doc, id, doel }: { doc: DocumentId; id: string; doel: Leerdoel | undefined }) {
  const card = useCard(doc)
  const gestopt = useGestopt(doc, id)
  const terug = useTerug('leerdoelen', id)
  const isOwn = card?.role === 'kandidaat'
  const to = doel?.verhuisd ?? (isOwn ? terug : undefined)
  const words = doel?.verhuisd ? text.moved : card === undefined ? text.notHere : text.gone
  return (
    <Page title={text.shared} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.shared} />
      {gestopt !== undefined && !isOwn ? (
        <NoLongerShown gestopt={gestopt} />
      ) : (
        <EmptyState
          title={gestopt === undefined ? words.title : stopDelenText.own.title}
          action={
            to === undefined ? (
              <Knop href="/">{text.back}</Knop>
            ) : (
              <Knop look="main" href={hrefOf(to)}>
                {gestopt === undefined ? text.moved.open : stopDelenText.own.open}
              </Knop>
            )
          }
        >
          {gestopt === undefined ? words.text : stopDelenText.own.text}
        </EmptyState>
      )}
    </Page>
  )
}

/** For who read it before: that it stopped, and where their own words are. */
function NoLongerShown({ gestopt }: { gestopt: Gestopt }) {
  const people = usePeople()
  const name = people.get(gestopt.kandidaat ?? '')?.naam ?? ''
  const words = stopDelenText.gone
  return (
    <>
      <EmptyState title={words.title(name)} action={<Knop href="/">{text.back}</Knop>}>
        {words.text(name)}
      </EmptyState>
      <RemarkList
        title={words.late}
        below={words.lateText(name)}
        remarks={gestopt.eigen.map(({ item, field, tekst }) => ({ key: `${item}.${field}`, text: tekst }))}
      />
    </>
  )
}
