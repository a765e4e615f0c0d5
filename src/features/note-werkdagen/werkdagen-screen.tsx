import { useState } from 'preact/hooks'
import { dagdeelStanden } from '#domain/begeleiding.ts'
import { addDays } from '#domain/dag.ts'
import { formatDate, formatDay, formatDayMedium, startWithCapital } from '#i18n/format.ts'
import { dagdeelStandWoorden, dagdeelWoorden, noteWerkdagenText as text } from '#i18n/nl/note-werkdagen.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { EmptyLine } from '#ui/empty-state.tsx'
import { Acties, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card } from '#workspace/engine.ts'
import type { Werkdagdeel } from '#workspace/plaatsing/begeleiding.ts'
import { mondayOf, setDagdeel, weekVan } from '#workspace/plaatsing/begeleiding.ts'
import type { OverlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import { useOverlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** The dagdelen of a week, as a note that both write; without a reason, and without a total. */
export function WerkdagenScreen({ plaatsing }: { plaatsing: string }) {
  const plaats = useOverlegPlaats(plaatsing)
  if (plaats === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Week plaats={plaats} />
}

function Week({ plaats }: { plaats: OverlegPlaats }) {
  const { plaatsing, werkplek } = plaats
  const { today } = useWorkspace()
  const [monday, setMonday] = useState(() => mondayOf(today()))
  const readers = useLezers(werkplek)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  const week = weekVan(plaatsing, werkplek, monday)
  return (
    <Page title={text.title} back={{ href: `/werk/${plaatsing.doc}` }} help={text.help}>
      <PageHead
        title={text.title}
        above={startWithCapital(text.week(formatDate(monday), formatDate(addDays(monday, 6))))}
        below={text.below}
      />
      {week.length === 0 && <EmptyLine>{text.empty}</EmptyLine>}
      {week.map((one) => (
        <Deel key={one.id} werkplek={werkplek} deel={one} />
      ))}
      <SaveLine state={useBewaard(werkplek.doc)} />
      {readers.length > 0 && <p class="quiet small">{text.readBy(readers)}</p>}
      <Acties>
        <TekstKnop icon="back" onClick={() => setMonday(addDays(monday, -7))}>
          {text.before}
        </TekstKnop>
        <TekstKnop icon="next" onClick={() => setMonday(addDays(monday, 7))}>
          {text.after}
        </TekstKnop>
      </Acties>
    </Page>
  )
}

function Deel({ werkplek, deel }: { werkplek: Card; deel: Werkdagdeel }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const name = startWithCapital(text.line(formatDayMedium(deel.dag), dagdeelWoorden[deel.dagdeel]))
  const [first, second] = deel.velden?.$antwoorden.stand ?? []
  const words = (one: NonNullable<typeof first>): string =>
    one.waarde === null ? formatDay(deel.dag) : dagdeelStandWoorden[one.waarde]
  const present = (one: NonNullable<typeof first>) => ({
    answer: words(one),
    name: people.get(one.door)?.naam || naamloos.iemand,
    atMs: one.opMs,
  })
  return (
    <div class="stack-tight">
      <h2 class="above">{name}</h2>
      {first !== undefined && second !== undefined && (
        <TwoAnswersCard
          question={text.question}
          answers={[present(first), present(second)]}
          onChoose={(index) => void setDagdeel(workspace, werkplek, deel, (index === 0 ? first : second).waarde)}
        />
      )}
      <ChipGroep label={name}>
        {dagdeelStanden.map((stand) => (
          <ChipKnop
            key={stand}
            isPressed={deel.stand === stand}
            onClick={() => void setDagdeel(workspace, werkplek, deel, deel.stand === stand ? null : stand)}
          >
            {dagdeelStandWoorden[stand]}
          </ChipKnop>
        ))}
      </ChipGroep>
    </div>
  )
}
