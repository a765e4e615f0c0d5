import { useEffect, useState } from 'preact/hooks'
import type { ContactVorm } from '#domain/contact.ts'
import { contactVormen } from '#domain/contact.ts'
import { isDag } from '#domain/dag.ts'
import { contactVormWoorden, logContactText as text } from '#i18n/nl/log-contact.ts'
import { naamloos, rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Details } from '#ui/details.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { ContactPlaats } from '#workspace/plaatsing/contacten.ts'
import {
  conceptContact,
  contactTekst,
  finishContact,
  keepContact,
  likelyMet,
  useContactPlaats,
} from '#workspace/plaatsing/contacten.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** Any contact in a few taps: how, with whom, about what, and what was agreed. */
export function ContactScreen({ doc }: { doc: string }) {
  const plaats = useContactPlaats(doc)
  if (plaats?.card.canWrite !== true) return <NotHerePage title={text.title} backHref="/" />
  return <Schrijf key={plaats.card.doc} plaats={plaats} />
}

function Schrijf({ plaats }: { plaats: ContactPlaats }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const concept = conceptContact(plaats, workspace.ik.value.persoon)
  const [id, setId] = useState(() => concept?.id ?? workspace.newId())
  const [vorm, setVorm] = useState<ContactVorm | undefined>(() => vormOf(concept?.vorm))
  const [met, setMet] = useState<readonly string[]>(() => concept?.met ?? likelyMet(plaats))
  const [dag, setDag] = useState(() => concept?.dag ?? workspace.today())
  const [error, setError] = useState<string | undefined>(undefined)
  const [isWork, setWork] = useState(false)
  const words = contactTekst(plaats, id)
  const hasText = words.trim() !== ''
  const vraag = useNotitieVraag(words)
  const naam = useKorteNaam()(plaats.kandidaat) || naamloos.iemand

  useEffect(() => {
    // Of the first letters only the words are there: this says whose draft it is.
    if (hasText) void keepContact(workspace, plaats, id, { met: [...met], dag })
  }, [hasText])

  useEffect(() => {
    // After a phone died, this screen is there before the words are.
    if (hasText || concept === undefined || concept.id === id) return
    setId(concept.id)
    setVorm(vormOf(concept.vorm))
    setMet(concept.met ?? likelyMet(plaats))
    setDag(concept.dag ?? workspace.today())
  }, [hasText, concept?.id])

  const chooseVorm = (chosen: ContactVorm): void => {
    setVorm(chosen)
    setError(undefined)
    void keepContact(workspace, plaats, id, { vorm: chosen, met: [...met], dag })
  }
  const toggleMens = (persoon: string): void => {
    const next = met.includes(persoon) ? met.filter((one) => one !== persoon) : [...met, persoon]
    setMet(next)
    void keepContact(workspace, plaats, id, { met: next, dag })
  }
  const chooseDag = (next: string): void => {
    setDag(next)
    if (isDag(next) && next >= '2000') void keepContact(workspace, plaats, id, { dag: next })
  }
  const done = async (): Promise<void> => {
    if (vorm === undefined) {
      setError(text.chooseHow)
      return
    }
    const result = await finishContact(workspace, plaats, id, {
      ...{ vorm, met },
      dag: isDag(dag) && dag >= '2000' ? dag : workspace.today(),
    })
    if (!result.ok && result.error !== 'geen-recht') setError(text.notSaved)
    const here = location.pathname
    if (showDone(result, text.kept, () => goTo(here))) goTo('/')
  }
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.headline(naam)} />
      <div class="stack-tight">
        <h2 class="above">{text.how}</h2>
        {error !== undefined && (
          <p class="veld-error" role="alert">
            {error}
          </p>
        )}
        <ChipGroep label={text.how}>
          {contactVormen.map((one) => (
            <ChipKnop key={one} isPressed={vorm === one} onClick={() => chooseVorm(one)}>
              {contactVormWoorden[one]}
            </ChipKnop>
          ))}
        </ChipGroep>
      </div>
      <div class="stack-tight">
        <h2 class="above">{text.who}</h2>
        <ChipGroep label={text.who}>
          {plaats.mensen.map((mens) => (
            <ChipKnop
              key={mens.persoon}
              isPressed={met.includes(mens.persoon)}
              label={[mens.naam, rolWoorden[mens.rol]].filter(Boolean).join(', ')}
              onClick={() => toggleMens(mens.persoon)}
            >
              {mens.naam || rolWoorden[mens.rol]}
            </ChipKnop>
          ))}
        </ChipGroep>
      </div>
      <Woorden key={id} plaats={plaats} id={id} />
      <GezondheidMelding
        vraag={isWork ? undefined : vraag}
        onMove={nothing}
        onWork={() => {
          setWork(true)
          return nothing()
        }}
      />
      <Details title={text.more}>
        <div class="stack">
          <TextField label={text.day} type="date" size="short" value={dag} onValue={chooseDag} />
          <Duur plaats={plaats} id={id} />
        </div>
      </Details>
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

/** Nothing is kept of the nudge: contacts have no place for marks. */
const nothing = (): Promise<undefined> => Promise.resolve(undefined)

function Woorden({ plaats, id }: { plaats: ContactPlaats; id: string }) {
  const { card } = plaats
  const open = useOpenDocument(card.doc)
  const about = useTextBinding(open, 'contacten', id, 'onderwerp')
  const agreed = useTextBinding(open, 'contacten', id, 'afspraken')
  const state = useBewaard(card.doc, id)
  const readers = useLezers(card)
    .map((lezer) => lezer.naam)
    .filter(Boolean)
  if (about === undefined || agreed === undefined) return null
  return (
    <div class="stack">
      <TextArea label={text.about} hint={text.readBy(readers)} binding={about} rows={2} />
      <TextArea label={text.agreed} isOptional binding={agreed} rows={2} />
      {/* Until Klaar it is in nobody's list, wherever its letters are. */}
      <SaveLine state={state.kind === 'gedeeld' ? { kind: 'toestel' } : state} />
    </div>
  )
}

function Duur({ plaats, id }: { plaats: ContactPlaats; id: string }) {
  const workspace = useWorkspace()
  const [typed, setTyped] = useState('')
  return (
    <TextField
      label={text.minutes}
      isOptional
      type="number"
      inputMode="numeric"
      size="short"
      min="1"
      value={typed}
      onValue={(value) => {
        setTyped(value)
        const minutes = Number(value)
        const duurMin = Number.isInteger(minutes) && minutes > 0 && minutes <= 600 ? minutes : undefined
        void keepContact(workspace, plaats, id, { duurMin })
      }}
    />
  )
}

function vormOf(kept: string | undefined): ContactVorm | undefined {
  return contactVormen.find((one) => one === kept)
}
