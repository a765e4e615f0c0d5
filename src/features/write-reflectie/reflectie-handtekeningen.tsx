import type { Ondertekenaar } from '#domain/ondertekening.ts'
import { formatWhen } from '#i18n/format.ts'
import { writeReflectieText } from '#i18n/nl/write-reflectie.ts'
import { Block, Card } from '#ui/card.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import type { ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { tekenVanNu } from '#workspace/leren/reflecties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

const text = writeReflectieText.form

/** Who signed the text as it stands now, when and how. */
export function Handtekeningen({
  reflectie,
  twee,
}: {
  reflectie: ReflectieZicht
  twee: { kandidaat: string; werkbegeleider: string }
}) {
  const { today } = useWorkspace()
  const people = usePeople()
  const { signersOfPresent } = reflectie.stand
  const line = (rol: Ondertekenaar): string => {
    const any = reflectie.geldig.find((one) => one.rol === rol)
    if (!signersOfPresent.includes(rol)) return any === undefined ? text.notSigned : text.notThisText
    const signature = tekenVanNu(reflectie, rol)
    const when = formatWhen(signature?.opMs ?? 0, today())
    return signature?.bevestigdBij === undefined
      ? text.signedAt(when)
      : text.confirmedAt(people.get(signature.bevestigdBij)?.naam || twee.kandidaat, when)
  }
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
    </Block>
  )
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
          <p class="quiet small">
            {text.by(people.get(one.door)?.naam || writeReflectieText.someone, formatWhen(one.opMs, today()))}
          </p>
        </Card>
      ))}
    </Block>
  )
}
