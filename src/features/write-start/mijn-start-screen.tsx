import type { Deelname } from '#domain/intake.ts'
import { deelnames } from '#domain/intake.ts'
import { eigenDeelnameWoorden } from '#i18n/nl/intake-woorden.ts'
import { startText as text } from '#i18n/nl/write-start.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { Fold } from '#ui/details.tsx'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import type { Start } from '#workspace/map/start.ts'
import { setStart, START, useStart } from '#workspace/map/start.ts'
import { useEigenKaart, useIntake } from '#workspace/mensen/intake.ts'
import { useMijnVoorstellen } from '#workspace/mensen/voorstellen.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import type { OpenDocument } from '#workspace/workspace.ts'
import { AfsprakenBlock } from './afspraken-block.tsx'
import { PuntenBlock } from './punten-block.tsx'

/** *Ik begin voor mezelf*, about work: wishes, why, the six in plain words, and the own appointments. */
export function MijnStartScreen() {
  const start = useStart()
  if (start === undefined) return <NotHerePage title={text.title} backHref="/" />
  return <Mijn key={start.doc} start={start} />
}

function Mijn({ start }: { start: Start }) {
  const open = useOpenDocument(start.doc)
  const state = useSaveState(start.doc)
  const { velden } = start
  const isFilled = (velden?.motivatie ?? '').trim() !== ''
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <Wegen />
      <Block title={text.wensen}>
        <div class="stack">
          <Veld open={open} veld="wensFunctie" label={text.wensFunctie} hint={text.wensFunctieHint} />
          <Veld open={open} veld="wensSector" label={text.wensSector} />
          <Veld open={open} veld="wensOrganisatie" label={text.wensOrganisatie} />
        </div>
      </Block>
      <SaveLine state={state} />
      <Fold title={text.motivatie} below={isFilled ? text.filled : text.notFilled}>
        <Motivatie open={open} />
      </Fold>
      <PuntenBlock start={start} open={open} />
      <Deelneming start={start} />
      <AfsprakenBlock start={start} open={open} />
      <WhoSees explanation={<p>{text.whoExplain}</p>}>{text.onlyYou}</WhoSees>
      <Acties>
        <Knop look="main" icon="share" href="/mijn-start/versturen">
          {text.send}
        </Knop>
      </Acties>
    </Page>
  )
}

/** What else belongs to it, and what others put there for this kandidaat. */
function Wegen() {
  const kaart = useEigenKaart()
  const intake = useIntake(kaart?.doc ?? '')
  const voorstellen = useMijnVoorstellen()
  const open = voorstellen?.open ?? 0
  const { ik, cv, aanmelding, voorstellen: plekken } = text.links
  return (
    <RowList label={text.title}>
      {voorstellen !== undefined && voorstellen.voorstellen.length > 0 && (
        <ListRow
          icon="building"
          href="/mijn-voorstellen"
          title={plekken.title}
          below={open === 0 ? plekken.below : text.proposed(open)}
        />
      )}
      {kaart !== undefined && intake !== undefined && (
        <ListRow icon="message" href={`/intake/${kaart.doc}`} {...aanmelding} />
      )}
      <ListRow icon="person" href="/dit-ben-ik" {...ik} />
      <ListRow icon="file" href="/papieren" {...cv} />
    </RowList>
  )
}

function Veld({
  open,
  veld,
  label,
  hint,
}: {
  open: OpenDocument | undefined
  veld: 'wensFunctie' | 'wensSector' | 'wensOrganisatie'
  label: string
  hint?: string
}) {
  const binding = useTextBinding(open, 'start', START, veld)
  return <TextField label={label} hint={hint} isOptional binding={binding} maxLength={400} />
}

function Motivatie({ open }: { open: OpenDocument | undefined }) {
  const binding = useTextBinding(open, 'start', START, 'motivatie')
  return <TextArea label={text.motivatieLabel} hint={text.motivatieHint} isOptional rows={3} binding={binding} />
}

/** The own choice after the first bijeenkomst; it may be told, and is kept here. */
function Deelneming({ start }: { start: Start }) {
  const workspace = useWorkspace()
  const deelname = start.velden?.deelname
  return (
    <Fold title={text.deelname} below={deelname === undefined ? text.deelnameBelow : eigenDeelnameWoorden[deelname]}>
      <Keuzes<Deelname>
        label={text.deelname}
        isLabelHidden
        options={deelnames.map((value) => ({ value, text: eigenDeelnameWoorden[value] }))}
        value={deelname}
        onValue={(next) => void setStart(workspace, start.doc, { deelname: next })}
      />
    </Fold>
  )
}
