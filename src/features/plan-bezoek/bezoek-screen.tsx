import { useState } from 'preact/hooks'
import { weekdagOf } from '#domain/dag.ts'
import { formatDay, formatDayMedium, formatDayTime, joinNames, startWithCapital } from '#i18n/format.ts'
import { planBezoekText } from '#i18n/nl/plan-bezoek.ts'
import { naamloos, weekdagWoorden } from '#i18n/nl/veldwoorden.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { bezoekenIn, nextWerkdagen, planBezoek } from '#workspace/plaatsing/bezoeken.ts'
import { useKaartVan, useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Card } from '#workspace/engine.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { GeplandBezoek } from './gepland-bezoek.tsx'

const text = planBezoekText

/** Planning visits to one workplace. */
export function BezoekScreen({ plaatsing }: { plaatsing: string }) {
  const found = usePlaatsingen().find((one) => one.doc === plaatsing)
  if (found === undefined || !found.card.canWrite) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.gone.title} action={<Knop href="/">{text.gone.back}</Knop>}>
          {text.gone.text}
        </EmptyState>
      </Page>
    )
  }
  return <Plan plaatsing={found} />
}

function Plan({ plaatsing }: { plaatsing: Plaatsing }) {
  const { card, velden } = plaatsing
  const today = useWorkspace().today()
  const name = useKorteNaam()(velden.kandidaat) || naamloos.iemand
  const kaart = useKaartVan()(velden.kandidaat)
  const bezoeken = bezoekenIn(card)
  const coming = bezoeken.filter((one) => one.dag >= today && one.gedaanOpMs === undefined)
  const before = bezoeken.filter((one) => !coming.includes(one)).toReversed()
  return (
    <Page title={text.title} back={{ href: kaart === undefined ? '/' : `/dossier/${kaart}` }} help={text.help}>
      <PageHead title={text.title} below={text.about(name, velden.organisatie ?? '')} />
      <NewBezoek
        plaatsing={plaatsing}
        name={name}
        lastTime={bezoeken.findLast((one) => one.tijd !== undefined)?.tijd}
      />
      <Readers card={card} />
      {coming.length > 0 && (
        <Block title={text.list}>
          {coming.map((bezoek) => (
            <GeplandBezoek key={bezoek.id} bezoek={bezoek} />
          ))}
        </Block>
      )}
      {before.length > 0 && (
        <Block title={text.before}>
          <RowList label={text.before}>
            {before.slice(0, 5).map((bezoek) => (
              <ListRow
                key={bezoek.id}
                icon="calendar"
                title={startWithCapital(formatDay(bezoek.dag))}
                below={bezoek.gedaanOpMs === undefined ? undefined : text.hadNote}
              />
            ))}
          </RowList>
        </Block>
      )}
    </Page>
  )
}

function NewBezoek({
  plaatsing,
  name,
  lastTime,
}: {
  plaatsing: Plaatsing
  name: string
  lastTime: string | undefined
}) {
  const workspace = useWorkspace()
  const [dag, setDag] = useState('')
  const [tijd, setTijd] = useState('')
  const [isOther, setOther] = useState(false)
  const [error, setError] = useState<string | undefined>(undefined)
  const weekdagen = plaatsing.dagen.map((one) => one.weekdag)
  const chips = nextWerkdagen(weekdagen, workspace.today(), 3)
  const words = weekdagen.map((one) => weekdagWoorden[one] ?? '')
  const plan = async (): Promise<void> => {
    if (dag === '') {
      setError(text.chooseDay)
      return
    }
    const { organisatie = '' } = plaatsing.velden
    const result = await planBezoek(workspace, plaatsing.card, { dag, tijd: tijd || undefined, plaats: organisatie })
    if (!showDone(result, text.planned(tijd === '' ? formatDay(dag) : formatDayTime(dag, tijd)))) return
    setDag('')
    setTijd('')
    setOther(false)
  }
  const choose = (day: string): void => {
    setDag(day)
    setError(undefined)
  }
  const isPast = dag !== '' && dag < workspace.today()
  const isFree = dag !== '' && weekdagen.length > 0 && !weekdagen.includes(weekdagOf(dag))
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void plan()
      }}
    >
      <div class="stack-tight">
        <h2 class="above">{text.day}</h2>
        {words.length > 0 && <p class="quiet small">{text.workdays(name, joinNames([...new Set(words)]))}</p>}
        {error !== undefined && !isOther && <p class="veld-error">{error}</p>}
        <ChipGroep label={text.day}>
          {chips.map((day) => (
            <ChipKnop
              key={day}
              isPressed={dag === day && !isOther}
              onClick={() => {
                setOther(false)
                choose(day)
              }}
            >
              {startWithCapital(formatDayMedium(day))}
            </ChipKnop>
          ))}
          <ChipKnop icon="calendar" isPressed={isOther} onClick={() => setOther(!isOther)}>
            {text.otherDay}
          </ChipKnop>
        </ChipGroep>
      </div>
      {isOther && <TextField label={text.dayOf} type="date" size="short" value={dag} error={error} onValue={choose} />}
      {isPast && <p class="quiet small">{text.dayPassed}</p>}
      {isFree && <p class="quiet small">{text.notWorking(name)}</p>}
      <TextField label={text.time} type="time" size="short" isOptional value={tijd} onValue={setTijd} />
      {lastTime !== undefined && tijd !== lastTime && (
        <ChipGroep label={text.time}>
          <ChipKnop icon="clock" onClick={() => setTijd(lastTime)}>
            {text.sameAsLast(lastTime)}
          </ChipKnop>
        </ChipGroep>
      )}
      <Knop look="main" type="submit" isWide>
        {text.plan}
      </Knop>
    </form>
  )
}

function Readers({ card }: { card: Card }) {
  const names = useLezers(card)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  if (names.length === 0) return null
  return <WhoSees>{names.length === 1 ? text.whoSeesOne(names[0] ?? '') : text.whoSees(joinNames(names))}</WhoSees>
}
