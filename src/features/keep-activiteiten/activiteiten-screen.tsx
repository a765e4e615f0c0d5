import { formatDayYear, startWithCapital } from '#i18n/format.ts'
import { activiteitenText as text, activiteitSoortWoorden } from '#i18n/nl/keep-activiteiten.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Activiteit } from '#workspace/regio/activiteiten.ts'
import { useActiviteiten } from '#workspace/regio/activiteiten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What is held beside the ten bijeenkomsten: workshops, spreekuren, voorlichting. */
export function ActiviteitenScreen() {
  const { today } = useWorkspace()
  const found = useActiviteiten()
  if (found === undefined) return <NotHerePage title={text.title} backHref="/" />
  const { activiteiten, canWrite } = found
  const add = (
    <Knop look="main" icon="plus" href="/activiteit/nieuw">
      {text.add}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {activiteiten.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={canWrite && add}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          {canWrite && <Acties>{add}</Acties>}
          <RowList label={text.title}>
            {activiteiten.map((one) => (
              <ListRow
                key={one.id}
                icon="people"
                title={one.titel === '' ? activiteitSoortWoorden[one.soort] : one.titel}
                below={belowOf(one, today())}
                href={canWrite ? `/activiteit/${one.id}` : undefined}
              />
            ))}
          </RowList>
        </>
      )}
    </Page>
  )
}

function belowOf({ soort, titel, dag, plaats, deelnemers }: Activiteit, today: string): string {
  const count = deelnemers === undefined ? (dag > today ? text.planned : text.notCounted) : text.people(deelnemers)
  return [titel === '' ? '' : activiteitSoortWoorden[soort], startWithCapital(formatDayYear(dag)), plaats, count]
    .filter((one) => one !== '')
    .join(' · ')
}
