import { formatDay, formatWeekday, startWithCapital } from '#i18n/format.ts'
import { mapText as text } from '#i18n/nl/see-map.ts'
import { weekdagOf } from '#domain/dag.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonRow } from '#ui/person-row.tsx'
import { showToast } from '#ui/toast.tsx'
import { useIsBack } from '#workspace/device/absence.ts'
import type { MijnMap, Volgende } from '#workspace/map/map.ts'
import { skipStep, useMijnMap } from '#workspace/map/map.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const NEAREST = 3

/** The home of the kandidaat: one small step, who is around, what comes next, what is in the map. */
export function SeeMapScreen() {
  const { naam, isEmpty, isAlone, stap, mensen, volgende } = useMijnMap()
  const isBack = useIsBack()
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.hello(naam)} below={isBack ? text.back : undefined} />
      {isEmpty && (
        <EmptyState
          isCertain
          title={text.emptyTitle}
          action={
            <Knop look="main" href="/toevoegen">
              {text.add}
            </Knop>
          }
        >
          {text.empty}
        </EmptyState>
      )}
      {!isEmpty && stap !== undefined && <StepCard stap={stap} />}
      <People mensen={mensen} />
      {volgende !== undefined && <Next volgende={volgende} />}
      <Block title={text.mapTitle}>
        <RowList label={text.mapTitle}>
          <ListRow icon="person" href="/dit-ben-ik" {...text.me} />
          <ListRow icon="sun" href="/wat-ik-kan" {...text.can} />
          <ListRow icon="file" href="/papieren" {...text.papers} />
          <ListRow icon="clock" href="/terugkijken" {...text.lookBacks} />
          <ListRow icon="check-circle" href="/leerdoelen" {...text.goals} />
          {!isAlone && <ListRow icon="pen" href="/reflecties" {...text.reflections} />}
          {!isAlone && <ListRow icon="calendar" href="/mijn-bijeenkomsten" {...text.agreements} />}
        </RowList>
      </Block>
      {isAlone && !isEmpty && (
        <p class="quiet small">
          {text.only} <a href="/kopie">{text.copy}</a>
        </p>
      )}
    </Page>
  )
}

/** The one warm card. Both buttons are equal in size: not today is a good answer too. */
function StepCard({ stap }: { stap: NonNullable<MijnMap['stap']> }) {
  const { today } = useWorkspace()
  const words =
    stap.soort === 'terugkijken'
      ? { title: text.lookBack.title(formatWeekday(weekdagOf(today()))), below: text.lookBack.below }
      : text.steps[stap.soort]
  const skip = () => {
    skipStep(today())
    showToast({ text: text.skipped, onUndo: () => skipStep(undefined) })
  }
  return (
    <Card look="warm">
      <CardHead above={text.step} title={words.title} below={words.below} />
      <Acties>
        <Knop look="main" href={stap.href}>
          {stap.soort === 'reflectie' ? text.goOn : text.begin}
        </Knop>
        <Knop look="quiet" onClick={skip}>
          {text.notToday}
        </Knop>
      </Acties>
    </Card>
  )
}

function People({ mensen }: { mensen: MijnMap['mensen'] }) {
  if (mensen.length === 0) return null
  const row = ({ id, naam, rol, telefoon }: MijnMap['mensen'][number]) => (
    <PersonRow key={id} name={naam} role={text.roles[rol]} {...(telefoon === undefined ? {} : { phone: telefoon })} />
  )
  return (
    <Block title={text.people}>
      {mensen.slice(0, NEAREST).map(row)}
      {mensen.length > NEAREST && <Details title={text.morePeople}>{mensen.slice(NEAREST).map(row)}</Details>}
    </Block>
  )
}

function Next({ volgende }: { volgende: Volgende }) {
  const { dag, tijd } = volgende
  const when = startWithCapital(formatDay(dag))
  return (
    <Block title={text.next}>
      <RowList label={text.next}>
        <ListRow
          icon="calendar"
          href="/mijn-bijeenkomsten"
          title={tijd === undefined ? when : `${when}, ${tijd}`}
          below={
            volgende.soort === 'afspraak'
              ? volgende.tekst || text.afspraak
              : text.bijeenkomst(volgende.nr, volgende.plaats)
          }
        />
      </RowList>
    </Block>
  )
}
