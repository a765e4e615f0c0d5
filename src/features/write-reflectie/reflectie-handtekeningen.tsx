import type { DocumentId } from '#domain/id.ts'
import type { Ondertekenaar } from '#domain/ondertekening.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { formatWhen } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { Block, Card } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { GezondheidMerk } from '#ui/gezondheid-melding.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { showDone } from '#ui/show-done.ts'
import { erasableIn, eraseAntwoord } from '#workspace/leren/erase-antwoord.ts'
import { useGezondheidsvraag } from '#workspace/leren/gezondheid.ts'
import type { Handtekening } from '#workspace/leren/handtekeningen.ts'
import { useOntvangst } from '#workspace/leren/ontvangst.ts'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { tekenVanNu } from '#workspace/leren/reflecties.ts'
import { toestelPersoon, useToestelVan } from '#workspace/leren/toestel-van.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { blokOf, labelOf } from './reflectie-paginas.ts'

const text = writeReflectieText.form

/** Who signed the text as it stands now, when and how. */
export function Handtekeningen({
  reflectie,
  twee,
}: {
  reflectie: ReflectieZicht
  twee: { kandidaat: string; werkbegeleider: string }
}) {
  const { today, receipts } = useWorkspace()
  const people = usePeople()
  const { signersOfPresent } = reflectie.stand
  const ontvangstOf = useOntvangst()
  const toestelVan = useToestelVan(reflectie.geldig)
  const line = (rol: Ondertekenaar): string => {
    const any = reflectie.geldig.find((one) => one.rol === rol)
    if (!signersOfPresent.includes(rol)) return any === undefined ? text.notSigned : text.notThisText
    const signature = tekenVanNu(reflectie, rol)
    const when = formatWhen(signature?.opMs ?? 0, today())
    const signed =
      signature?.bevestigdBij === undefined
        ? text.signedAt(when)
        : text.confirmedAt(people.get(signature.bevestigdBij)?.naam || twee.kandidaat, when)
    return [signed, signature && deviceOf(signature), signature && notedOf(signature)].filter(Boolean).join(' · ')
  }
  const deviceOf = (signature: Handtekening): string | undefined => {
    const stand = toestelVan(signature)
    if (stand === undefined) return undefined
    const owner = signature.bevestigdBij === undefined ? signature.rol : 'kandidaat'
    const naam = people.get(toestelPersoon(signature) ?? '')?.naam || (owner === 'kandidaat' ? twee.kandidaat : '')
    return stand === 'van' || stand === 'van-uit' ? text.device.van(naam || text.device.someone) : text.device[stand]
  }
  const notedOf = (signature: Handtekening): string | undefined => {
    const stand = ontvangstOf(signature)
    // In the Proefversie, and while it is looked at, there is nothing to say.
    if (stand === undefined || receipts === undefined) return undefined
    if (stand === 'geen') return text.notNoted
    return stand === 'goed' ? text.noted(formatWhen(signature.ontvangstOpMs ?? 0, today())) : undefined
  }
  const wrong = reflectie.geldig
    .map((one) => ontvangstOf(one))
    .find((stand) => stand === 'vals' || stand === 'teruggedraaid')
  return (
    <Block title={text.signatures}>
      <RowList label={text.signatures}>
        {(['kandidaat', 'werkbegeleider'] as const).map((rol) => (
          <ListRow
            key={rol}
            icon={signersOfPresent.includes(rol) ? 'check-circle' : 'pen'}
            title={twee[rol] || writeReflectieText.someone}
            below={line(rol)}
          />
        ))}
      </RowList>
      {wrong !== undefined && (
        <Melding tone="error" title={text.receipt.title}>
          {joined(text.receipt[wrong], text.receipt.who)}
        </Melding>
      )}
    </Block>
  )
}

/** One answer out of what was signed, while both signatures hold. */
export function AntwoordWissen({ reflectie }: { reflectie: ReflectieZicht }) {
  const workspace = useWorkspace()
  const velden = erasableIn(reflectie)
  if (velden.length === 0) return null
  const erase = async (veld: ReflectieVeld) => {
    showDone(await eraseAntwoord(workspace, reflectie, veld), text.erase.done)
  }
  return (
    <Details title={text.erase.title}>
      <p>{joined(text.erase.text, text.erase.read)}</p>
      <div class="stack-tight">
        {velden.map((veld) => (
          <TekstKnop key={veld} icon="trash" onClick={() => void erase(veld)}>
            {text.erase.one(labelOfRow(veld))}
          </TekstKnop>
        ))}
      </div>
    </Details>
  )
}

const joined = (...sentences: string[]): string => sentences.join(' ')

function labelOfRow(veld: ReflectieVeld): string {
  const label = labelOf(veld) ?? ''
  return /[12]$/.test(veld) && !veld.startsWith('leerdoel')
    ? `${label} (${writeReflectieText.of2(blokOf(veld))})`
    : label
}

/** What somebody wanted to say before signing. */
export function Opmerkingen({ reflectie }: { reflectie: ReflectieZicht }) {
  const { today } = useWorkspace()
  const people = usePeople()
  if (reflectie.opmerkingen.length === 0) return null
  return (
    <Block title={text.remarks}>
      {reflectie.opmerkingen.map((one) => (
        <Card key={one.id} look="plain">
          <p class="as-written">{one.tekst}</p>
          <OpmerkingMerk doc={reflectie.doc} item={one.id} />
          <p class="quiet small">
            {text.by(people.get(one.door)?.naam || writeReflectieText.someone, formatWhen(one.opMs, today()))}
          </p>
        </Card>
      ))}
    </Block>
  )
}

function OpmerkingMerk({ doc, item }: { doc: DocumentId; item: string }) {
  const { ik } = useWorkspace()
  const people = usePeople()
  const merk = useGezondheidsvraag({ doc, collection: 'opmerkingen', item, veld: 'tekst' })?.merk
  if (merk === undefined) return null
  return <GezondheidMerk name={people.get(merk.door)?.naam ?? ''} isMine={merk.door === ik.value.persoon} />
}
