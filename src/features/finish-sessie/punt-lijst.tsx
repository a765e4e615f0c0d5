import { useEffect, useState } from 'preact/hooks'
import { addDays } from '#domain/dag.ts'
import type { SessiepuntSoort } from '#domain/sessiepunt.ts'
import { placeOf } from '#domain/sessiepunt.ts'
import { formatDay } from '#i18n/format.ts'
import { finishSessieText as text } from '#i18n/nl/finish-sessie.ts'
import { Block } from '#ui/card.tsx'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { itemsVan } from '#workspace/groep/sessie-concept.ts'
import { nieuwPunt, removePunt, setPuntDag } from '#workspace/groep/sessie-acties.ts'
import type { Sessie } from '#workspace/groep/sessies.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/**
 * The agreements, or the assignments, one field each. There is always an empty one at the end, so that writing needs no
 * button; it becomes a line with its first letter.
 */
export function PuntLijst({
  sessie,
  soort,
  open,
}: {
  sessie: Sessie
  soort: SessiepuntSoort
  open: OpenDocument | undefined
}) {
  const workspace = useWorkspace()
  const items = itemsVan(sessie, soort)
  const [fresh, setFresh] = useState(() => nieuwPunt(workspace, sessie, soort))
  // A line that somebody empties stays until the screen is left: a field may not go away under a cursor.
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const isBegun = items.some((one) => one.id === fresh && one.tekst !== '')
  useEffect(() => {
    if (!isBegun) return
    setSeen((now) => new Set([...now, fresh]))
    setFresh(nieuwPunt(workspace, sessie, soort))
  }, [isBegun])
  const lines = items.filter((one) => one.id !== fresh && (one.tekst !== '' || seen.has(one.id)))
  const shown = [...lines.map((one) => one.id), fresh].toSorted(
    (a, b) => Number(a === fresh) - Number(b === fresh) || (placeOf(a)?.volgorde ?? 0) - (placeOf(b)?.volgorde ?? 0),
  )
  const words = text.lists[soort]
  return (
    <Block title={words.title}>
      {soort === 'opdracht' && <p class="quiet small">{text.opdrachtHint}</p>}
      <ol class="step-list">
        {shown.map((id, at) => (
          <li key={id}>
            <Regel
              sessie={sessie}
              id={id}
              open={open}
              label={id !== fresh ? text.label(text.one[soort], at + 1) : lines.length === 0 ? words.first : words.next}
              isFresh={id === fresh}
              autoFocus={soort === 'afspraak' && lines.length === 0 && at === 0}
              dag={items.find((one) => one.id === id)?.dag}
            />
          </li>
        ))}
      </ol>
    </Block>
  )
}

function Regel({
  sessie,
  id,
  open,
  label,
  isFresh,
  autoFocus,
  dag,
}: {
  sessie: Sessie
  id: string
  open: OpenDocument | undefined
  label: string
  isFresh: boolean
  autoFocus: boolean
  dag: string | undefined
}) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const binding = useTextBinding(open, 'sessiepunten', id, 'tekst')
  if (binding === undefined) return null
  const choose = (day: string | null, isDone: boolean) => {
    void setPuntDag(workspace, sessie, id, day)
    if (isDone) setOpen(false)
  }
  const remove = async () => {
    showDone(await removePunt(workspace, sessie, id), text.removed)
  }
  return (
    <>
      <TextArea label={label} rows={2} binding={binding} autoFocus={autoFocus} />
      {!isFresh && (
        <Acties>
          <Knop
            look="quiet"
            size="small"
            icon="calendar"
            isExpanded={isOpen}
            label={dag === undefined ? text.day.addOf(label) : text.day.byOf(label, formatDay(dag))}
            onClick={() => setOpen(!isOpen)}
          >
            {dag === undefined ? text.day.add : text.day.by(formatDay(dag))}
          </Knop>
          <Knop look="quiet" size="small" icon="x" label={text.removeOf(label)} onClick={() => void remove()}>
            {text.remove}
          </Knop>
        </Acties>
      )}
      {isOpen && <Wanneer sessie={sessie} dag={dag} onDag={choose} />}
    </>
  )
}

function Wanneer({
  sessie: { volgende },
  dag,
  onDag,
}: {
  sessie: Sessie
  dag: string | undefined
  /** @param isDone there is nothing more to choose */
  onDag: (dag: string | null, isDone: boolean) => void
}) {
  const today = useWorkspace().today()
  const [isPicking, setPicking] = useState(false)
  const chips = [
    ...(volgende?.dag === undefined ? [] : [{ day: volgende.dag, words: text.day.next(formatDay(volgende.dag)) }]),
    { day: addDays(today, 7), words: text.day.week },
  ]
  return (
    <div class="stack-tight">
      <ChipGroep label={text.day.choose}>
        {chips.map(({ day, words }) => (
          <ChipKnop
            key={day}
            isPressed={dag === day && !isPicking}
            onClick={() => {
              setPicking(false)
              onDag(day, true)
            }}
          >
            {words}
          </ChipKnop>
        ))}
        <ChipKnop icon="calendar" isPressed={isPicking} onClick={() => setPicking(!isPicking)}>
          {text.day.pick}
        </ChipKnop>
        {dag !== undefined && (
          <ChipKnop
            icon="x"
            onClick={() => {
              setPicking(false)
              onDag(null, true)
            }}
          >
            {text.day.none}
          </ChipKnop>
        )}
      </ChipGroep>
      {isPicking && (
        <TextField
          label={text.day.date}
          type="date"
          size="short"
          value={dag ?? ''}
          autoFocus
          onValue={(day) => {
            if (/^2\d{3}-\d\d-\d\d$/.test(day)) onDag(day, false)
          }}
        />
      )}
    </div>
  )
}
