import { KOMPAS_SHOWN } from '#domain/kompas.ts'
import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { logistiekText } from '#i18n/nl/see-logistiek.ts'
import { planningText as text, taakText } from '#i18n/nl/see-regio.ts'
import { Block } from '#ui/card.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { NowRow } from '#ui/now-list.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { Page, PageHead } from '#ui/page.tsx'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { useKompasPlanning } from '#workspace/kompas/kompas-regio.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import type { Taak } from '#workspace/regio/overzicht.ts'
import { dagTaken } from '#workspace/regio/overzicht.ts'
import { komendeKomsten } from '#workspace/regio/logistiek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The home of a projectassistent: groups with their dates, and the organisaties. */
export function SeePlanningScreen() {
  const workspace = useWorkspace()
  const today = workspace.today()
  const groepen = useGroepen()
  const wrong = dagTaken(groepen, today).flatMap((taak) => (taak.soort === 'zelfde-dag' ? [taak] : []))
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.heading} below={text.below} />
      {groepen.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={<Knop href="/organisaties">{text.emptyAction}</Knop>}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <RowList label={text.heading}>
          {groepen.map((groep) => (
            <ListRow
              key={groep.doc}
              icon="calendar"
              title={groep.naam}
              below={nextOf(groep, today)}
              href={`/groep/${groep.doc}/jaarplan`}
            />
          ))}
        </RowList>
      )}
      {groepen.length > 0 && <Nu groepen={groepen} wrong={wrong} />}
      {groepen.length > 0 && <Komend groepen={groepen} />}
      <Block title={text.places}>
        <RowList>
          <ListRow icon="people" href="/wie-werkt-waar" {...logistiekText.work} />
          <ListRow icon="building" href="/organisaties" {...text.organisaties} />
        </RowList>
      </Block>
    </Page>
  )
}

/** What has to be ready in the next weeks. */
function Komend({ groepen }: { groepen: readonly Groep[] }) {
  const { today } = useWorkspace()
  const all = komendeKomsten(groepen, today())
  return (
    <>
      <Block title={logistiekText.coming}>
        {all.length === 0 && <EmptyLine>{logistiekText.none}</EmptyLine>}
        {all.length > 0 && (
          <RowList label={logistiekText.coming}>
            {all.map(({ groep, bijeenkomst, dag, plaats, ontbreekt }) => (
              <ListRow
                key={bijeenkomst.id}
                icon="calendar"
                title={startWithCapital(
                  bijeenkomst.van === undefined ? formatDay(dag) : formatDayTime(dag, bijeenkomst.van),
                )}
                below={[
                  ...[groep.naam, plaats, bijeenkomst.lunch === true ? logistiekText.lunch : ''],
                  ...ontbreekt.map((one) => logistiekText.missing[one]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                href={`/groep/${groep.doc}/jaarplan`}
              />
            ))}
          </RowList>
        )}
      </Block>
      <Block title={logistiekText.materials.title}>
        <RowList label={logistiekText.materials.title}>
          {groepen.map((groep) => (
            <ListRow
              key={groep.doc}
              icon="list"
              title={logistiekText.materials.of(groep.naam)}
              below={logistiekText.materials.below}
              href={`/groep/${groep.doc}/afspraken`}
            />
          ))}
        </RowList>
      </Block>
    </>
  )
}

/** Two bijeenkomsten on one day, and a near one without a place. */
function Nu({
  groepen,
  wrong,
}: {
  groepen: readonly Groep[]
  wrong: readonly Extract<Taak, { soort: 'zelfde-dag' }>[]
}) {
  const noteSeen = useNoteSeen()
  const regels = useKompasPlanning(groepen)
  const { title, action } = taakText.zelfdeDag
  const rows = [
    ...wrong.map(({ groep, bijeenkomst, dag }): NowRow => ({
      ...{ sleutel: `dag.${bijeenkomst.id}.${dag}`, icon: 'calendar', title, open: action },
      below: `${groep.naam} · ${startWithCapital(formatDay(dag))}`,
      href: `/groep/${groep.doc}/jaarplan`,
    })),
    ...regels.map((regel) => kompasRow(regel, noteSeen)),
  ]
  return <NowList later={useLater(rows)} shown={KOMPAS_SHOWN} />
}

function nextOf(groep: Groep, today: string): string {
  const next = nextBijeenkomst(groep.bijeenkomsten, today)
  if (next?.dag === undefined) return groep.bijeenkomsten.length === 0 ? text.nothingPlanned : text.nothingNext
  const when = next.van === undefined ? formatDay(next.dag) : formatDayTime(next.dag, next.van)
  const where = next.plaats ?? groep.plaats
  return [text.next(when), where].filter((one) => one !== '').join(' · ')
}
