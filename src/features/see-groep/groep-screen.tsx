import { bijeenkomstToday } from '#domain/tijdlijn.ts'
import { formatDay, formatDayTime, joinNames, startWithCapital } from '#i18n/format.ts'
import { bijeenkomstWijziging } from '#i18n/nl/bijeenkomst-woorden.ts'
import { seeGroepText } from '#i18n/nl/see-groep.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { lijstHref, useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Bijeenkomst, Groep } from '#workspace/groep/groepen.ts'
import { useAangeboden } from '#workspace/groep/hulpmiddelen.ts'
import { useRol } from '#workspace/rol.ts'
import { useAfgeleideTraining } from '#workspace/groep/training.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { GroepCoaching } from './groep-coaching.tsx'
import { GroepMensen } from './groep-mensen.tsx'

const text = seeGroepText

/** One group: its plan, its people, and per person the days. */
export function GroepScreen({ doc }: { doc: string }) {
  const groep = useGroep(doc)
  useAfgeleideTraining()
  if (groep === undefined) {
    return (
      <Page title={text.title} back={{ href: '/sessies' }} help={text.help.one}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href="/sessies">{text.gone.back}</Knop>}>
          {text.gone.text}
        </EmptyState>
      </Page>
    )
  }
  return <Open groep={groep} />
}

function Open({ groep }: { groep: Groep }) {
  const { rol } = useRol()
  const today = useWorkspace().today()
  const now = bijeenkomstToday(groep.bijeenkomsten, today)
  const mayPlan = groep.card.canWrite
  const mayChoose = groep.beheer?.role === 'regiocoordinator'
  const aidsOffered = useAangeboden(groep).length
  const trainers = joinNames(groep.trainers.map((one) => one.naam).filter(Boolean))
  return (
    <Page
      title={groep.naam}
      back={{ href: rol === 'regiocoordinator' ? '/groepen' : '/sessies', text: text.title }}
      help={text.help.one}
      isWide
    >
      <PageHead
        title={groep.naam}
        below={
          [groep.plaats, trainers === '' ? '' : text.trainer(trainers, groep.trainers.length)]
            .filter(Boolean)
            .join(' · ') || undefined
        }
      />
      {(now !== undefined || mayPlan || mayChoose) && (
        <Acties>
          {now !== undefined && groep.beheer !== undefined && (
            <Knop look="main" icon="check" href={lijstHref(groep.doc, now.id)}>
              {text.takeToday}
            </Knop>
          )}
          {mayPlan && (
            <Knop icon="calendar" href={`/groep/${groep.doc}/jaarplan`}>
              {text.changePlan}
            </Knop>
          )}
          {mayChoose && (
            <Knop icon="people" href={`/groep/${groep.doc}/mensen`}>
              {text.changePeople}
            </Knop>
          )}
        </Acties>
      )}
      <Block title={text.plan}>
        {groep.bijeenkomsten.length === 0 ? <p class="quiet">{text.noPlan}</p> : <Plan groep={groep} />}
      </Block>
      <RowList label={text.also}>
        <ListRow icon="list" href={`/groep/${groep.doc}/afspraken`} {...text.agreements} />
        <ListRow
          icon="check"
          href={`/groep/${groep.doc}/hulpmiddelen`}
          title={text.aids.title}
          below={aidsOffered === 0 ? text.aids.below : text.aids.offered(aidsOffered)}
        />
        <ListRow icon="print" href={`/groep/${groep.doc}/afdrukken`} {...text.print} />
        {groep.beheer !== undefined && (
          <ListRow icon="message" href={`/groep/${groep.doc}/evaluatie`} {...text.evaluation} />
        )}
        {groep.beheer?.role === 'trainer' && (
          <ListRow icon="check-circle" href={`/groep/${groep.doc}/certificaten`} {...text.certificates} />
        )}
      </RowList>
      <GroepCoaching groep={groep} />
      {groep.beheer !== undefined && <GroepMensen groep={groep} beheer={groep.beheer} />}
    </Page>
  )
}

function Plan({ groep }: { groep: Groep }) {
  const today = useWorkspace().today()
  const hasLists = groep.beheer !== undefined
  return (
    <Table<Bijeenkomst>
      caption={text.tableCaption}
      rows={groep.bijeenkomsten}
      rowKey={(one) => one.id}
      {...(hasLists ? { rowHref: (one: Bijeenkomst) => lijstHref(groep.doc, one.id) } : {})}
      columns={[
        { head: text.whenHead, isRowHead: true, cell: whenOf },
        {
          head: text.whatHead,
          cell: (one) => [whatOf(one), bijeenkomstWijziging(one, today)].filter(Boolean).join('. '),
        },
        ...(hasLists
          ? [{ head: text.listHead, cell: (one: Bijeenkomst) => <ListState groep={groep} one={one} /> }]
          : []),
      ]}
    />
  )
}

function whenOf({ dag, van }: Bijeenkomst): string {
  if (dag === undefined) return text.noDate
  return startWithCapital(van === undefined ? formatDay(dag) : formatDayTime(dag, van))
}

function whatOf({ nr, soort = 'training', titel = '' }: Bijeenkomst): string {
  const kind = soortWoorden[soort]
  return [text.nr(nr, kind), titel.startsWith(kind) ? '' : titel].filter(Boolean).join(': ')
}

function ListState({ groep, one }: { groep: Groep; one: Bijeenkomst }) {
  const lijst = lijstVan(groep, one.id)
  if (lijst === undefined) return null
  const { gemarkeerd, totaal } = lijst.telling
  if (gemarkeerd === 0) return <span class="quiet">{text.listEmpty}</span>
  return <>{lijst.klaar === undefined ? text.listState(gemarkeerd, totaal) : text.listDone(gemarkeerd, totaal)}</>
}
