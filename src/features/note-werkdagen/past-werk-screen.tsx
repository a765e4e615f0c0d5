import type { WaaromNiet } from '#domain/begeleiding.ts'
import { groeiAntwoorden, pastWerkAntwoorden, waaromNietAntwoorden } from '#domain/begeleiding.ts'
import type { DocumentId } from '#domain/id.ts'
import { groeiWoorden, noteWerkdagenText, pastWerkWoorden, waaromNietWoorden } from '#i18n/nl/note-werkdagen.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { Card } from '#workspace/engine.ts'
import { useMap } from '#workspace/map/map.ts'
import {
  HALVERWEGE,
  eerderGedeeld,
  haalEerderTerug,
  setTevredenheid,
  tevredenheidVan,
} from '#workspace/map/tevredenheid.ts'
import { useOverlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import { useKring, useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useCard, useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

const text = noteWerkdagenText.fits

/** The kandidaat's own answer, half-way: does this work suit, and what would one want to do next. */
export function PastWerkScreen({ plaatsing }: { plaatsing: string }) {
  const plaats = useOverlegPlaats(plaatsing)
  const { ik } = useWorkspace()
  const map = useCard(useMap()?.doc)
  if (plaats?.kandidaat !== ik.value.persoon || map === undefined)
    return <NotHerePage title={text.title} backHref="/" />
  return <Antwoord map={map} back={`/werk/${plaatsing}`} />
}

function Antwoord({ map, back }: { map: Card; back: string }) {
  const workspace = useWorkspace()
  const { pastWerk, waaromNiet = [], groei } = tevredenheidVan(map) ?? {}
  const toggle = (one: WaaromNiet, isOn: boolean): void => {
    const next = isOn ? [...waaromNiet, one] : waaromNiet.filter((other) => other !== one)
    void setTevredenheid(workspace, map.doc, { waaromNiet: next })
  }
  return (
    <Page title={text.title} back={{ href: back }} help={noteWerkdagenText.fitsHelp}>
      <PageHead title={text.title} below={text.below} />
      <Eerder map={map.doc} />
      <Keuzes
        label={text.title}
        isLabelHidden
        options={pastWerkAntwoorden.toReversed().map((one) => ({ value: one, text: pastWerkWoorden[one] }))}
        value={pastWerk}
        onValue={(value) => void setTevredenheid(workspace, map.doc, { pastWerk: value })}
      />
      {pastWerk !== undefined && pastWerk !== 'ja_helemaal' && (
        <div class="stack-tight" role="group" aria-label={text.why}>
          <h2 class="above">{text.why}</h2>
          <p class="quiet small">{text.whyHint}</p>
          {waaromNietAntwoorden.map((one) => (
            <TickBox key={one} isOn={waaromNiet.includes(one)} onChange={(isOn) => toggle(one, isOn)}>
              {waaromNietWoorden[one]}
            </TickBox>
          ))}
        </div>
      )}
      <Woorden map={map.doc} veld="woorden" label={text.words} />
      <Keuzes
        label={text.growth}
        options={groeiAntwoorden.map((one) => ({ value: one, text: groeiWoorden[one] }))}
        value={groei}
        onValue={(value) => void setTevredenheid(workspace, map.doc, { groei: value })}
      />
      <Woorden map={map.doc} veld="verder" label={text.further} />
      <SaveLine state={useSaveState(map.doc, HALVERWEGE)} />
      <WhoSees>{text.onlyYou}</WhoSees>
      <TekstKnop icon="share" href={`${back}/past/laten-zien`}>
        {text.show}
      </TekstKnop>
      <PageEnd>
        <Acties isStacked>
          <Knop look="main" isWide href={back}>
            {text.done}
          </Knop>
        </Acties>
      </PageEnd>
    </Page>
  )
}

/** An answer from before this was private: said, and brought back in one tap. */
function Eerder({ map }: { map: DocumentId }) {
  const workspace = useWorkspace()
  const { leren } = useKring(workspace.ik.value.persoon)
  const readers = useLezers(leren)
    .map(({ naam }) => naam)
    .filter(Boolean)
  if (leren === undefined || eerderGedeeld(leren) === undefined) return null
  const bring = async () => showDone(await haalEerderTerug(workspace, map, leren), text.before.done)
  return (
    <Melding title={text.before.title} action={<Knop onClick={() => void bring()}>{text.before.do}</Knop>}>
      {text.before.text(readers)}
    </Melding>
  )
}

function Woorden({ map, veld, label }: { map: DocumentId; veld: 'woorden' | 'verder'; label: string }) {
  const binding = useTextBinding(useOpenDocument(map), 'tevredenheid', HALVERWEGE, veld)
  return binding === undefined ? null : <TextArea label={label} isOptional binding={binding} rows={3} />
}
