import { useState } from 'preact/hooks'
import type { Genoemd } from '#domain/inchecken.ts'
import { findNamen } from '#domain/inchecken.ts'
import { openZaalText as text } from '#i18n/nl/open-zaal.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { PageHead } from '#ui/page.tsx'
import { ScanCode } from '#ui/scan-code.tsx'
import { TextField } from '#ui/text-field.tsx'

/** The four digits from the board. */
export function CodeStap(props: { answer: (typed: string) => 'right' | 'wrong' | 'waits'; onRight: () => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const submit = () => {
    const answer = props.answer(typed)
    if (answer === 'right') return props.onRight()
    setError(answer === 'waits' ? text.code.waits : text.code.wrong)
    setTyped('')
  }
  return (
    <>
      <PageHead title={text.code.title} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={text.code.label}
          hint={text.code.hint}
          error={error}
          size="short"
          inputMode="numeric"
          value={typed}
          onValue={(value) => {
            setTyped(value)
            setError(undefined)
          }}
          maxLength={9}
          enterKeyHint="go"
          autoFocus
        />
        <Acties isStacked>
          <Knop look="main" isWide type="submit">
            {text.code.next}
          </Knop>
        </Acties>
      </form>
    </>
  )
}

/** A first name, and only after that the names that look like it. */
export function NaamStap({ people, onPick }: { people: readonly Genoemd[]; onPick: (who: Genoemd) => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const [found, setFound] = useState<readonly Genoemd[]>([])
  const look = () => {
    const names = findNamen(typed, people)
    setFound(names)
    setError(typed.trim() === '' ? text.naam.empty : names.length === 0 ? text.naam.nobody : undefined)
  }
  if (found.length > 0) {
    return (
      <>
        <PageHead title={text.naam.which} below={text.naam.tap} />
        <RowList label={text.naam.which}>
          {found.map((who) => (
            <ListRow key={who.id} icon="person" title={who.naam} onClick={() => onPick(who)} />
          ))}
        </RowList>
        <div>
          <TekstKnop
            onClick={() => {
              setFound([])
              setTyped('')
            }}
          >
            {text.naam.other}
          </TekstKnop>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHead title={text.naam.title} />
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          look()
        }}
      >
        <TextField
          label={text.naam.label}
          hint={text.naam.hint}
          error={error}
          value={typed}
          onValue={(value) => {
            setTyped(value)
            setError(undefined)
          }}
          autocapitalize="words"
          spellcheck={false}
          maxLength={80}
          enterKeyHint="go"
          autoFocus
        />
        <Acties isStacked>
          <Knop look="main" isWide type="submit">
            {text.naam.next}
          </Knop>
        </Acties>
      </form>
    </>
  )
}

/** The QR of *Mijn pas* before the camera. */
export function PasStap({
  ofPas,
  onPick,
}: {
  ofPas: (code: string) => Genoemd | undefined | Promise<Genoemd | undefined>
  onPick: (who: Genoemd) => void
}) {
  const [isScanning, setScanning] = useState(true)
  const [isForeign, setForeign] = useState(false)
  return (
    <>
      <PageHead title={text.pas.title} />
      {isForeign && <Melding tone="info">{text.pas.foreign}</Melding>}
      <ScanCode
        words={text.pas}
        isScanning={isScanning}
        onScanning={(next) => {
          setScanning(next)
          if (next) setForeign(false)
        }}
        onCode={(code) => {
          setScanning(false)
          void Promise.resolve(ofPas(code)).then((who) => {
            setForeign(who === undefined)
            if (who !== undefined) onPick(who)
          })
        }}
      />
    </>
  )
}
