import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { isVervallen } from '#domain/bijeenkomst.ts'
import { bijeenkomstWijziging } from '#i18n/nl/bijeenkomst-woorden.ts'
import type { ComponentChildren } from 'preact'
import { formatDay, formatDayTime } from '#i18n/format.ts'
import { roleText } from '#i18n/nl/app.ts'
import { seeMaatjeText } from '#i18n/nl/see-maatje.ts'
import { Answers } from '#ui/answers.tsx'
import { BerichtKaart } from '#ui/bericht-kaart.tsx'
import { Block, Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { useGedeeldeSessies } from '#workspace/groep/sessies.ts'
import { useKompasMaatje } from '#workspace/kompas/kompas-maatje.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import { useBerichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Bijeenkomst, Werkplek } from '#workspace/plaatsing/werkplek.ts'
import { useMaatjeWerkplekken } from '#workspace/plaatsing/werkplek.ts'

const text = seeMaatjeText

/** The home of the maatje: a first name, days, the ten dates, who's who, and a call button. */
export function SeeMaatjeScreen() {
  const plekken = useMaatjeWerkplekken()
  const messages = useBerichtenVoorMij().map((one) => <BerichtKaart key={one.id} {...one} />)
  return (
    <Page title={text.title} help={text.help}>
      {plekken.length === 0 && (
        <>
          <PageHead title={text.title} />
          <EmptyState title={text.empty.title}>{text.empty.text}</EmptyState>
        </>
      )}
      {plekken.length === 0 && messages}
      {plekken.map((plek, at) => (
        <Plek key={plek.card.doc} plek={plek} messages={at === 0 && messages} nu={at === 0 && <Nu />} />
      ))}
    </Page>
  )
}

function Nu() {
  const noteSeen = useNoteSeen()
  const regels = useKompasMaatje()
  return <NowList later={useLater(regels.map((regel) => kompasRow(regel, noteSeen)))} shown={KOMPAS_SHOWN} />
}

function Plek({ plek, messages, nu }: { plek: Werkplek; messages: ComponentChildren; nu: ComponentChildren }) {
  const { ik, today } = useWorkspace()
  const name = plek.naam || text.noName
  const next = plek.bijeenkomsten.find((one) => (one.dag ?? '') >= today() && !isVervallen(one))
  const shared = useGedeeldeSessies(plek.groep ?? '')[0]
  const rows = [
    { question: text.days, answer: plek.dagen.map(dayWords).join('\n') || text.noDays },
    ...(next === undefined ? [] : [{ question: text.next, answer: dateWords(next, plek.plaats, today()) }]),
  ]
  return (
    <>
      <PageHead title={text.of(name)} below={plek.organisatie || undefined} />
      {messages}
      {plek.telefoon !== undefined && (
        <Knop look="main" icon="call" isWide href={`tel:${plek.telefoon.replaceAll(/[^\d+]/g, '')}`}>
          {text.call(name)}
        </Knop>
      )}
      {nu}
      <Answers answers={rows} />
      <Card look="plain" label={text.guide.title}>
        <h2 class="card-title">{text.guide.title}</h2>
        <ul class="bullets">
          {text.guide.does.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Details title={text.guide.doesNotTitle}>
          <ul class="bullets">
            {text.guide.doesNot.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
      </Card>
      <Block title={text.who}>
        {plek.mensen
          .filter((mens) => mens.persoon !== ik.value.persoon)
          .map((mens) => (
            <PersonRow key={mens.persoon} name={mens.naam} role={roleText[mens.rol]} phone={mens.telefoon} />
          ))}
      </Block>
      {shared !== undefined && (
        <RowList label={text.group}>
          <ListRow
            icon="list"
            title={text.group}
            below={text.groupBelow}
            href={`/afgesproken/${shared.groep}/${shared.bijeenkomst.id}`}
          />
        </RowList>
      )}
      <Details title={text.dates}>
        {plek.bijeenkomsten.length === 0 ? <p>{text.noDates}</p> : <Datums plek={plek} name={name} />}
      </Details>
    </>
  )
}

function Datums({ plek, name }: { plek: Werkplek; name: string }) {
  const { today } = useWorkspace()
  return (
    <>
      <p>{text.away(name)}</p>
      <ol class="date-list">
        {plek.bijeenkomsten.map((one) => (
          <li key={one.id}>{dateWords(one, plek.plaats, today())}</li>
        ))}
      </ol>
    </>
  )
}

function dayWords(dag: Werkplek['dagen'][number]): string {
  return text.day(text.weekdays[dag.weekdag] ?? '', dag.van, dag.tot)
}

function dateWords(one: Bijeenkomst, groepPlaats: string, today: string): string {
  const when = one.dag === undefined ? '' : one.van === undefined ? formatDay(one.dag) : formatDayTime(one.dag, one.van)
  const what = [one.titel, one.plaats ?? groepPlaats].filter(Boolean).join(' · ')
  return [when, what, bijeenkomstWijziging(one, today)].filter(Boolean).join('\n')
}
