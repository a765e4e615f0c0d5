import type { DocumentId } from '#domain/id.ts'
import { isDag } from '#domain/dag.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { rijen } from '#domain/zelfreflectie.ts'
import { formatDayYear } from '#i18n/format.ts'
import { rijHints, writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TwoAnswersCard } from '#ui/two-answers-card.tsx'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import type { OpenDocument } from '#workspace/open-document.ts'
import { chooseLeerdoelen, setReflectieDatum } from '#workspace/leren/reflectie-acties.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { useReflectie } from '#workspace/leren/reflecties.ts'
import { useOpenDocument, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { LeerdoelKeuze, onForm } from './leerdoel-keuze.tsx'
import { ReflectieGone } from './reflectie-gone.tsx'
import type { ReflectiePagina } from './reflectie-paginas.ts'
import { blokOf, flowOf, hrefAfter, hrefBefore, hrefOf, labelOf, mayWrite, paginaOf } from './reflectie-paginas.ts'
import { AlsoHere, BoundRow, GezondheidVraag, KeptAndSeen, useLastBy, useTwee } from './reflectie-velden.tsx'

const text = writeReflectieText.vraag

/** One row of the form on one page, in mijn map or together. */
export function ReflectieVraagScreen({ doc, id, vraag }: { doc: DocumentId; id: string; vraag: string }) {
  const reflectie = useReflectie(doc, id)
  const pagina = paginaOf(vraag)
  if (reflectie === undefined || pagina === undefined || reflectie.verhuisd !== undefined || reflectie.gestopt) {
    return <ReflectieGone doc={doc} id={id} reflectie={reflectie} />
  }
  return <Vraag key={pagina} reflectie={reflectie} pagina={pagina} />
}

function Vraag({ reflectie, pagina }: { reflectie: ReflectieZicht; pagina: ReflectiePagina }) {
  const open = useOpenDocument(reflectie.doc)
  const { role } = reflectie.card
  const isDraft = reflectie.kind === 'map'
  const flow = flowOf(isDraft, role, reflectie.velden, reflectie.velden.leerdoelId1 !== undefined)
  const base = hrefOf(reflectie)
  const next = hrefAfter(base, flow, pagina)
  const isRow = pagina !== 'kop' && pagina !== 'leerdoelen'
  const blok = isRow ? blokOf(pagina) : 1
  const leerdoel = reflectie.velden[`leerdoel${blok}`]?.trim() ?? ''
  const title = titleOf(pagina)
  const hint = pagina === 'kop' ? text.kopHint : pagina === 'leerdoelen' ? undefined : hintOf(pagina)
  const isSigned = reflectie.stand.ondertekening.stand !== 'geen'

  return (
    <Page title={title} back={{ href: hrefBefore(base, flow, pagina) }} help={text.help}>
      <PageHead title={title} above={isRow ? text.above(blok, leerdoel) : writeReflectieText.name} below={hint} />
      <AlsoHere reflectie={reflectie} />
      {isSigned && <Melding tone="amber">{text.signedBefore}</Melding>}
      {pagina === 'kop' && <Kop reflectie={reflectie} open={open} />}
      {pagina === 'leerdoelen' && <Leerdoelen reflectie={reflectie} />}
      {isRow && <Rij reflectie={reflectie} veld={pagina} open={open} />}
      <KeptAndSeen reflectie={reflectie} />
      <Acties>
        <Knop look="main" href={next}>
          {next === base ? text.ready : text.next}
        </Knop>
        {isRow && next !== base && (
          <Knop look="quiet" href={next}>
            {text.skip}
          </Knop>
        )}
      </Acties>
      <PageEnd hasLine>
        <span />
        <TekstKnop href={base}>{text.later}</TekstKnop>
      </PageEnd>
    </Page>
  )
}

/** "Leerdoel 1" stands above the question already. */
function titleOf(pagina: ReflectiePagina): string {
  if (pagina === 'kop') return text.kop
  if (pagina === 'leerdoelen') return text.leerdoelen
  return pagina === 'leerdoel1' || pagina === 'leerdoel2' ? text.welk : (labelOf(pagina) ?? '')
}

function Rij({
  reflectie,
  veld,
  open,
}: {
  reflectie: ReflectieZicht
  veld: ReflectieVeld
  open: OpenDocument | undefined
}) {
  const lastBy = useLastBy(reflectie)(veld)
  const twee = useTwee(reflectie)
  if (!mayWrite(veld, reflectie.card.role)) {
    const isReaction = veld.startsWith('reactie')
    return <Melding>{isReaction ? text.notYours(twee.werkbegeleider) : text.notYoursKandidaat(twee.kandidaat)}</Melding>
  }
  const isBoth = veld.startsWith('verbeteractie') && reflectie.kind === 'reflectie'
  return (
    <>
      <BoundRow open={open} reflectie={reflectie} veld={veld} label={labelOf(veld) ?? ''} isLabelHidden rows={5} />
      <GezondheidVraag key={veld} reflectie={reflectie} veld={veld} />
      {isBoth && <p class="quiet small">{text.together}</p>}
      {lastBy && <p class="quiet small">{text.lastBy(lastBy.name, lastBy.when)}</p>}
    </>
  )
}

function Kop({ reflectie, open }: { reflectie: ReflectieZicht; open: OpenDocument | undefined }) {
  const workspace = useWorkspace()
  if (!mayWrite('naam', reflectie.card.role)) return <Rij reflectie={reflectie} veld="naam" open={open} />
  return (
    <>
      {(['naam', 'werkervaringsplaats', 'naamBegeleider'] as const).map((veld) => (
        <BoundRow key={veld} open={open} reflectie={reflectie} veld={veld} label={labelOf(veld) ?? ''} rows={2} />
      ))}
      <TweeDatums reflectie={reflectie} />
      <TextField
        label={labelOf('datum') ?? ''}
        type="date"
        size="short"
        value={reflectie.velden.datum ?? ''}
        onValue={(value) => {
          if (isDag(value)) void setReflectieDatum(workspace, reflectie, value)
        }}
      />
    </>
  )
}

/** The day on the form, set twice while apart. */
export function TweeDatums({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const [first, second] = reflectie.velden.$antwoorden.datum ?? []
  if (first === undefined || second === undefined) return null
  const present = (one: typeof first) => ({
    answer: formatDayYear(one.waarde),
    name: people.get(one.door)?.naam || writeReflectieText.someone,
    atMs: one.opMs,
  })
  return (
    <TwoAnswersCard
      question={labelOf('datum')}
      answers={[present(first), present(second)]}
      onChoose={(index) => void setReflectieDatum(workspace, reflectie, (index === 0 ? first : second).waarde)}
    />
  )
}

function Leerdoelen({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const doelen = onForm(useMijnLeerdoelen())
  const { leerdoelId1, leerdoelId2 } = reflectie.velden
  const chosen = [leerdoelId1, leerdoelId2].flatMap((id) => doelen.find((doel) => doel.id === id) ?? [])
  return (
    <LeerdoelKeuze
      doelen={doelen}
      chosen={chosen}
      onChosen={(next) => void chooseLeerdoelen(workspace, reflectie, next)}
    />
  )
}

function hintOf(veld: ReflectieVeld): string | undefined {
  const rij = rijen.find((one) => veld === `${one}1` || veld === `${one}2`)
  return rij === undefined ? undefined : rijHints[rij]
}
