import { takeAanwezigheidText } from '#i18n/nl/take-aanwezigheid.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { bijeenkomstenOp, lijstHref, useEigenGroepen } from '#workspace/groep/bijeenkomsten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { AanwezigheidScreen } from './aanwezigheid-screen.tsx'

const text = takeAanwezigheidText

/** The list of today, for the shortcut on the home screen of the phone; of two groups on one day, the choice. */
export function AanwezigheidVandaagScreen() {
  const workspace = useWorkspace()
  const today = bijeenkomstenOp(useEigenGroepen(), workspace.today())
  const [only] = today
  if (only !== undefined && today.length === 1) {
    return <AanwezigheidScreen groep={only.groep.doc} bijeenkomst={only.bijeenkomst.id} />
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={today.length > 0 ? text.today.pick : text.title} />
      {today.length === 0 && (
        <EmptyState
          title={text.today.none.title}
          action={
            <Knop look="main" href="/sessies">
              {text.today.none.open}
            </Knop>
          }
        >
          {text.today.none.text}
        </EmptyState>
      )}
      <RowList>
        {today.map(({ groep, bijeenkomst }) => (
          <ListRow
            key={bijeenkomst.id}
            time={bijeenkomst.van}
            title={groep.naam}
            below={bijeenkomst.titel}
            href={lijstHref(groep.doc, bijeenkomst.id)}
          />
        ))}
      </RowList>
    </Page>
  )
}
