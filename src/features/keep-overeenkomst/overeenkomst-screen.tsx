import { useState } from 'preact/hooks'
import { isDag } from '#domain/dag.ts'
import type { OvereenkomstKop, OvereenkomstPartij, OvereenkomstSoort } from '#domain/overeenkomst.ts'
import { overeenkomstKoppen, overeenkomstSoorten } from '#domain/overeenkomst.ts'
import { formatDayYear } from '#i18n/format.ts'
import { papierText } from '#i18n/nl/add-papier.ts'
import {
  keepOvereenkomstText as text,
  overeenkomstKopWoorden,
  overeenkomstStandWoorden,
} from '#i18n/nl/keep-overeenkomst.ts'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { FileButton } from '#ui/file-button.tsx'
import { GezondheidMelding } from '#ui/gezondheid-melding.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { showDone } from '#ui/show-done.ts'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import { showToast } from '#ui/toast.tsx'
import { useBewaard } from '#workspace/bewaren/bewaard.ts'
import type { Card } from '#workspace/engine.ts'
import { useNotitieVraag } from '#workspace/leren/gezondheid.ts'
import type { PapierError } from '#workspace/map/papieren.ts'
import { useBijlage } from '#workspace/map/papieren.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import type { Overeenkomst } from '#workspace/plaatsing/overeenkomsten.ts'
import { addKopieVan, overeenkomstVan, setGetekend, setOvereenkomstDatum } from '#workspace/plaatsing/overeenkomsten.ts'
import { usePlaatsingKaart } from '#workspace/plaatsing/plek-afspraken.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useOpenDocument, usePeople, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'

/** One agreement: who signed it on paper, a copy, and under each heading what was agreed. */
export function OvereenkomstScreen({ plaatsing, soort }: { plaatsing: string; soort: string }) {
  const card = usePlaatsingKaart(plaatsing)
  const known = overeenkomstSoorten.find((one) => one === soort)
  if (card === undefined || known === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Papier card={card} overeenkomst={overeenkomstVan(card, known)} />
}

function Papier({ card, overeenkomst }: { card: Card; overeenkomst: Overeenkomst }) {
  const { soort, stand, velden } = overeenkomst
  const workspace = useWorkspace()
  const at = `/werk/${card.doc}/overeenkomst`
  return (
    <Page title={text.title} back={{ href: `/werk/${card.doc}/overeenkomsten` }} help={text.help}>
      <PageHead
        title={text.kinds[soort].title}
        above={text.kinds[soort].below}
        below={overeenkomstStandWoorden[stand]}
      />
      <Block title={text.signed}>
        <Tekenen card={card} overeenkomst={overeenkomst} />
      </Block>
      <SaveLine state={useBewaard(card.doc)} />
      <TextField
        label={text.date}
        type="date"
        size="short"
        isOptional
        value={velden?.datum ?? ''}
        onValue={(dag) => isDag(dag) && dag >= '2000' && void setOvereenkomstDatum(workspace, card, soort, dag)}
      />
      <Block title={text.copy}>
        <Kopie card={card} overeenkomst={overeenkomst} />
      </Block>
      <Fold title={text.words} below={text.wordsBelow}>
        <div class="stack">
          <p class="quiet">{text.honest}</p>
          {overeenkomstKoppen[soort].map((kop) => (
            <Kop key={kop} card={card} soort={soort} kop={kop} />
          ))}
        </div>
      </Fold>
      <Acties>
        <Knop icon="print" href={`${at}/${soort}/afdrukken`}>
          {text.print}
        </Knop>
      </Acties>
    </Page>
  )
}

function Tekenen({ card, overeenkomst }: { card: Card; overeenkomst: Overeenkomst }) {
  const workspace = useWorkspace()
  const set = async (partij: OvereenkomstPartij, naam: string, isOn: boolean): Promise<void> => {
    const op = isOn ? workspace.today() : null
    const done = await setGetekend(workspace, card, overeenkomst.soort, { partij, naam }, op)
    showDone(done, isOn ? text.signedOn(formatDayYear(workspace.today())) : text.notSigned)
  }
  return (
    <div>
      {overeenkomst.partijen.map(({ partij, getekendOp }) => {
        const naam = naamVan(card, partij)
        return (
          <TickBox
            key={partij}
            isOn={getekendOp !== undefined}
            hint={getekendOp === undefined ? text.notSigned : text.signedOn(formatDayYear(getekendOp))}
            onChange={(isOn) => void set(partij, naam, isOn)}
          >
            {text.signedBy(text.parties[partij], naam)}
          </TickBox>
        )
      })}
    </div>
  )
}

/** Who a party is, as far as the plaatsing knows it. */
function naamVan(card: Card, partij: OvereenkomstPartij): string {
  if (partij === 'kandidaat') return mensenIn(card.items, 'kandidaat')[0]?.naam ?? ''
  return partij === 'organisatie' ? (plaatsingOf(card)?.organisatie ?? '') : ''
}

const anyFile = 'image/*,application/pdf'

function Kopie({ card, overeenkomst }: { card: Card; overeenkomst: Overeenkomst }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<PapierError | undefined>(undefined)
  const { bijlage = '', bijlageMime: mime = '', bijlageDoor = '' } = overeenkomst.velden ?? {}
  const found = useBijlage(bijlage === '' ? undefined : { bijlage, mime })
  const take = async ([file]: File[]): Promise<void> => {
    if (file === undefined) return
    setError(undefined)
    setBusy(true)
    const added = await addKopieVan(workspace, card, overeenkomst.soort, file)
    setBusy(false)
    if (added.ok) showToast({ text: text.kept })
    else setError(added.error)
  }
  const isMine = bijlageDoor === workspace.ik.value.persoon
  return (
    <div class="stack">
      {error !== undefined && <Melding tone="error">{papierText.errors[error]}</Melding>}
      <div role="status">{isBusy && <p>{text.busy}</p>}</div>
      {bijlage !== '' && found.state === 'kwijt' && (
        <Melding icon="phone">
          {text.elsewhere(isMine ? text.someone : people.get(bijlageDoor)?.naam || text.someone)}
        </Melding>
      )}
      {bijlage !== '' && found.state === 'er' && mime.startsWith('image/') && (
        <img class="papier-beeld papier-beeld-klein" src={found.url} alt={text.alt} />
      )}
      {bijlage !== '' && found.state === 'er' && !mime.startsWith('image/') && (
        <Knop icon="file" href={found.url} download={`${text.kinds[overeenkomst.soort].title}.pdf`}>
          {text.openCopy}
        </Knop>
      )}
      <p class="quiet">{text.copyText}</p>
      <Acties>
        <FileButton isCamera accept="image/*" onFiles={(files) => void take(files)}>
          {bijlage === '' ? text.camera : text.again}
        </FileButton>
        <FileButton icon="file" accept={anyFile} onFiles={(files) => void take(files)}>
          {text.pick}
        </FileButton>
      </Acties>
    </div>
  )
}

function Kop({ card, soort, kop }: { card: Card; soort: OvereenkomstSoort; kop: OvereenkomstKop }) {
  const open = useOpenDocument(card.doc)
  const binding = useTextBinding(open, 'overeenkomsten', soort, kop)
  const [isWork, setWork] = useState(false)
  const kept = card.items['overeenkomsten']?.[soort]?.[kop]
  const vraag = useNotitieVraag(typeof kept === 'string' ? kept : '')
  if (binding === undefined) return null
  return (
    <div class="stack-tight">
      <TextArea label={overeenkomstKopWoorden[kop]} isOptional binding={binding} rows={2} />
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
