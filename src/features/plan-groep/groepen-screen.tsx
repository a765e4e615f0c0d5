import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { formatDay, joinNames } from '#i18n/format.ts'
import { groepenText as text } from '#i18n/nl/plan-groep.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Every group with the three things one does with it. */
export function GroepenScreen() {
  const groepen = useGroepen()
  const { rol } = useRol()
  const canMake = rol === 'regiocoordinator'
  const make = canMake && (
    <Knop look="main" icon="plus" href="/groep/nieuw">
      {text.make}
    </Knop>
  )
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} />
      {groepen.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={make}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          {canMake && <Acties>{make}</Acties>}
          {groepen.map((groep) => (
            <GroepCard key={groep.doc} groep={groep} />
          ))}
        </>
      )}
    </Page>
  )
}

function GroepCard({ groep }: { groep: Groep }) {
  const workspace = useWorkspace()
  const next = nextBijeenkomst(groep.bijeenkomsten, workspace.today())
  const facts = [
    joinNames(groep.trainers.map((one) => one.naam)),
    groep.beheer === undefined ? '' : text.below(groep.deelnemers.length),
    next?.dag === undefined ? text.noNext : text.next(formatDay(next.dag)),
  ].filter((one) => one !== '')
  return (
    <Card look="outlined" label={groep.naam}>
      <CardHead title={groep.naam} below={facts.join(' · ')} />
      <Acties>
        <Knop size="small" icon="calendar" href={`/groep/${groep.doc}/jaarplan`} label={text.of(text.plan, groep.naam)}>
          {text.plan}
        </Knop>
        <Knop size="small" icon="people" href={`/groep/${groep.doc}/mensen`} label={text.of(text.people, groep.naam)}>
          {text.people}
        </Knop>
        <Knop size="small" look="quiet" href={`/groep/${groep.doc}`} label={`${groep.naam}: ${text.open}`}>
          {text.open}
        </Knop>
      </Acties>
    </Card>
  )
}
