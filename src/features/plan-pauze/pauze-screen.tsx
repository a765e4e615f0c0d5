import { formatDay, joinNames } from '#i18n/format.ts'
import { pauzeWords } from '#i18n/nl/pauze-regel.ts'
import { planPauzeText as text } from '#i18n/nl/plan-pauze.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import { useKaartVan } from '#workspace/mensen/dossier.ts'
import type { Pauze } from '#workspace/plaatsing/pauzes.ts'
import { beginPauze, usePauze } from '#workspace/plaatsing/pauzes.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { ContactFields } from './contact-fields.tsx'
import { OpbouwWeken, WeerBeginnen } from './weer-beginnen.tsx'

/** A pauze of one plaatsing: contact for a time, and beginning again. There is no place to write why. */
export function PauzeScreen({ doc }: { doc: string }) {
  const pauze = usePauze(doc)
  if (pauze === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Open pauze={pauze} />
}

function Open({ pauze }: { pauze: Pauze }) {
  const workspace = useWorkspace()
  const { rol } = useRol()
  const kaartVan = useKaartVan()
  const { card, kandidaat, naam, nu } = pauze
  const isOwn = kandidaat === workspace.ik.value.persoon
  const kaart = kandidaat === undefined || isOwn || rol === 'werkbegeleider' ? undefined : kaartVan(kandidaat)
  const state = useBewaard(card.doc, nu?.id)
  return (
    <Page title={text.title} back={{ href: kaart === undefined ? '/' : `/dossier/${kaart}` }} help={text.help}>
      <PageHead
        title={isOwn ? text.title : text.titleOf(naam)}
        below={isOwn || naam === '' ? text.below : text.belowOther(naam)}
      />
      {nu === undefined ? (
        <NoPauze pauze={pauze} />
      ) : (
        <>
          <Card>
            <CardHead above={text.since(formatDay(nu.van ?? ''))} title={pauzeWords(pauze)} />
            {pauze.contact === undefined && <p>{nu.eerstvolgende === undefined ? text.noNext : text.over}</p>}
          </Card>
          <ContactFields pauze={pauze} nu={nu} />
          <WeerBeginnen pauze={pauze} nu={nu} />
          <SaveLine state={state} onRetry={() => workspace.tryNow?.()} />
        </>
      )}
      <Readers pauze={pauze} />
    </Page>
  )
}

function NoPauze({ pauze }: { pauze: Pauze }) {
  const workspace = useWorkspace()
  const begin = async () => {
    showDone(await beginPauze(workspace, pauze.card), text.started)
  }
  return (
    <>
      {pauze.opbouw !== undefined && (
        <Block title={text.weeks}>
          <OpbouwWeken opbouw={pauze.opbouw} doel={pauze.roosterUren} />
        </Block>
      )}
      <EmptyState isCertain title={text.none}>
        {text.noneText}
      </EmptyState>
      <Acties>
        <Knop look="main" onClick={() => void begin()}>
          {text.start}
        </Knop>
      </Acties>
    </>
  )
}

function Readers({ pauze }: { pauze: Pauze }) {
  const names = useLezers(pauze.card)
    .map(({ naam }) => naam)
    .filter((naam) => naam !== '')
  return names.length === 0 ? null : <WhoSees>{text.reads(joinNames(names))}</WhoSees>
}
