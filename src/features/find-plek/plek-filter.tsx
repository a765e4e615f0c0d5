import { useMemo } from 'preact/hooks'
import type { Dagdeel, Niveau } from '#domain/functieprofiel.ts'
import type { PlekVraag } from '#domain/plekzoeker.ts'
import { dagdelen, niveaus } from '#domain/functieprofiel.ts'
import { everyPlek, sectorenIn } from '#domain/plekzoeker.ts'
import { findPlekText as text } from '#i18n/nl/find-plek.ts'
import { dagdeelWoorden, niveauWoorden } from '#i18n/nl/plek-woorden.ts'
import { Details } from '#ui/details.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { Plek } from '#workspace/regio/register.ts'

/** A word, and what the work asks; the latter folded away until somebody wants it. */
export function PlekFilter({
  plekken,
  vraag,
  onVraag,
}: {
  plekken: readonly Plek[]
  vraag: PlekVraag
  onVraag: (changes: Partial<PlekVraag>) => void
}) {
  const sectoren = useMemo(() => sectorenIn(plekken), [plekken])
  const { woorden, sector, niveau, uren, dagdeel } = vraag
  return (
    <div class="stack">
      <TextField
        type="search"
        inputMode="search"
        enterKeyHint="search"
        label={text.search}
        value={woorden}
        onValue={(next) => onVraag({ woorden: next })}
      />
      <Details title={text.filter} isOpen={isNarrowed({ ...vraag, woorden: '' })}>
        <div class="stack">
          <div class="plan-fields">
            <SelectField
              label={text.sector}
              options={[{ value: '', text: text.all }, ...sectoren.map((value) => ({ value, text: value }))]}
              value={sector}
              onValue={(next) => onVraag({ sector: next })}
            />
            <SelectField<Niveau | ''>
              label={text.niveau}
              options={[
                { value: '', text: text.all },
                ...niveaus.map((value) => ({ value, text: niveauWoorden[value] })),
              ]}
              value={niveau}
              onValue={(next) => onVraag({ niveau: next })}
            />
          </div>
          <div class="plan-fields">
            <TextField
              label={text.uren}
              hint={text.urenHint}
              inputMode="numeric"
              size="short"
              maxLength={2}
              value={uren}
              onValue={(next) => onVraag({ uren: next })}
            />
            <SelectField<Dagdeel | ''>
              label={text.dagdeel}
              options={[
                { value: '', text: text.all },
                ...dagdelen.map((value) => ({ value, text: dagdeelWoorden[value] })),
              ]}
              value={dagdeel}
              onValue={(next) => onVraag({ dagdeel: next })}
            />
          </div>
        </div>
      </Details>
    </div>
  )
}

export function isNarrowed(vraag: PlekVraag): boolean {
  return Object.keys(everyPlek).some((name) => String(Reflect.get(vraag, name)).trim() !== '')
}
