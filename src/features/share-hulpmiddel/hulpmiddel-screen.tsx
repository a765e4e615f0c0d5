import { hulpmiddelText } from '#i18n/nl/share-hulpmiddel.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card as DocumentCard } from '#workspace/engine.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import type { Hulpmiddel } from '#workspace/leren/hulpmiddelen.ts'
import { deelHulpmiddel, removeHulpmiddel, trekHulpmiddelIn, useHulpmiddelen } from '#workspace/leren/hulpmiddelen.ts'
import { useKring, useLezers } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { HulpmiddelWoorden } from './hulpmiddel-woorden.tsx'

const text = hulpmiddelText.form
const words = hulpmiddelText.share

/** One of the own: to write, to share with the group without a name, and to take back. */
export function HulpmiddelScreen({ id }: { id: string }) {
  const hulpmiddel = useHulpmiddelen().find((one) => one.id === id)
  if (hulpmiddel === undefined) return <NotHerePage title={text.title} backHref="/hulpmiddelen" />
  return <Open hulpmiddel={hulpmiddel} />
}

function Open({ hulpmiddel }: { hulpmiddel: Hulpmiddel }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const { leren } = useKring(workspace.ik.value.persoon)
  const open = useOpenDocument(hulpmiddel.doc)
  const titel = useTextBinding(open, 'hulpmiddelen', hulpmiddel.id, 'titel')
  const waarvoor = useTextBinding(open, 'hulpmiddelen', hulpmiddel.id, 'waarvoor')
  const hoe = useTextBinding(open, 'hulpmiddelen', hulpmiddel.id, 'hoe')
  const away = async () => {
    if (showDone(await removeHulpmiddel(workspace, hulpmiddel, leren), text.isAway)) goTo('/hulpmiddelen', true)
  }
  return (
    <Page title={text.title} back={{ href: '/hulpmiddelen' }} help={hulpmiddelText.help}>
      <PageHead title={text.title} below={hulpmiddelText.states[hulpmiddel.gedeeld]} />
      {titel !== undefined && <TextField label={text.titel} binding={titel} />}
      {waarvoor !== undefined && <TextArea label={text.waarvoor} isOptional rows={2} binding={waarvoor} />}
      {hoe !== undefined && <TextArea label={text.hoe} isOptional rows={3} binding={hoe} />}
      <SaveLine state={useSaveState(hulpmiddel.doc, hulpmiddel.id)} />
      <Acties>
        <Knop look="main" href="/hulpmiddelen">
          {text.ready}
        </Knop>
      </Acties>
      {leren === undefined ? (
        <p class="quiet small">{words.notYet}</p>
      ) : (
        <Delen hulpmiddel={hulpmiddel} leren={leren} />
      )}
      <TekstKnop icon="trash" onClick={() => void away()}>
        {text.away}
      </TekstKnop>
    </Page>
  )
}

/** What will be read and by whom, before it is; and the way back. */
function Delen({ hulpmiddel, leren }: { hulpmiddel: Hulpmiddel; leren: DocumentCard }) {
  const workspace = useWorkspace()
  const readers = useLezers(leren)
    .map(({ naam }) => naam)
    .filter(Boolean)
  const state = useBewaard(leren.doc, hulpmiddel.id)
  const titel = hulpmiddel.titel.trim()
  const isShared = hulpmiddel.gedeeld !== 'nee'
  const hasHealth = useNotitieVraag([titel, hulpmiddel.waarvoor, hulpmiddel.hoe].join('\n')) !== undefined
  const share = async () => showDone(await deelHulpmiddel(workspace, hulpmiddel, leren), words.done)
  const withdraw = async () => showDone(await trekHulpmiddelIn(workspace, hulpmiddel, leren), words.withdrawn)
  if (isShared) {
    return (
      <Card label={words.title}>
        <CardHead title={hulpmiddelText.states[hulpmiddel.gedeeld]} below={words.readers(readers)} />
        <SaveLine state={state} />
        <p class="quiet small">{words.later}</p>
        <Acties>
          <Knop icon="undo" onClick={() => void withdraw()}>
            {words.withdraw}
          </Knop>
        </Acties>
      </Card>
    )
  }
  return (
    <Card look="outlined" label={words.title}>
      <CardHead title={words.title} below={words.text} />
      {titel === '' ? (
        <p class="quiet">{words.first}</p>
      ) : (
        <>
          <p>
            <strong>{titel}</strong>
          </p>
          <HulpmiddelWoorden {...hulpmiddel} />
          <p class="quiet small">{words.readers(readers)}</p>
          <p class="quiet small">{words.group}</p>
          {hasHealth && <Melding tone="amber">{words.health}</Melding>}
          <Acties>
            <Knop icon="share" onClick={() => void share()}>
              {words.do}
            </Knop>
          </Acties>
        </>
      )}
    </Card>
  )
}
