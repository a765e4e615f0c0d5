import { bezoekNu, bezoekStand, bezoekenOp } from '#domain/bezoek.ts'
import { formatDay, formatDayTime, formatTime, startWithCapital } from '#i18n/format.ts'
import { seeVandaagText } from '#i18n/nl/see-vandaag.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { BerichtKaart } from '#ui/bericht-kaart.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { useBerichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import type { Bezoek } from '#workspace/plaatsing/bezoeken.ts'
import { useEigenBezoeken } from '#workspace/plaatsing/bezoeken.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import { useKaartVan, useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Notitie } from '#workspace/plaatsing/notities.ts'
import { useEigenNotities } from '#workspace/plaatsing/notities.ts'
import { useNu } from '#workspace/vandaag/nu.ts'
import { routeHref } from './links.ts'
import { JobcoachNu } from './jobcoach-nu.tsx'

const text = seeVandaagText.jobcoach

/** The home of a jobcoach: the visit of now with a note one tap away, the rest of the day, and what waits. */
export function JobcoachVandaagScreen() {
  const { today, tijd: time } = useNu()
  const berichten = useBerichtenVoorMij()
  const bezoeken = useEigenBezoeken()
  const ofToday = bezoekenOp(bezoeken, today)
  const now = bezoekNu(ofToday, time)
  const rest = ofToday.filter((bezoek) => bezoek !== now)
  const later = bezoeken.filter((bezoek) => bezoek.dag > today && bezoek.gedaanOpMs === undefined).slice(0, 3)
  useLijstInzage([...ofToday, ...later].map(({ card }) => card.doc))
  const written = useEigenNotities(today)[0]
  return (
    <Page title={seeVandaagText.title} help={text.help}>
      <PageHead title={startWithCapital(formatDay(today))} />
      {berichten.map((one) => (
        <BerichtKaart key={one.id} {...one} />
      ))}
      {now !== undefined && <NowCard bezoek={now} time={time} />}
      {now === undefined && <NothingNow hadVisits={ofToday.length > 0} />}
      {written !== undefined && <Written notitie={written} />}
      {rest.length > 0 && (
        <Block title={text.rest}>
          <RowList label={text.rest}>
            {rest.map((bezoek) => (
              <BezoekRow key={bezoek.id} bezoek={bezoek} />
            ))}
          </RowList>
        </Block>
      )}
      <JobcoachNu />
      {later.length > 0 && (
        <Block title={text.later}>
          <RowList label={text.later}>
            {later.map((bezoek) => (
              <BezoekRow key={bezoek.id} bezoek={bezoek} isOtherDay />
            ))}
          </RowList>
        </Block>
      )}
    </Page>
  )
}

function NowCard({ bezoek, time }: { bezoek: Bezoek; time: string }) {
  const name = useKorteNaam()(bezoek.kandidaat) || naamloos.iemand
  const stand = text.stands[bezoekStand(bezoek, time)]
  const route = routeHref(bezoek.adres, bezoek.organisatie)
  return (
    <Card look="warm">
      <CardHead above={text.when(stand, bezoek.tijd)} title={name} below={bezoek.organisatie || bezoek.plaats} />
      <Acties>
        <Knop look="main" icon="pen" href={`/notitie/${bezoek.card.doc}`}>
          {text.note}
        </Knop>
        {route !== undefined && (
          <Knop look="quiet" icon="route" href={route} label={text.routeTo(bezoek.organisatie)}>
            {text.route}
          </Knop>
        )}
      </Acties>
    </Card>
  )
}

function NothingNow({ hadVisits }: { hadVisits: boolean }) {
  if (hadVisits) {
    return (
      <EmptyState isCertain title={text.allDone.title}>
        {text.allDone.text}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={text.empty.title}
      action={
        <Knop look="main" href="/mensen">
          {text.empty.pick}
        </Knop>
      }
    >
      {text.empty.text}
    </EmptyState>
  )
}

/** The note that was just written, with where it is. */
function Written({ notitie }: { notitie: Notitie }) {
  const name = useKorteNaam()(notitie.kandidaat) || naamloos.iemand
  return (
    <Card look="outlined">
      <CardHead title={text.lastNote(formatTime(notitie.opMs), name)} />
      <p class="small as-typed">{notitie.tekst}</p>
      <SaveLine state={useBewaard(notitie.doc, notitie.id)} />
    </Card>
  )
}

function BezoekRow({ bezoek, isOtherDay = false }: { bezoek: Bezoek; isOtherDay?: boolean }) {
  const name = useKorteNaam()(bezoek.kandidaat) || naamloos.iemand
  const kaart = useKaartVan()(bezoek.kandidaat)
  const { dag, tijd, organisatie, plaats, card } = bezoek
  const where = organisatie || plaats
  const day = tijd === undefined ? formatDay(dag) : formatDayTime(dag, tijd)
  const done = bezoek.gedaanOpMs === undefined ? '' : text.hadNote
  return (
    <ListRow
      {...(isOtherDay ? { icon: 'calendar' } : tijd === undefined ? { icon: 'calendar' } : { time: tijd })}
      title={name}
      below={[isOtherDay ? day : '', where, done].filter(Boolean).join(' · ')}
      href={kaart === undefined ? `/notities/${card.doc}` : `/dossier/${kaart}`}
    />
  )
}
