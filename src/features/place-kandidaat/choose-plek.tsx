import { useMemo } from 'preact/hooks'
import { makePlekSearch } from '#domain/zoeken.ts'
import { placeText as text } from '#i18n/nl/place-kandidaat.ts'
import { Card } from '#ui/card.tsx'
import { Acties, Knop, TekstKnop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { VeldError } from '#ui/veld.tsx'
import type { Plek } from '#workspace/regio/register.ts'

const SHOWN = 6

/** Searches the free functies and picks one; what was picked stays in view. */
export function ChoosePlek({
  plekken,
  plek,
  vraag,
  error,
  onVraag,
  onPlek,
}: {
  plekken: readonly Plek[]
  plek: Plek | undefined
  vraag: string
  error: string | undefined
  onVraag: (vraag: string) => void
  onPlek: (id: string) => void
}) {
  const free = useMemo(() => plekken.filter(({ status }) => status !== 'bezet' && status !== 'niet_meer'), [plekken])
  const search = useMemo(() => makePlekSearch(free), [free])
  if (plek !== undefined) {
    return (
      <Card look="plain" label={text.plek}>
        <div>
          <strong>{plek.functie}</strong>
          <p class="quiet">{[plek.organisatie, plek.plaats].filter((one) => one !== '').join(', ')}</p>
        </div>
        <div>
          <TekstKnop onClick={() => onPlek('')}>{text.otherPlek}</TekstKnop>
        </div>
      </Card>
    )
  }
  if (plekken.length === 0) {
    return (
      <Card look="plain">
        <p>{text.emptyRegister}</p>
        <Acties>
          <Knop href="/organisaties/import">{text.toRegister}</Knop>
          <Knop look="quiet" href="/organisatie/nieuw">
            {text.newOrganisatie}
          </Knop>
        </Acties>
      </Card>
    )
  }
  const found = search(vraag)
  return (
    <div class="stack-tight">
      <VeldError id="plek" error={error} />
      <TextField type="search" inputMode="search" label={text.search} value={vraag} onValue={onVraag} />
      <p class="quiet small" role="status">
        {found.length === 0 ? text.nothing : text.found(found.length)}
      </p>
      <RowList label={text.plek}>
        {found.slice(0, SHOWN).map((one) => (
          <ListRow
            key={one.id}
            icon="building"
            title={one.functie}
            below={[one.organisatie, one.plaats].filter((part) => part !== '').join(', ')}
            onClick={() => onPlek(one.id)}
          />
        ))}
      </RowList>
      {found.length > SHOWN && <p class="quiet small">{text.more(found.length - SHOWN)}</p>}
    </div>
  )
}
