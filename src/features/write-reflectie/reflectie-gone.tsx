import type { DocumentId } from '#domain/id.ts'
import { stopDelenText } from '#i18n/nl/stop-delen.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { RemarkList } from '#ui/remark-list.tsx'
import type { Gestopt } from '#workspace/leren/gestopt.ts'
import { useGestopt } from '#workspace/leren/gestopt.ts'
import { useTerug } from '#workspace/leren/reacties.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { useCard, usePeople } from '#workspace/use-workspace.tsx'
import { hrefOf, labelOf } from './reflectie-paginas.ts'

const text = writeReflectieText.form

/** For an address that leads nowhere: moved, no longer shown, not here yet, or gone. */
export function ReflectieGone(props: { doc: DocumentId; id: string; reflectie: Reflectie | undefined }) {
  const { doc, id, reflectie } = props
  const card = useCard(doc)
  const gestopt = useGestopt(doc, id)
  const terug = useTerug('reflecties', id)
  const isOwn = card?.role === 'kandidaat'
  const to = reflectie?.verhuisd ?? (isOwn ? terug : undefined)
  const words = reflectie?.verhuisd ? text.moved : card === undefined ? text.notHere : text.gone
  return (
    <Page title={writeReflectieText.name} back={{ href: '/' }} help={text.help}>
      <PageHead title={writeReflectieText.name} />
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
      <LateWords gestopt={gestopt} name={name} />
    </>
  )
}

/** What this person wrote at the moment the kandidaat stopped, until the kandidaat has it. */
export function LateWords({ gestopt, name }: { gestopt: Gestopt; name: string }) {
  const words = stopDelenText.gone
  return (
    <RemarkList
      title={words.late}
      below={words.lateText(name)}
      remarks={gestopt.eigen.map(({ item, field, tekst }) => ({
        key: `${item}.${field}`,
        above: labelOf(field) ?? stopDelenText.reacties.remark,
        text: tekst,
      }))}
    />
  )
}
