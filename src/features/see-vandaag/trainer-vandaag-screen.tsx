import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { formatDate, formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { seeVandaagText } from '#i18n/nl/see-vandaag.ts'
import { naamloos, soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { BerichtKaart } from '#ui/bericht-kaart.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { NowRow } from '#ui/now-list.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { useArrival } from '#workspace/arrival.ts'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import type { GroepsBijeenkomst } from '#workspace/groep/bijeenkomsten.ts'
import { bijeenkomstenNa, bijeenkomstenOp, lijstHref, useEigenGroepen } from '#workspace/groep/bijeenkomsten.ts'
import { useIngetrokkenVolgen } from '#workspace/groep/hulpmiddelen.ts'
import { useKompasTrainer } from '#workspace/kompas/kompas-trainer.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import { useBerichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import { useNu } from '#workspace/vandaag/nu.ts'
import { useAfgeleideTraining } from '#workspace/groep/training.ts'
import type { TrainerTaak } from '#workspace/vandaag/wacht-op-trainer.ts'
import { wachtOpTrainer } from '#workspace/vandaag/wacht-op-trainer.ts'
import { ContactRow } from './contact-row.tsx'

const text = seeVandaagText.trainer

/** The home of a trainer: the bijeenkomst of today with its list one tap away, what comes next, and what waits. */
export function TrainerVandaagScreen() {
  const { today } = useNu()
  const berichten = useBerichtenVoorMij()
  const groepen = useEigenGroepen()
  useAfgeleideTraining()
  useIngetrokkenVolgen()
  const [now, ...alsoToday] = bijeenkomstenOp(groepen, today)
  const next = bijeenkomstenNa(groepen, today, 3)
  // A group comes with two documents; until the other one is here, nobody says that it has no people.
  const isHere = useArrival() === 'here'
  return (
    <Page title={seeVandaagText.title} help={text.help}>
      <PageHead title={startWithCapital(formatDay(today))} />
      {berichten.map((one) => (
        <BerichtKaart key={one.id} {...one} />
      ))}
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
      <Nu taken={wachtOpTrainer(groepen, today).filter((taak) => !isOnCard(taak, now))} />
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

/** The card of today leads to the same place. */
function isOnCard(taak: TrainerTaak, now: GroepsBijeenkomst | undefined): boolean {
  return taak.soort === 'sessiemail' && taak.lijst.bijeenkomst.id === now?.bijeenkomst.id
}

function TodayCard({ one, isHere }: { one: GroepsBijeenkomst; isHere: boolean }) {
  const { groep, bijeenkomst } = one
  const { nr, soort = 'training', titel, van, plaats } = bijeenkomst
  const where = plaats ?? groep.plaats
  const state = stateOf(one, isHere)
  const finish = `/groep/${groep.doc}/sessie/${bijeenkomst.id}`
  const isDone = lijstVan(groep, bijeenkomst.id)?.klaar !== undefined
  return (
    <Card look="warm">
      <CardHead
        above={[van, text.nr(nr, soortWoorden[soort])].filter(Boolean).join(' · ')}
        title={titel ?? soortWoorden[soort]}
        below={[groep.naam, where].filter(Boolean).join(', ')}
      />
      {state !== '' && <p>{state}</p>}
      <Acties>
        {isDone && (
          <Knop look="main" icon="pen" href={finish}>
            {text.finish}
          </Knop>
        )}
        <Knop look={isDone ? 'second' : 'main'} href={lijstHref(groep.doc, bijeenkomst.id)}>
          {text.take}
        </Knop>
        <Knop look="quiet" href={isDone ? `/groep/${groep.doc}` : finish}>
          {isDone ? text.plan : text.finish}
        </Knop>
      </Acties>
    </Card>
  )
}

function NothingToday({ hasGroep }: { hasGroep: boolean }) {
  return (
    <EmptyState
      title={hasGroep ? text.empty.title : text.empty.noneTitle}
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

/** The lists and the mail that wait, and what the groups and werkplekken ask for. */
function Nu({ taken }: { taken: readonly TrainerTaak[] }) {
  const noteSeen = useNoteSeen()
  const regels = useKompasTrainer()
  const later = useLater([...taken.map(taakRow), ...regels.map((regel) => kompasRow(regel, noteSeen))])
  return (
    <NowList later={later} shown={KOMPAS_SHOWN}>
      <ContactRow />
    </NowList>
  )
}

function taakRow(taak: TrainerTaak): NowRow {
  const { groep, bijeenkomst, telling } = taak.lijst
  const href = lijstHref(groep.doc, bijeenkomst.id)
  const day = bijeenkomst.dag === undefined ? groep.naam : formatDate(bijeenkomst.dag)
  const sleutel = `${taak.soort}.${bijeenkomst.id}`
  switch (taak.soort) {
    case 'twee_antwoorden':
      return {
        ...{ sleutel, icon: 'people', href, open: text.pick },
        ...{ title: text.twoAnswers(taak.aantal), below: `${groep.naam}, ${day}` },
      }
    case 'inloop':
      return {
        ...{ sleutel: `${sleutel}.${taak.rij.id}`, icon: 'person', href, open: text.walkInLink },
        ...{ title: text.walkIn(taak.rij.naam || naamloos.iemand), below: text.walkInBelow(day) },
      }
    case 'sessiemail': {
      const finish = `/groep/${groep.doc}/sessie/${bijeenkomst.id}`
      return {
        ...{ sleutel: `${sleutel}.${taak.isGedeeld ? 'mail' : ''}`, icon: 'mail', below: groep.naam },
        title: taak.isGedeeld ? text.mailOpen(day) : text.finishOpen(day),
        href: taak.isGedeeld ? `${finish}/mail` : finish,
        open: taak.isGedeeld ? text.toMail : text.finish,
      }
    }
    case 'lijst_open':
      return {
        ...{ sleutel, icon: 'list', href, open: text.open, title: text.listOpen(day) },
        below: `${groep.naam} · ${text.state(telling.gemarkeerd, telling.totaal)}`,
      }
  }
}
