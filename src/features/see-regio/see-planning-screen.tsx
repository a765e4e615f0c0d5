import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { formatDay, formatDayTime, startWithCapital } from '#i18n/format.ts'
import { planningText as text, taakText } from '#i18n/nl/see-regio.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList, TaskRow } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { dagTaken } from '#workspace/regio/overzicht.ts'
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
      {wrong.length > 0 && (
        <Block title={text.wrong}>
          <RowList>
            {wrong.map(({ groep, bijeenkomst, dag }) => (
              <TaskRow
                key={bijeenkomst.id}
                icon="calendar"
                title={taakText.zelfdeDag.title}
                below={`${groep.naam} · ${startWithCapital(formatDay(dag))}`}
                action={<TekstKnop href={`/groep/${groep.doc}/jaarplan`}>{taakText.zelfdeDag.action}</TekstKnop>}
              />
            ))}
          </RowList>
        </Block>
      )}
      <Block title={text.places}>
        <RowList>
          <ListRow icon="building" href="/organisaties" {...text.organisaties} />
        </RowList>
      </Block>
    </Page>
  )
}

function nextOf(groep: Groep, today: string): string {
  const next = nextBijeenkomst(groep.bijeenkomsten, today)
  if (next?.dag === undefined) return groep.bijeenkomsten.length === 0 ? text.nothingPlanned : text.nothingNext
  const when = next.van === undefined ? formatDay(next.dag) : formatDayTime(next.dag, next.van)
  const where = next.plaats ?? groep.plaats
  return [text.next(when), where].filter((one) => one !== '').join(' · ')
}
