import { useState } from 'preact/hooks'
import { foldName } from '#domain/zoeken.ts'
import { logContactText as text } from '#i18n/nl/log-contact.ts'
import { naamloos } from '#i18n/nl/veldwoorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonLink } from '#ui/person-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'

/** So many names are seen at a glance; more are searched. */
const SEARCH_FROM = 8

/** About whom: the first of the taps of a contact, for who works with more than one kandidaat. */
export function ChooseContactScreen() {
  const naamVan = useKorteNaam()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const [query, setQuery] = useState('')
  const known = new Set<string>(kandidaten.map((one) => one.persoon))
  const all = [
    ...kandidaten.map(({ doc, persoon, kort }) => ({
      doc,
      naam: kort,
      below: plaatsingen.find((one) => one.velden.kandidaat === persoon)?.velden.organisatie ?? '',
    })),
    // A werkbegeleider has no kaart of anybody.
    ...plaatsingen
      .filter(({ velden }) => !known.has(velden.kandidaat ?? ''))
      .map(({ doc, velden }) => ({
        ...{ doc, below: velden.organisatie ?? '' },
        naam: naamVan(velden.kandidaat) || naamloos.iemand,
      })),
  ].toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'))
  const asked = foldName(query)
  const shown = all.filter((one) => foldName(one.naam).includes(asked))
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.choose.title} />
      {all.length === 0 && <EmptyState title={text.choose.nobody.title}>{text.choose.nobody.text}</EmptyState>}
      {all.length > SEARCH_FROM && (
        <TextField label={text.choose.search} type="search" value={query} onValue={setQuery} />
      )}
      <RowList label={text.choose.title}>
        {shown.map((one) => (
          <PersonLink key={one.doc} name={one.naam} below={one.below} href={`/contact/${one.doc}`} />
        ))}
      </RowList>
    </Page>
  )
}
