import { formatDate, formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { seeVandaagText } from '#i18n/nl/see-vandaag.ts'
import { naamloos, soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList, TaskRow } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { useArrival } from '#workspace/arrival.ts'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import type { GroepsBijeenkomst } from '#workspace/groep/bijeenkomsten.ts'
import { bijeenkomstenNa, bijeenkomstenOp, lijstHref, useEigenGroepen } from '#workspace/groep/bijeenkomsten.ts'
import { useNu } from '#workspace/vandaag/nu.ts'
import { useAfgeleideTraining } from '#workspace/groep/training.ts'
import type { TrainerTaak } from '#workspace/vandaag/wacht-op-trainer.ts'
import { wachtOpTrainer } from '#workspace/vandaag/wacht-op-trainer.ts'

const text = seeVandaagText.trainer

/** The home of a trainer: the bijeenkomst of today with its list one tap away, what comes next, and what waits. */
export function TrainerVandaagScreen() {
  const { today } = useNu()
  const groepen = useEigenGroepen()
  useAfgeleideTraining()
  const [now, ...alsoToday] = bijeenkomstenOp(groepen, today)
  const next = bijeenkomstenNa(groepen, today, 3)
  // A group comes with two documents; until the other one is here, nobody says that it has no people.
  const isHere = useArrival() === 'here'
  return (
    <Page title={seeVandaagText.title} help={text.help}>
      <PageHead title={startWithCapital(formatDay(today))} />
      {now === undefined ? <NothingToday hasGroep={groepen.length > 0} /> : <TodayCard one={now} isHere={isHere} />}
      {alsoToday.length > 0 && (
        <Block title={text.also}>
          <RowList label={text.also}>
            {alsoToday.map((one) => (
              <ListRow
                key={one.bijeenkomst.id}
                time={one.bijeenkomst.van}
                title={one.groep.naam}
                below={stateOf(one, isHere)}
                href={lijstHref(one.groep.doc, one.bijeenkomst.id)}
              />
            ))}
          </RowList>
        </Block>
      )}
      <Waits taken={wachtOpTrainer(groepen, today)} />
      {next.length > 0 && (
        <Block title={text.next}>
          <RowList label={text.next}>
            {next.map((one) => (
              <NextRow key={one.bijeenkomst.id} one={one} />
            ))}
          </RowList>
        </Block>
      )}
    </Page>
  )
}

function TodayCard({ one, isHere }: { one: GroepsBijeenkomst; isHere: boolean }) {
  const { groep, bijeenkomst } = one
  const { nr, soort = 'training', titel, van, plaats } = bijeenkomst
  const where = plaats ?? groep.plaats
  const state = stateOf(one, isHere)
  return (
    <Card look="warm">
      <CardHead
        above={[van, text.nr(nr, soortWoorden[soort])].filter(Boolean).join(' · ')}
        title={titel ?? soortWoorden[soort]}
        below={[groep.naam, where].filter(Boolean).join(', ')}
      />
      {state !== '' && <p>{state}</p>}
      <Acties>
        <Knop look="main" href={lijstHref(groep.doc, bijeenkomst.id)}>
          {text.take}
        </Knop>
        <Knop look="quiet" href={`/groep/${groep.doc}`}>
          {text.plan}
        </Knop>
      </Acties>
    </Card>
  )
}

function NothingToday({ hasGroep }: { hasGroep: boolean }) {
  return (
    <EmptyState
      title={text.empty.title}
      action={
        hasGroep ? (
          <Knop look="main" href="/sessies">
            {text.empty.open}
          </Knop>
        ) : undefined
      }
    >
      {hasGroep ? text.empty.text : text.empty.none}
    </EmptyState>
  )
}

function NextRow({ one: { groep, bijeenkomst } }: { one: GroepsBijeenkomst }) {
  const { nr, soort = 'training', titel, dag = '', van } = bijeenkomst
  const when = van === undefined ? formatDay(dag) : formatDayTime(dag, van)
  return (
    <ListRow
      icon="calendar"
      title={startWithCapital(when)}
      below={[text.nr(nr, soortWoorden[soort]), titel === soortWoorden[soort] ? '' : titel, groep.naam]
        .filter(Boolean)
        .join(' · ')}
      href={`/groep/${groep.doc}`}
    />
  )
}

function stateOf({ groep, bijeenkomst }: GroepsBijeenkomst, isHere: boolean): string {
  const lijst = lijstVan(groep, bijeenkomst.id)
  if (lijst === undefined || lijst.telling.totaal === 0) return isHere ? text.stateNobody : ''
  const { gemarkeerd, totaal } = lijst.telling
  return lijst.klaar === undefined ? text.state(gemarkeerd, totaal) : text.stateDone(gemarkeerd, totaal)
}

const SHOWN = 3

function Waits({ taken }: { taken: readonly TrainerTaak[] }) {
  return (
    <Block title={seeVandaagText.waits}>
      {taken.length === 0 ? (
        <EmptyLine>{seeVandaagText.nothingWaits}</EmptyLine>
      ) : (
        <RowList label={seeVandaagText.waits}>
          {taken.slice(0, SHOWN).map((taak) => (
            <Taak key={keyOf(taak)} taak={taak} />
          ))}
        </RowList>
      )}
    </Block>
  )
}

function keyOf(taak: TrainerTaak): string {
  return `${taak.soort}.${taak.lijst.bijeenkomst.id}.${taak.soort === 'inloop' ? taak.rij.id : ''}`
}

function Taak({ taak }: { taak: TrainerTaak }) {
  const { groep, bijeenkomst, telling } = taak.lijst
  const href = lijstHref(groep.doc, bijeenkomst.id)
  const day = bijeenkomst.dag === undefined ? groep.naam : formatDate(bijeenkomst.dag)
  if (taak.soort === 'twee_antwoorden') {
    return (
      <TaskRow
        icon="people"
        title={text.twoAnswers(taak.aantal)}
        below={`${groep.naam}, ${day}`}
        action={<TekstKnop href={href}>{text.pick}</TekstKnop>}
      />
    )
  }
  if (taak.soort === 'inloop') {
    return (
      <TaskRow
        icon="person"
        title={text.walkIn(taak.rij.naam || naamloos.iemand)}
        below={text.walkInBelow(day)}
        action={<TekstKnop href={href}>{text.walkInLink}</TekstKnop>}
      />
    )
  }
  return (
    <TaskRow
      icon="list"
      title={text.listOpen(day)}
      below={`${groep.naam} · ${text.state(telling.gemarkeerd, telling.totaal)}`}
      action={<TekstKnop href={href}>{text.open}</TekstKnop>}
    />
  )
}
