import { eersteOpen, isPlanTekst, planVragen } from '#domain/terugvalplan.ts'
import { formatDayYear, joinNames } from '#i18n/format.ts'
import { planPaginas, terugvalplanText as text } from '#i18n/nl/write-terugvalplan.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Terugvalplan } from '#workspace/map/terugvalplan.ts'
import { noteNagekeken, useTerugvalplan } from '#workspace/map/terugvalplan.ts'
import { useSaveState, useWorkspace } from '#workspace/use-workspace.tsx'
import { hrefOf } from './plan-paginas.ts'

/** The own plan for when it does not go: everything in it to check, change and print. */
export function TerugvalplanScreen() {
  const plan = useTerugvalplan()
  if (plan === undefined) return <NotHerePage title={text.title} backHref="/" />
  if (plan.isBegonnen) return <Nakijken plan={plan} />
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <EmptyState
        isCertain
        title={text.empty}
        action={
          <Knop look="main" href={hrefOf('signalen')}>
            {text.begin}
          </Knop>
        }
      >
        {text.emptyText}
      </EmptyState>
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

function Nakijken({ plan }: { plan: Terugvalplan }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(plan.doc)
  const { nagekekenOp } = plan
  const open = nagekekenOp === undefined ? eersteOpen(plan.teksten, plan.mensen.length > 0) : undefined
  const ready = async () => {
    if (showDone(await noteNagekeken(workspace, plan.doc), text.readyDone)) goTo('/')
  }
  const readyKnop = (look: 'main' | 'second') => (
    <Knop look={look} onClick={() => void ready()}>
      {text.ready}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead
        title={text.title}
        below={nagekekenOp === undefined ? text.below : text.checkedOn(formatDayYear(nagekekenOp))}
      />
      <Answers
        answers={planVragen.map((vraag) => ({
          question: planPaginas[vraag].title,
          answer: isPlanTekst(vraag) ? asWritten(plan.teksten[vraag]) : joinNames(namesOf(plan)),
          changeHref: hrefOf(vraag),
        }))}
      />
      <SaveLine state={state} />
      <WhoSees>{text.who}</WhoSees>
      <Card>
        <CardHead title={text.nowTitle} />
        <p>{text.now}</p>
      </Card>
      <Acties>
        {open === undefined ? (
          readyKnop('main')
        ) : (
          <>
            <Knop look="main" href={hrefOf(open)}>
              {text.goOn}
            </Knop>
            {readyKnop('second')}
          </>
        )}
        <Knop look="quiet" icon="print" href="/terugvalplan/afdrukken">
          {text.print}
        </Knop>
      </Acties>
    </Page>
  )
}

/** Empty text stays empty, so that it reads as not filled in. */
function asWritten(tekst = '') {
  return tekst.trim() === '' ? '' : <span class="as-written">{tekst.trim()}</span>
}

function namesOf({ mensen }: Terugvalplan): string[] {
  return mensen.map(({ naam }) => naam).filter((naam) => naam.trim() !== '')
}
