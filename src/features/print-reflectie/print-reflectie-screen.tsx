import { useState } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import { writeFormulierbestand } from '#domain/formulierbestand.ts'
import { valuesOf } from '#domain/ondertekening.ts'
import type { FormulierRij } from '#domain/zelfreflectie.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import { formatDayYear, formatMoment } from '#i18n/format.ts'
import { printReflectieText } from '#i18n/nl/print-reflectie.ts'
import { uiWords } from '#i18n/nl/ui.ts'
import { schrijfZienswijzeText } from '#i18n/nl/write-zienswijze.ts'
import { Keuzes } from '#ui/keuzes.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PaperLines, PaperSignatures, PaperTable } from '#ui/paper-form.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { saveFile } from '#ui/save-file.ts'
import { formulierbestandMetKetens } from '#workspace/leren/formulier-bestand.ts'
import type { Handtekening } from '#workspace/leren/handtekeningen.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { tekenVan, tekenVanNu, useReflectie } from '#workspace/leren/reflecties.ts'
import { useZienswijzen } from '#workspace/leren/zienswijzen.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const text = printReflectieText

/** The form as on paper: rows, order and labels, and who signed. */
export function PrintReflectieScreen({ doc, id }: { doc: DocumentId; id: string }) {
  const reflectie = useReflectie(doc, id)
  if (reflectie === undefined) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <p>{uiWords.notFilledIn}</p>
      </Page>
    )
  }
  return <Print reflectie={reflectie} />
}

function Print({ reflectie }: { reflectie: ReflectieZicht }) {
  const { today } = useWorkspace()
  const [wanted, setWanted] = useState<'present' | 'signed'>('present')
  const { status, ondertekening, signersOfPresent } = reflectie.stand
  const isChanged = status === 'gewijzigd_na_ondertekening'
  const isSigned = isChanged && wanted === 'signed' && ondertekening.inhoud !== undefined
  const values: Readonly<Record<string, string | undefined>> =
    isSigned && ondertekening.inhoud !== undefined ? valuesOf(ondertekening.inhoud) : { ...formValues(reflectie) }
  const row = ({ veld, label }: FormulierRij) => {
    const value = values[veld]?.trim() ?? ''
    return { label, text: veld === 'datum' && value !== '' ? formatDayYear(value) : value }
  }
  const version = isSigned
    ? text.signedVersion
    : status === 'ondertekend'
      ? text.signedVersion
      : isChanged
        ? text.changed
        : signersOfPresent.length > 0
          ? text.half
          : text.unsigned
  const options = [
    { value: 'present' as const, text: text.version.present },
    { value: 'signed' as const, text: text.version.signed },
  ]
  return (
    <Page
      title={text.title}
      back={{ href: `/reflectie/${reflectie.doc}/${reflectie.id}` }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.title} below={text.text} />
      {isChanged && <Keuzes label={text.version.label} options={options} value={wanted} onValue={setWanted} isRow />}
      <PrintSheet
        title={formatZelfreflectie.titel}
        foot={text.foot(values['naam'] ?? '', formatDayYear(today()), version)}
      >
        <PaperLines lines={formatZelfreflectie.kop.map(row)} />
        {formatZelfreflectie.blokken.map((blok) => (
          <PaperTable key={blok[0].veld} rows={blok.map(row)} />
        ))}
        <PaperSignatures
          boxes={formatZelfreflectie.handtekeningen.map(({ rol, label }) => {
            const signature = isSigned ? tekenVan(reflectie, rol, ondertekening.wortel) : tekenVanNu(reflectie, rol)
            return { label, signed: signature && <Signed signature={signature} /> }
          })}
        />
        <Anders reflectie={reflectie} wortel={isSigned ? ondertekening.wortel : undefined} />
      </PrintSheet>
      <AsFile reflectie={reflectie} />
    </Page>
  )
}

/** Own words beside what was signed, by whom and when. @param wortel of one version only */
function Anders({ reflectie, wortel }: { reflectie: ReflectieZicht; wortel: string | undefined }) {
  const all = useZienswijzen(reflectie).filter((one) => wortel === undefined || one.wortel === wortel)
  if (all.length === 0) return null
  const lines = all.map(({ naam, opMs, tekst }) => ({
    label: `${naam || text.someone}, ${formatMoment(opMs)}`,
    text: tekst,
  }))
  return (
    <PrintPart title={schrijfZienswijzeText.besidePaper}>
      <PaperLines lines={lines} />
    </PrintPart>
  )
}

/** For whoever wants to check it later without the app or the server. */
function AsFile({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const people = usePeople()
  const nameOf = (persoon: string) => people.get(persoon)?.naam || text.someone
  if (reflectie.geldig.length === 0) return null
  const { naam = '', datum = '' } = reflectie.velden
  const name = text.fileName(naam.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), datum)
  const save = async () => {
    const bestand = await formulierbestandMetKetens(workspace.ketens, reflectie, nameOf, workspace.nowMs())
    if (bestand !== undefined) saveFile(writeFormulierbestand(bestand), `${name}.json`, 'application/json')
  }
  return (
    <div class="stack-tight">
      <Acties>
        <TekstKnop icon="file" onClick={() => void save()}>
          {text.file}
        </TekstKnop>
      </Acties>
      <p class="quiet small">{text.fileText}</p>
    </div>
  )
}

function Signed({ signature }: { signature: Handtekening }) {
  const people = usePeople()
  const owner = signature.bevestigdBij
  return (
    <>
      <strong>{signature.naam ?? ''}</strong>
      <br />
      {text.signedOn(formatMoment(signature.opMs ?? 0))}
      {owner !== undefined && (
        <>
          <br />
          {text.confirmedOn(people.get(owner)?.naam || text.someone)}
        </>
      )}
    </>
  )
}

function formValues({ velden }: ReflectieZicht): Record<string, string | undefined> {
  const rows = [...formatZelfreflectie.kop, ...formatZelfreflectie.blokken.flat()]
  return Object.fromEntries(rows.map(({ veld }) => [veld, velden[veld]]))
}
