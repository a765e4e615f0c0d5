import { useState } from 'preact/hooks'
import { addDays, isDag } from '#domain/dag.ts'
import { overlegVragen, werkdrukken } from '#domain/werkoverleg.ts'
import { formatDay, formatDayMedium, startWithCapital } from '#i18n/format.ts'
import { holdWerkoverlegText as text, werkdrukWoorden } from '#i18n/nl/hold-werkoverleg.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Details } from '#ui/details.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Icon } from '#ui/icon.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useReflecties } from '#workspace/leren/reflecties.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { OverlegFields, OverlegPlaats, Werkoverleg } from '#workspace/plaatsing/werkoverleggen.ts'
import {
  finishOverleg,
  overlegVan,
  proposedNext,
  removeOverleg,
  setOverleg,
  useOverlegPlaats,
} from '#workspace/plaatsing/werkoverleggen.ts'
import { useOpenDocument, usePeople, usePresent, useWorkspace } from '#workspace/use-workspace.tsx'
import { Besproken, OverlegAfspraken, OverlegDoelen } from './overleg-velden.tsx'

/** One werkoverleg, written in by both: five questions as a guide, what was said, agreements, and when again. */
export function OverlegScreen({ plaatsing, id }: { plaatsing: string; id: string }) {
  const plaats = useOverlegPlaats(plaatsing)
  const overleg = plaats === undefined ? undefined : overlegVan(plaats.werkplek, id)
  if (plaats === undefined || overleg === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Gesprek key={id} plaats={plaats} overleg={overleg} />
}

function Gesprek({ plaats, overleg }: { plaats: OverlegPlaats; overleg: Werkoverleg }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { plaatsing, werkplek, kandidaat } = plaats
  const open = useOpenDocument(werkplek.doc)
  const isOwn = kandidaat === workspace.ik.value.persoon
  const naam = useKorteNaam()(kandidaat) || naamloos.iemand
  const state = useBewaard(werkplek.doc, overleg.id)
  const back = `/werk/${plaatsing.doc}/overleg`
  const set = (fields: OverlegFields): void => void setOverleg(workspace, plaats, overleg, fields)
  const done = async (): Promise<void> => {
    const here = location.pathname
    if (showDone(await finishOverleg(workspace, plaats, overleg), text.isDone, () => goTo(here))) goTo(back)
  }
  const remove = async (): Promise<void> => {
    if (showDone(await removeOverleg(workspace, plaats, overleg), text.removed)) goTo(back)
  }
  return (
    <Page title={text.title} back={{ href: back }} help={text.help}>
      <PageHead
        title={isOwn ? text.headlineOwn : text.headline(naam)}
        below={startWithCapital(formatDay(overleg.dag))}
      />
      <AlsoHere doc={plaats} />
      <TweeAntwoorden overleg={overleg} onSet={set} />
      <Details title={text.guide} isOpen={(overleg.velden.besproken ?? '') === ''}>
        <ol class="bullets">
          {overlegVragen.map((vraag) => (
            <li key={vraag}>{text.questions[vraag]}</li>
          ))}
        </ol>
      </Details>
      <LastAction kandidaat={kandidaat} />
      <OverlegDoelen plaats={plaats} overleg={overleg} />
      <Besproken plaats={plaats} overleg={overleg} open={open} />
      <OverlegAfspraken plaats={plaats} overleg={overleg} open={open} />
      <div class="stack-tight">
        <h2 class="above">{text.pressure}</h2>
        <ChipGroep label={text.pressure}>
          {werkdrukken.map((one) => (
            <ChipKnop
              key={one}
              isPressed={overleg.velden.werkdruk === one}
              onClick={() => set({ werkdruk: overleg.velden.werkdruk === one ? null : one })}
            >
              {werkdrukWoorden[one]}
            </ChipKnop>
          ))}
        </ChipGroep>
      </div>
      <Volgende plaats={plaats} overleg={overleg} onSet={set} />
      <Wanneer overleg={overleg} onSet={set} onRemove={() => void remove()} />
      <SaveLine state={state} />
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide onClick={() => void done()}>
            {text.done}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** What the last form said that would be done otherwise. */
function LastAction({ kandidaat }: { kandidaat: OverlegPlaats['kandidaat'] }) {
  const last = useReflecties(kandidaat).find(({ velden }) => (velden.verbeteractie1 ?? '').trim() !== '')
  if (last === undefined) return null
  return (
    <div class="stack-tight">
      <h2 class="above">{text.lastTime}</h2>
      <p class="as-typed">{last.velden.verbeteractie1}</p>
    </div>
  )
}

function AlsoHere({ doc }: { doc: OverlegPlaats }) {
  const names = usePresent(doc.werkplek.doc)
  return (
    <div role="status">
      {names.length > 0 && (
        <p class="save-line">
          <Icon name="eye" size="small" />
          <span>{text.alsoHere(names)}</span>
        </p>
      )}
    </div>
  )
}

function Volgende({
  plaats,
  overleg,
  onSet,
}: {
  plaats: OverlegPlaats
  overleg: Werkoverleg
  onSet: (fields: OverlegFields) => void
}) {
  const [isOther, setOther] = useState(false)
  const { volgende } = overleg.velden
  const proposed = proposedNext(plaats, overleg.dag)
  const days = [...new Set([proposed, addDays(proposed, 7)])]
  return (
    <div class="stack-tight">
      <h2 class="above">{text.next}</h2>
      {volgende !== undefined && !days.includes(volgende) && <p>{text.nextOn(formatDay(volgende))}</p>}
      <ChipGroep label={text.next}>
        {days.map((day) => (
          <ChipKnop
            key={day}
            isPressed={volgende === day}
            onClick={() => {
              setOther(false)
              onSet({ volgende: day })
            }}
          >
            {startWithCapital(formatDayMedium(day))}
          </ChipKnop>
        ))}
        <ChipKnop icon="calendar" isPressed={isOther} onClick={() => setOther(!isOther)}>
          {text.nextOther}
        </ChipKnop>
      </ChipGroep>
      {isOther && (
        <TextField
          label={text.nextDay}
          type="date"
          size="short"
          value={volgende ?? ''}
          onValue={(day) => {
            if (isDag(day) && day >= '2000') onSet({ volgende: day })
          }}
        />
      )}
    </div>
  )
}

function Wanneer({
  overleg,
  onSet,
  onRemove,
}: {
  overleg: Werkoverleg
  onSet: (fields: OverlegFields) => void
  onRemove: () => void
}) {
  const [minutes, setMinutes] = useState(String(overleg.velden.duurMin ?? ''))
  return (
    <Details title={text.when}>
      <div class="stack">
        <TextField
          label={text.day}
          type="date"
          size="short"
          value={overleg.dag}
          onValue={(day) => {
            if (isDag(day) && day >= '2000') onSet({ dag: day })
          }}
        />
        <TextField
          label={text.minutes}
          isOptional
          type="number"
          inputMode="numeric"
          size="short"
          min="1"
          value={minutes}
          onValue={(typed) => {
            setMinutes(typed)
            const value = Number(typed)
            const isLength = Number.isInteger(value) && value > 0 && value <= 600
            if (isLength || typed === '') onSet({ duurMin: isLength ? value : undefined })
          }}
        />
        <div>
          <TekstKnop onClick={onRemove}>{text.remove}</TekstKnop>
        </div>
      </div>
    </Details>
  )
}

/** Two days given apart: both stand until one is picked. */
function TweeAntwoorden({ overleg, onSet }: { overleg: Werkoverleg; onSet: (fields: OverlegFields) => void }) {
  const people = usePeople()
  return (
    <>
      {(['dag', 'volgende'] as const).map((veld) => {
        const [first, second] = overleg.velden.$antwoorden[veld] ?? []
        if (first === undefined || second === undefined) return null
        const present = (one: typeof first) => ({
          answer: formatDay(one.waarde),
          name: people.get(one.door)?.naam || naamloos.iemand,
          atMs: one.opMs,
        })
        return (
          <TwoAnswersCard
            key={veld}
            question={veld === 'dag' ? text.twoDays : text.twoNext}
            answers={[present(first), present(second)]}
            onChoose={(index) => onSet({ [veld]: (index === 0 ? first : second).waarde })}
          />
        )
      })}
    </>
  )
}
