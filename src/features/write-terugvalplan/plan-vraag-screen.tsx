import type { PlanTekst, PlanVraag } from '#domain/terugvalplan.ts'
import { isPlanTekst, isPlanVraag, planVragen } from '#domain/terugvalplan.ts'
import { planPaginas, terugvalplanText as text } from '#i18n/nl/write-terugvalplan.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { Terugvalplan } from '#workspace/map/terugvalplan.ts'
import { PLAN, useTerugvalplan } from '#workspace/map/terugvalplan.ts'
import { useOpenDocument, useSaveState, useTextBinding } from '#workspace/use-workspace.tsx'
import { PLAN_HREF, hrefAfter, hrefBefore } from './plan-paginas.ts'
import { PlanMensen } from './plan-mensen.tsx'

/** One question of the plan on one page; every key is kept, and every question may be skipped. */
export function PlanVraagScreen({ vraag }: { vraag: string }) {
  const plan = useTerugvalplan()
  if (plan === undefined || !isPlanVraag(vraag)) return <NotHerePage title={text.title} backHref={PLAN_HREF} />
  return <Vraag key={vraag} plan={plan} vraag={vraag} />
}

function Vraag({ plan, vraag }: { plan: Terugvalplan; vraag: PlanVraag }) {
  const state = useSaveState(plan.doc)
  const { title, hint } = planPaginas[vraag]
  const isEmpty = isPlanTekst(vraag) ? (plan.teksten[vraag] ?? '').trim() === '' : plan.mensen.length === 0
  return (
    <Page title={text.title} back={{ href: hrefBefore(vraag) }} help={text.help}>
      <PageHead title={title} above={text.step(planVragen.indexOf(vraag) + 1, planVragen.length)} below={hint} />
      {isPlanTekst(vraag) ? <Tekst plan={plan} vraag={vraag} /> : <PlanMensen plan={plan} />}
      <PageEnd>
        <SaveLine state={state} />
        <WhoSees>{text.who}</WhoSees>
        <Acties>
          <Knop look="main" href={hrefAfter(vraag)}>
            {isEmpty ? text.skip : text.next}
          </Knop>
          <Knop look="quiet" href={PLAN_HREF}>
            {text.later}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

function Tekst({ plan, vraag }: { plan: Terugvalplan; vraag: PlanTekst }) {
  const open = useOpenDocument(plan.doc)
  const binding = useTextBinding(open, 'terugvalplan', PLAN, vraag)
  // Until the map is open there is nothing to type into.
  if (binding === undefined) return null
  return <TextArea label={planPaginas[vraag].title} isLabelHidden rows={5} binding={binding} />
}
