import { useState } from 'preact/hooks'
import { changeKandidaatText, kandidaatText as text } from '#i18n/nl/add-kandidaat.ts'
import { TextField } from '#ui/text-field.tsx'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { kaartOf, setKaart } from '#workspace/mensen/kandidaten.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { WensFields } from './kandidaat-fields.tsx'

const names = [
  'roepnaam',
  'achternaam',
  'telefoon',
  'email',
  'woonplaats',
  'wensFunctie',
  'wensSector',
  'wensOrganisatie',
] as const
type Naam = (typeof names)[number]

/** The facts on the kaart: kept at every change, and a name never becomes empty. */
export function KaartFieldsBlock({ kandidaat }: { kandidaat: Kandidaat }) {
  const workspace = useWorkspace()
  const kaart = kaartOf(kandidaat.card)
  const [typed, setTyped] = useState<Partial<Record<Naam, string>>>({})
  const valueOf = (naam: Naam): string => typed[naam] ?? kaart?.[naam] ?? ''
  const isNameless = valueOf('roepnaam').trim() === '' && valueOf('achternaam').trim() === ''
  const change = (fields: Partial<Record<Naam, string>>) => {
    const next = { ...typed, ...fields }
    setTyped(next)
    const stillNamed =
      (next.roepnaam ?? kaart?.roepnaam ?? '').trim() + (next.achternaam ?? kaart?.achternaam ?? '').trim()
    if (stillNamed !== '') void setKaart(workspace, kandidaat.doc, fields)
  }
  return (
    <div class="stack">
      <TextField
        label={text.roepnaam}
        error={isNameless ? changeKandidaatText.nameKept : undefined}
        value={valueOf('roepnaam')}
        onValue={(roepnaam) => change({ roepnaam })}
        maxLength={200}
      />
      <TextField
        label={text.achternaam}
        isOptional
        value={valueOf('achternaam')}
        onValue={(achternaam) => change({ achternaam })}
        maxLength={200}
      />
      <TextField
        label={text.telefoon}
        isOptional
        type="tel"
        value={valueOf('telefoon')}
        onValue={(telefoon) => change({ telefoon })}
        maxLength={100}
      />
      <TextField
        label={text.email}
        isOptional
        type="email"
        inputMode="email"
        value={valueOf('email')}
        onValue={(email) => change({ email })}
        maxLength={200}
      />
      <TextField
        label={text.woonplaats}
        isOptional
        value={valueOf('woonplaats')}
        onValue={(woonplaats) => change({ woonplaats })}
        maxLength={200}
      />
      <h3>{text.wens}</h3>
      <WensFields
        value={{
          wensFunctie: valueOf('wensFunctie'),
          wensSector: valueOf('wensSector'),
          wensOrganisatie: valueOf('wensOrganisatie'),
        }}
        onValue={change}
      />
    </div>
  )
}
