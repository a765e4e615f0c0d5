import { oordelen } from '#domain/voorstel.ts'
import { mijnVoorstellenText as text } from '#i18n/nl/answer-voorstel.ts'
import { dagdelenTekst, oordeelWoorden, urenTekst } from '#i18n/nl/plek-woorden.ts'
import { Answers } from '#ui/answers.tsx'
import { WhoSees } from '#ui/bands.tsx'
import { Card } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { KeuzeOfTwee } from '#ui/keuze-of-twee.tsx'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Voorstel } from '#workspace/mensen/voorstellen.ts'
import { geefOordeel, useMijnVoorstellen } from '#workspace/mensen/voorstellen.ts'
import { useOpenDocument, usePeople, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'

const back = { href: '/mijn-start' }

/** The plekken that were proposed to who looks; every answer is kept at once. */
export function MijnVoorstellenScreen() {
  const mijn = useMijnVoorstellen()
  const open = useOpenDocument(mijn?.kaart.doc)
  if (mijn === undefined || mijn.voorstellen.length === 0) {
    return (
      <Page title={text.title} back={back} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState
          title={text.empty}
          action={
            <Knop look="main" href="/mijn-start">
              {text.emptyAction}
            </Knop>
          }
        >
          {text.emptyText}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={text.title} back={back} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {mijn.voorstellen.map((voorstel) => (
        <Een key={voorstel.id} kaart={mijn.kaart} voorstel={voorstel} open={open} />
      ))}
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

function Een({ kaart, voorstel, open }: { kaart: Kandidaat; voorstel: Voorstel; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const binding = useTextBinding(open, 'voorstellen', voorstel.id, 'woorden')
  const state = useSaveState(kaart.doc, voorstel.id)
  const { functie = '', organisatie = '', plaats = '', sector = '', taken = '', oordeel } = voorstel
  const me = workspace.ik.value.persoon
  const nameOf = (persoon: string) => people.get(persoon)?.naam ?? ''
  const by = voorstel.$wie.oordeel?.persoon
  const readers = kaart.card.members.flatMap(({ person }) => (person === me ? [] : nameOf(person) || []))
  const facts = [
    { question: text.wat, answer: taken },
    { question: text.sector, answer: sector },
    { question: text.uren, answer: urenTekst(voorstel) },
    { question: text.dagdelen, answer: dagdelenTekst(voorstel.dagdelen) },
  ].filter(({ answer }) => answer !== '')
  return (
    <Card look="outlined" label={text.at(functie, organisatie)}>
      <div>
        <h2>{functie}</h2>
        <p class="quiet">{[organisatie, plaats].filter((one) => one !== '').join(', ')}</p>
      </div>
      {facts.length > 0 && <Answers answers={facts} />}
      <KeuzeOfTwee
        label={text.question}
        options={oordelen.map((value) => ({ value, text: oordeelWoorden[value] }))}
        value={oordeel}
        answers={voorstel.$antwoorden.oordeel}
        nameOf={nameOf}
        onValue={(next) => void geefOordeel(workspace, kaart, voorstel.id, next)}
      />
      {oordeel !== undefined && by !== undefined && by !== me && nameOf(by) !== '' && (
        <p class="quiet small">{text.noted(nameOf(by))}</p>
      )}
      <TextArea label={text.words} hint={text.wordsHint} isOptional rows={1} binding={binding} />
      <SaveLine state={{ ...state, with: readers }} />
    </Card>
  )
}
