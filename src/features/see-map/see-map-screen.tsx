import { formatDay, formatWeekday, startWithCapital } from '#i18n/format.ts'
import { mapText as text } from '#i18n/nl/see-map.ts'
import { weekdagOf } from '#domain/dag.ts'
import type { Hoofdstuk } from '#domain/stuk.ts'
import { hoofdstukken } from '#domain/stuk.ts'
import { hoofdstukWoorden } from '#i18n/nl/hoofdstuk-woorden.ts'
import { pauzeRegelText, pauzeWords } from '#i18n/nl/pauze-regel.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NowList } from '#ui/now-list.tsx'
import { kompasRow } from '#ui/now-rows.ts'
import { Page, PageHead } from '#ui/page.tsx'
import { showToast } from '#ui/toast.tsx'
import { useIsBack } from '#workspace/device/absence.ts'
import { useIsStil, useIsTerug } from '#workspace/device/stilte.ts'
import { useKompasKandidaat } from '#workspace/kompas/kompas-kandidaat.ts'
import { useLater, useNoteSeen } from '#workspace/kompas/later.ts'
import type { MijnMap, Volgende } from '#workspace/map/map.ts'
import { skipStep, useMijnMap } from '#workspace/map/map.ts'
import { useStuurEvaluaties } from '#workspace/groep/evaluatie.ts'
import { useEigenPlaatsing, useMaatjeVolgt } from '#workspace/plaatsing/plek-afspraken.ts'
import { useEigenPauze } from '#workspace/plaatsing/pauzes.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { MijnMensen } from './mijn-mensen.tsx'
import { Wissel } from './wissel.tsx'

/** What is now, under the warm card and without it: never more than a few things at a time. */
const SHOWN_BELOW_CARD = 2
const SHOWN = 4

const icons: Readonly<Record<Hoofdstuk, IconName>> = {
  ik: 'person',
  helpt: 'sun',
  leren: 'check-circle',
  werk: 'building',
}

/** The home of the kandidaat: one small step, what is now and comes next, who is around, what is in the map. */
export function SeeMapScreen() {
  const { naam, isEmpty, isAlone, stap, mensen, volgende } = useMijnMap()
  const isBack = useIsBack()
  const plek = useEigenPlaatsing()
  useMaatjeVolgt()
  useStuurEvaluaties()
  const isTerug = useIsTerug()
  const isStil = useIsStil()
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.hello(naam)} below={isBack || isTerug ? text.back : undefined} />
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
      {!isEmpty && !isStil && stap !== undefined && <StepCard stap={stap} />}
      {plek !== undefined && <Wissel plaatsing={plek} />}
      {!isStil && <Nu stap={isEmpty ? undefined : stap} isQuiet={isAlone || isEmpty} volgende={volgende} />}
      {isStil && volgende !== undefined && (
        <Block title={text.next}>
          <Next volgende={volgende} />
        </Block>
      )}
      <EvenNiet />
      <MijnMensen mensen={mensen} />
      <Block title={text.mapTitle}>
        <RowList label={text.mapTitle} isShort>
          {hoofdstukken.map((een) => (
            <ListRow key={een} icon={icons[een]} href={`/in-mijn-map/${een}`} {...hoofdstukWoorden[een]} />
          ))}
          {!isAlone && <ListRow icon="pen" href="/reflecties" {...text.reflections} />}
          <ListRow icon="file" href="/papieren" {...text.papers} />
          <ListRow icon="share" href="/portfolio" {...text.portfolio} />
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

/** One tap away, on every day and looking the same on each; and what was agreed on, while that is so. */
function EvenNiet() {
  const pauze = useEigenPauze()
  const isPauze = pauze?.nu !== undefined || pauze?.opbouw?.weekNu !== undefined
  return (
    <RowList label={text.notNow.title}>
      {isPauze && (
        <ListRow
          icon="clock"
          href={`/pauze/${pauze.card.doc}`}
          title={pauzeRegelText.title}
          below={pauzeWords(pauze)}
        />
      )}
      <ListRow icon="message" href="/het-gaat-even-niet" {...text.notNow} />
    </RowList>
  )
}

/** What is now, without what the warm card asks already, and the next day that is known. */
function Nu({ stap, isQuiet, volgende }: { stap: MijnMap['stap']; isQuiet: boolean; volgende: Volgende | undefined }) {
  const noteSeen = useNoteSeen()
  const rows = useKompasKandidaat()
    .filter(({ punt }) => !onCard(stap, punt.soort))
    .map((regel) => kompasRow(regel, noteSeen))
  const later = useLater(rows)
  if (isQuiet && rows.length === 0 && volgende === undefined) return null
  return (
    <NowList later={later} shown={stap === undefined ? SHOWN : SHOWN_BELOW_CARD} isBare={isQuiet || asks(stap)}>
      {volgende !== undefined && <Next volgende={volgende} />}
    </NowList>
  )
}

/** Something lies open on the card: then it is not so that nothing waits. */
function asks(stap: MijnMap['stap']): boolean {
  return stap?.soort === 'reflectie' || stap?.soort === 'coaching'
}

function onCard(stap: MijnMap['stap'], soort: string): boolean {
  return (stap?.soort === 'coaching' && soort === 'verhaal') || (stap?.soort === 'leerdoel' && soort === 'leerdoel')
}

function Next({ volgende }: { volgende: Volgende }) {
  const { dag, tijd } = volgende
  const when = startWithCapital(formatDay(dag))
  return (
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
  )
}
