import { useEffect, useState } from 'preact/hooks'
import { addDays } from '#domain/dag.ts'
import { formatDay } from '#i18n/format.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { writeNotitieText } from '#i18n/nl/write-notitie.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import { bezoekVanNu } from '#workspace/plaatsing/bezoeken.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Card } from '#workspace/engine.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import type { NotitieLabel, NotitiePlaats } from '#workspace/plaatsing/notities.ts'
import {
  conceptTekst,
  conceptVan,
  finishNotitie,
  keepConcept,
  useNotitiePlaats,
} from '#workspace/plaatsing/notities.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { NotitieGone } from './notitie-gone.tsx'

const text = writeNotitieText
const labels: readonly NotitieLabel[] = ['afspraak', 'vraag', 'goed_nieuws']

/** A note at the workplace: text first, then what it is, until when, and for whom. */
export function NotitieScreen({ plaatsing }: { plaatsing: string }) {
  const plaats = useNotitiePlaats(plaatsing)
  if (plaats?.leren === undefined || !plaats.leren.canWrite) return <NotitieGone />
  return <Schrijf key={plaats.leren.doc} address={plaatsing} plaats={plaats} leren={plaats.leren} />
}

function Schrijf({ address, plaats, leren }: { address: string; plaats: NotitiePlaats; leren: Card }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { persoon } = workspace.ik.value
  // A note that was begun before goes on; else a place for a new one, which begins to exist with its first letter.
  const concept = conceptVan(leren, persoon)
  const [id, setId] = useState(() => concept?.id ?? workspace.newId())
  const [label, setLabel] = useState<NotitieLabel | undefined>(() => concept?.label)
  const [dag, setDag] = useState<string | undefined>(undefined)
  const [forWerkplek, setForWerkplek] = useState(false)
  const [isWerk, setWerk] = useState(false)
  const [error, setError] = useState<string | undefined>(undefined)
  const vraag = useNotitieVraag(conceptTekst(plaats, id))
  const name = useKorteNaam()(plaats.kandidaat) || naamloos.iemand
  const typed = conceptTekst(plaats, id)
  const hasText = typed.trim() !== ''

  useEffect(() => {
    if (hasText) setError(undefined)
    if (hasText) void keepConcept(workspace, leren, id)
  }, [hasText])

  useEffect(() => {
    // After a phone died, this screen is there before the words are: a list is read sooner than what came in last.
    if (hasText || concept === undefined || concept.id === id) return
    setId(concept.id)
    setLabel(concept.label)
  }, [hasText, concept?.id])

  const chooseLabel = (chosen: NotitieLabel): void => {
    const next = label === chosen ? undefined : chosen
    setLabel(next)
    if (hasText) void keepConcept(workspace, leren, id, { label: next })
  }
  const done = async (): Promise<void> => {
    if (!hasText) {
      setError(text.emptyText)
      return
    }
    const bezoek = plaats.plaatsing && bezoekVanNu(plaats.plaatsing, persoon, workspace.today())?.id
    const result = await finishNotitie(workspace, { plaats, id, label, dag, voorWerkplek: forWerkplek, isWerk, bezoek })
    if (!result.ok && result.error !== 'geen-recht') setError(text.notSaved)
    if (showDone(result, text.shared, () => goTo(`/notitie/${address}`))) goTo('/')
  }
  return (
    <Page title={text.title(name)} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title(name)} />
      <Field key={id} leren={leren} id={id} hint={text.canRead(name)} error={error} />
      <ChipGroep label={text.kind}>
        {labels.map((one) => (
          <ChipKnop key={one} isPressed={label === one} onClick={() => chooseLabel(one)}>
            {text.labels[one]}
          </ChipKnop>
        ))}
      </ChipGroep>
      {label === 'afspraak' && <Wanneer dag={dag} onDag={setDag} />}
      <OokVoor plaats={plaats} leren={leren} isOn={forWerkplek} onChange={setForWerkplek} />
      <GezondheidMelding
        vraag={forWerkplek && !isWerk ? vraag : undefined}
        onMove={nothing}
        onWork={() => {
          setWerk(true)
          return nothing()
        }}
      />
      <PageEnd>
        <Knop look="main" isWide onClick={() => void done()}>
          {text.done}
        </Knop>
      </PageEnd>
    </Page>
  )
}

/** Nothing is kept yet: the choice goes along with the note. */
const nothing = (): Promise<undefined> => Promise.resolve(undefined)

/** The field comes with its document: what is typed from the first letter on goes into it. */
function Field({ leren, id, hint, error }: { leren: Card; id: string; hint: string; error: string | undefined }) {
  const open = useOpenDocument(leren.doc)
  const binding = useTextBinding(open, 'notities', id, 'tekst')
  const state = useBewaard(leren.doc, id)
  return (
    <div class="stack-tight">
      {binding !== undefined && (
        <TextArea label={text.field} isLabelHidden hint={hint} error={error} binding={binding} rows={4} autoFocus />
      )}
      <SaveLine state={state.kind === 'gedeeld' ? { kind: 'toestel' } : state} />
    </div>
  )
}

function Wanneer({ dag, onDag }: { dag: string | undefined; onDag: (dag: string | undefined) => void }) {
  const today = useWorkspace().today()
  const [isPicking, setPicking] = useState(false)
  const chips = [
    { day: addDays(today, 7), words: text.nextWeek },
    { day: addDays(today, 14), words: text.inTwoWeeks },
  ]
  return (
    <div class="stack-tight">
      <p class="above">{dag === undefined ? text.when : text.chosen(formatDay(dag))}</p>
      <ChipGroep label={text.when}>
        {chips.map(({ day, words }) => (
          <ChipKnop
            key={day}
            isPressed={dag === day && !isPicking}
            onClick={() => {
              setPicking(false)
              onDag(dag === day && !isPicking ? undefined : day)
            }}
          >
            {words}
          </ChipKnop>
        ))}
        <ChipKnop icon="calendar" isPressed={isPicking} onClick={() => setPicking(!isPicking)}>
          {text.pickDate}
        </ChipKnop>
      </ChipGroep>
      {isPicking && (
        <TextField
          label={text.date}
          type="date"
          size="short"
          value={dag ?? ''}
          autoFocus
          onValue={(day) => onDag(/^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined)}
        />
      )}
    </div>
  )
}

/** Off: it stays with the kandidaat, the trainer and the jobcoach. On: the werkbegeleider reads it too. */
function OokVoor({
  plaats,
  leren,
  isOn,
  onChange,
}: {
  plaats: NotitiePlaats
  leren: Card
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  const readers = useLezers(leren)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  const { werkplek, plaatsing } = plaats
  const begeleider = mensenIn(plaatsing?.items, 'werkbegeleider')[0]?.naam
  if (werkplek?.canWrite !== true || begeleider === undefined) {
    return readers.length > 0 ? <p class="quiet small">{text.onlyHint(readers)}</p> : null
  }
  return (
    <TickBox isOn={isOn} onChange={onChange} hint={isOn ? text.alsoForHint(begeleider) : text.onlyHint(readers)}>
      {text.alsoFor(begeleider)}
    </TickBox>
  )
}
