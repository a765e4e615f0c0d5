import { formatWhen, joinNames } from '#i18n/format.ts'
import { regioText as text } from '#i18n/nl/see-regio.ts'
import { BerichtKaart } from '#ui/bericht-kaart.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { Table, WorkBar } from '#ui/table.tsx'
import { useBerichtenVoorMij } from '#workspace/map/berichten-voor-mij.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import type { OverzichtRij } from '#workspace/regio/overzicht.ts'
import { useOverzicht } from '#workspace/regio/overzicht.ts'
import { isRegioUnnamed, useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { NameRegio } from './name-regio.tsx'
import { RegioNu } from './regio-nu.tsx'

/** The home of a regiocoördinator: how the work stands, and what waits. */
export function SeeRegioScreen() {
  const workspace = useWorkspace()
  const regio = useRegio()
  const kandidaten = useKandidaten()
  const berichten = useBerichtenVoorMij()
  const { rijen, taken } = useOverzicht()
  const { state, lastContactMs } = workspace.net.value
  if (isRegioUnnamed(workspace)) return <NameRegio />
  if (regio?.card === undefined) {
    return (
      <Page title={text.title} help={text.help}>
        <EmptyState title={text.notHere.title}>{text.notHere.text}</EmptyState>
      </Page>
    )
  }

  const updated =
    state === 'geen-server' || lastContactMs === 0 ? [] : [text.updated(formatWhen(lastContactMs, workspace.today()))]
  const isEmpty = kandidaten.length === 0
  return (
    <Page
      title={text.title}
      isWide
      help={text.help}
      aside={
        <>
          <RegioNu taken={taken} />
          <Block title={text.more}>
            <RowList>
              <ListRow icon="check-circle" href="/bord" {...text.links.bord} />
              <ListRow icon="list" href="/verslag" {...text.links.verslag} />
              <ListRow icon="calendar" href="/activiteiten" {...text.links.activiteiten} />
              <ListRow icon="building" href="/sociale-kaart" {...text.links.socialeKaart} />
              <ListRow icon="group" href="/statusbord" {...text.links.statusbord} />
              <ListRow icon="people" href="/team" {...text.links.team} />
              <ListRow icon="qr" href="/uitnodigen" {...text.links.uitnodigen} />
              <ListRow icon="home" href="/regio" {...text.links.regio} />
              <ListRow icon="menu" href="/meer" {...text.links.meer} />
            </RowList>
          </Block>
        </>
      }
    >
      <PageHead
        title={regio.naam === '' ? text.heading : text.headingOf(regio.naam)}
        below={rijen.length === 0 ? undefined : [text.groepen(rijen.length), ...updated].join(' · ')}
      />
      {berichten.map((one) => (
        <BerichtKaart key={one.id} {...one} />
      ))}
      <Acties>
        <Knop look="main" icon="plus" href="/kandidaat/nieuw">
          {text.addKandidaat}
        </Knop>
        {!isEmpty && (
          <Knop icon="calendar" href="/groep/nieuw">
            {text.makeGroep}
          </Knop>
        )}
      </Acties>
      {rijen.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{isEmpty ? text.emptyWithout : text.emptyWith}</EmptyState>
      ) : (
        <>
          <GroepTable rijen={rijen} />
          <p class="quiet small">{text.aboutFigures}</p>
        </>
      )}
    </Page>
  )
}

function GroepTable({ rijen }: { rijen: readonly OverzichtRij[] }) {
  return (
    <Table
      caption={text.table}
      rows={rijen}
      rowKey={({ groep }) => groep.doc}
      rowHref={({ groep }) => `/groep/${groep.doc}`}
      columns={[
        { head: text.columns.groep, isRowHead: true, cell: ({ groep }) => groep.naam },
        {
          head: text.columns.trainer,
          cell: ({ groep }) =>
            groep.trainers.length === 0 ? text.geenTrainer : joinNames(groep.trainers.map((one) => one.naam)),
        },
        {
          head: text.columns.gehouden,
          isNumber: true,
          cell: ({ stand }) => (
            <WorkBar done={stand.gehouden} total={stand.totaal}>
              {text.ofTotal(stand.gehouden, stand.totaal)}
            </WorkBar>
          ),
        },
        {
          head: text.columns.compleet,
          isNumber: true,
          cell: ({ stand }) => (
            <WorkBar done={stand.compleet} total={stand.gehouden}>
              {text.ofTotal(stand.compleet, stand.gehouden)}
            </WorkBar>
          ),
        },
        { head: text.columns.wacht, cell: ({ wachtOpHandtekening }) => text.formulieren(wachtOpHandtekening) },
      ]}
    />
  )
}
