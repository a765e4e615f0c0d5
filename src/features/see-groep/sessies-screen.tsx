import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { formatDay, formatDayTime, joinNames } from '#i18n/format.ts'
import { seeGroepText } from '#i18n/nl/see-groep.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { JaarLijn } from './jaar-lijn.tsx'

const text = seeGroepText

/** The groups this person sees, each with its ten dates. */
export function SessiesScreen() {
  const groepen = useGroepen()
  return (
    <Page title={text.title} help={text.help.list} isWide>
      <PageHead title={text.title} />
      {groepen.length === 0 && <EmptyState title={text.empty.title}>{text.empty.text}</EmptyState>}
      {groepen.map((groep) => (
        <GroepCard key={groep.doc} groep={groep} />
      ))}
    </Page>
  )
}

function GroepCard({ groep }: { groep: Groep }) {
  const today = useWorkspace().today()
  const next = nextBijeenkomst(groep.bijeenkomsten, today)
  const when =
    next?.dag === undefined
      ? undefined
      : next.van === undefined
        ? formatDay(next.dag)
        : formatDayTime(next.dag, next.van)
  const trainers = joinNames(groep.trainers.map((one) => one.naam).filter(Boolean))
  return (
    <Card look="outlined">
      <CardHead
        title={groep.naam}
        below={[
          when === undefined ? (groep.bijeenkomsten.length > 0 ? text.noNext : '') : text.next(when),
          trainers === '' ? '' : text.trainer(trainers, groep.trainers.length),
        ]
          .filter(Boolean)
          .join(' · ')}
      />
      <JaarLijn groep={groep} />
      <Acties>
        <Knop size="small" href={`/groep/${groep.doc}`} label={text.openOf(groep.naam)}>
          {text.open}
        </Knop>
      </Acties>
    </Card>
  )
}
