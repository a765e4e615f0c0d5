import { isPlanTekst, planVragen } from '#domain/terugvalplan.ts'
import { formatDayYear } from '#i18n/format.ts'
import { sendBerichtText } from '#i18n/nl/send-bericht.ts'
import { planPaginas, terugvalplanText as text } from '#i18n/nl/write-terugvalplan.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { useMap } from '#workspace/map/map.ts'
import type { PlanMens } from '#workspace/map/terugvalplan.ts'
import { useTerugvalplan } from '#workspace/map/terugvalplan.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { PLAN_HREF } from './plan-paginas.ts'

/** The plan on paper: only what was written, and the numbers to call. */
export function PrintPlanScreen() {
  const { today } = useWorkspace()
  const plan = useTerugvalplan()
  const naam = useMap()?.profiel?.roepnaam ?? ''
  if (plan === undefined) return <NotHerePage title={text.title} backHref={PLAN_HREF} />
  return (
    <Page
      title={text.print}
      back={{ href: PLAN_HREF }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.print} />
      <PrintSheet title={text.title} foot={text.printFoot(naam, formatDayYear(today()))}>
        {planVragen.map((vraag) => {
          const written = isPlanTekst(vraag) ? (plan.teksten[vraag]?.trim() ?? '') : ''
          if (isPlanTekst(vraag) && written === '') return null
          if (!isPlanTekst(vraag) && plan.mensen.length === 0) return null
          return (
            <PrintPart key={vraag} title={planPaginas[vraag].title}>
              {isPlanTekst(vraag) ? <p class="as-written">{written}</p> : <Mensen mensen={plan.mensen} />}
            </PrintPart>
          )
        })}
      </PrintSheet>
    </Page>
  )
}

function Mensen({ mensen }: { mensen: readonly PlanMens[] }) {
  const people = usePeople()
  return (
    <ul class="bullets">
      {mensen.map(({ id, persoon, naam, telefoon, bericht }) => {
        const number = telefoon || people.get(persoon ?? '')?.telefoon
        const words = persoon === undefined ? '' : bericht.trim() || sendBerichtText.suggestion
        return <li key={id}>{[[naam, number].filter(Boolean).join(', '), words].filter(Boolean).join(': ')}</li>
      })}
    </ul>
  )
}
