import { useState } from 'preact/hooks'
import { werkaanpassingen } from '#domain/opbouw.ts'
import type { PlaatsingStatus } from '#domain/plaatsing.ts'
import { plaatsingStand } from '#domain/plaatsing.ts'
import { aanpassingWoorden, arrangePlekText as text } from '#i18n/nl/arrange-plek.ts'
import { plaatsingStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { ChipGroep, ChipKnop } from '#ui/chip.tsx'
import { Fold } from '#ui/details.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card } from '#workspace/engine.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import {
  aanpassingenVan,
  setAanpassing,
  setPlek,
  useMaatjeVolgt,
  usePlaatsingKaart,
} from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { EindeFields } from './einde-fields.tsx'
import { OpbouwFields } from './opbouw-fields.tsx'
import { OverlegMoment } from './overleg-moment.tsx'
import { PeriodeFields } from './periode-fields.tsx'
import { RoosterFields } from './rooster-fields.tsx'

/** The days, the hours and what else is arranged; everything is kept as it is chosen. */
export function RoosterScreen({ plaatsing }: { plaatsing: string }) {
  const card = usePlaatsingKaart(plaatsing)
  if (card?.canWrite !== true) return <NotHerePage title={text.rooster.title} backHref="/" />
  return <Rooster card={card} />
}

function Rooster({ card }: { card: Card }) {
  useMaatjeVolgt()
  const state = useBewaard(card.doc)
  const status = useStand(card)
  return (
    <Page title={text.rooster.title} back={{ href: `/werk/${card.doc}` }} help={text.help}>
      <PageHead title={text.rooster.title} />
      <RoosterFields card={card} />
      <SaveLine state={state} />
      <Fold title={text.talkMoment.title} below={plaatsingOf(card)?.werkoverleg}>
        <OverlegMoment card={card} />
      </Fold>
      <Fold title={text.build.title}>
        <OpbouwFields card={card} />
      </Fold>
      <Fold title={text.adapt.title}>
        <Aanpassingen card={card} />
      </Fold>
      <Fold title={text.risk.title}>
        <Risicos card={card} />
      </Fold>
      <Fold title={text.period.title}>
        <PeriodeFields card={card} />
      </Fold>
      <Fold title={text.status} below={status === undefined ? '' : plaatsingStatusWoorden[status]}>
        <Status card={card} />
      </Fold>
      {(card.role === 'regiocoordinator' || card.role === 'jobcoach') && (
        <Fold title={text.end.title} isOpen={false}>
          <EindeFields card={card} />
        </Fold>
      )}
    </Page>
  )
}

/** As it was chosen; that the first day has come shows by itself. */
function useStand(card: Card): PlaatsingStatus | undefined {
  const { today } = useWorkspace()
  const { status, start } = plaatsingOf(card) ?? {}
  return plaatsingStand({ status, start }, today())
}

const running: readonly PlaatsingStatus[] = ['voorbereiding', 'loopt', 'opbouw', 'pauze']

function Status({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const set = async (status: PlaatsingStatus): Promise<void> => {
    showDone(await setPlek(workspace, card, { status }), text.statusKept)
  }
  const now = useStand(card)
  // A place that has begun is not being prepared any more, whatever is pressed.
  const hasBegun =
    plaatsingStand({ status: 'voorbereiding', start: plaatsingOf(card)?.start }, workspace.today()) === 'loopt'
  const choices = running.filter((one) => one !== 'voorbereiding' || !hasBegun)
  return (
    <div class="stack-tight">
      <p class="quiet">{text.statusHint}</p>
      <ChipGroep label={text.status}>
        {choices.map((one) => (
          <ChipKnop key={one} isPressed={now === one} onClick={() => void set(one)}>
            {plaatsingStatusWoorden[one]}
          </ChipKnop>
        ))}
      </ChipGroep>
    </div>
  )
}

function Aanpassingen({ card }: { card: Card }) {
  const workspace = useWorkspace()
  const chosen = aanpassingenVan(card)
  return (
    <div class="stack-tight">
      <p class="quiet">{text.adapt.text}</p>
      {werkaanpassingen.map((one) => (
        <TickBox key={one} isOn={chosen.has(one)} onChange={(isOn) => void setAanpassing(workspace, card, one, isOn)}>
          {aanpassingWoorden[one]}
        </TickBox>
      ))}
    </div>
  )
}

function Risicos({ card }: { card: Card }) {
  return (
    <div class="stack">
      <Tekst card={card} veld="risicos" label={text.risk.risks} hint={text.risk.risksHint} />
      <Tekst card={card} veld="vervanging" label={text.risk.replace} />
    </div>
  )
}

function Tekst({
  card,
  veld,
  label,
  hint,
}: {
  card: Card
  veld: 'risicos' | 'vervanging'
  label: string
  hint?: string
}) {
  const open = useOpenDocument(card.doc)
  const binding = useTextBinding(open, 'plaatsing', 'plaatsing', veld)
  const [isWork, setWork] = useState(false)
  const vraag = useNotitieVraag(plaatsingOf(card)?.[veld] ?? '')
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextArea label={label} hint={hint} isOptional binding={binding} rows={2} />
      <GezondheidMelding
        vraag={isWork ? undefined : vraag}
        onMove={() => Promise.resolve(undefined)}
        onWork={() => {
          setWork(true)
          return Promise.resolve(undefined)
        }}
      />
    </div>
  )
}
