import { useMemo, useState } from 'preact/hooks'
import { makeSearch } from '#domain/zoeken.ts'
import { seeDossierText } from '#i18n/nl/see-dossier.ts'
import { kandidaatStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonLink } from '#ui/person-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useGroepen } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { useRol } from '#workspace/rol.ts'

const text = seeDossierText.people

interface Row {
  kandidaat: Kandidaat
  organisatie: string
  groep: string
}

/** Every kandidaat this person may see, to be found by name, plek or group. */
export function MensenScreen() {
  const { rol } = useRol()
  const rows = useRows()
  const [typed, setTyped] = useState('')
  const search = useMemo(
    () =>
      makeSearch(rows, ({ kandidaat, organisatie, groep }) => [
        kandidaat.naam,
        kandidaat.woonplaats,
        organisatie,
        groep,
      ]),
    [rows],
  )
  const found = search(typed)
  const add =
    rol === 'regiocoordinator' ? (
      <Knop look="main" icon="plus" href="/kandidaat/nieuw">
        {text.add}
      </Knop>
    ) : undefined
  if (rows.length === 0) {
    const empty = rol === 'regiocoordinator' ? text.emptyCoordinator : text.empty
    return (
      <Page title={text.title} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={empty.title} action={add}>
          {empty.text}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page title={text.title} help={text.help} foot={add}>
      <PageHead title={text.title} />
      <TextField label={text.search} type="search" value={typed} enterKeyHint="search" onValue={setTyped} />
      <p class="quiet small" role="status">
        {rows.length === 1 ? text.one : text.count(found.length, rows.length)}
      </p>
      {found.length === 0 && (
        <EmptyState title={text.nobody(typed.trim())} action={<Knop onClick={() => setTyped('')}>{text.showAll}</Knop>}>
          {text.nobodyText}
        </EmptyState>
      )}
      <RowList label={text.list}>
        {found.map((row) => (
          <MensRow key={row.kandidaat.doc} row={row} />
        ))}
      </RowList>
    </Page>
  )
}

function MensRow({ row: { kandidaat, organisatie, groep } }: { row: Row }) {
  const status = kandidaat.status === undefined ? '' : kandidaatStatusWoorden[kandidaat.status]
  // Two people with exactly one name: the place where they live, and the plek, say who is who.
  const where = kandidaat.hasTwin ? [kandidaat.woonplaats, organisatie] : [organisatie]
  const below = [...where, organisatie === '' ? status : '', groep].filter(Boolean)
  return <PersonLink name={kandidaat.naam} below={below.join(' · ')} href={`/dossier/${kandidaat.doc}`} />
}

function useRows(): Row[] {
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const groepen = useGroepen()
  return useMemo(
    () =>
      kandidaten.map((kandidaat) => ({
        kandidaat,
        organisatie: plaatsingen.find((one) => one.velden.kandidaat === kandidaat.persoon)?.velden.organisatie ?? '',
        groep: groepen.find((one) => one.doc === kandidaat.groep)?.naam ?? '',
      })),
    [kandidaten, plaatsingen, groepen],
  )
}
