import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { makeSearch } from '#domain/zoeken.ts'
import { mensenExportText, mensenFilterText, seeDossierText, wachtWoorden } from '#i18n/nl/see-dossier.ts'
import { kandidaatStatusWoorden } from '#i18n/nl/veldwoorden.ts'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop, TekstKnop } from '#ui/knop.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { PersonLink } from '#ui/person-row.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useIsWide } from '#ui/use-is-wide.ts'
import { useDraft } from '#workspace/draft.ts'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import type { MensFilter, MensRij } from '#workspace/mensen/mensenlijst.ts'
import { everybody, isShown, useMensRijen } from '#workspace/mensen/mensenlijst.ts'
import { useRol } from '#workspace/rol.ts'
import { ExportSheet } from './export-sheet.tsx'
import { MensenFilter } from './mensen-filter.tsx'

const text = seeDossierText.people

/** Every kandidaat this person may see, to be found by name, plek or group; a regiocoördinator can also choose whom. */
export function MensenScreen() {
  const isCoordinator = useRol().rol === 'regiocoordinator'
  const rows = useMensRijen(isCoordinator)
  const add = isCoordinator ? (
    <Knop look="main" icon="plus" href="/kandidaat/nieuw">
      {text.add}
    </Knop>
  ) : undefined
  if (rows.length === 0) {
    const empty = isCoordinator ? text.emptyCoordinator : text.empty
    return (
      <Page title={text.title} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={empty.title} action={add}>
          {empty.text}
        </EmptyState>
      </Page>
    )
  }
  return <Mensen rows={rows} isCoordinator={isCoordinator} add={add} />
}

function Mensen({ rows, isCoordinator, add }: { rows: MensRij[]; isCoordinator: boolean; add: ComponentChildren }) {
  // Kept: whoever comes back from a dossier finds the list as it was.
  const draft = useDraft('mensen', () => ({ vraag: '', ...everybody }))
  const { vraag, ...chosen } = draft.value
  const filter = isCoordinator ? chosen : everybody
  useLijstInzage(useMemo(() => rows.map(docOf), [rows]))
  const isWide = useIsWide()
  const [isExporting, setExporting] = useState(false)
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
  const found = useMemo(
    () => search(vraag).filter((row) => isShown(row, filter)),
    [search, vraag, filter.status, filter.groep, filter.wacht],
  )
  const isNarrowed = vraag.trim() !== '' || Object.values(filter).some((value) => value !== '')
  const showAll = () => draft.set({ vraag: '', ...everybody })
  const filters = isCoordinator && <MensenFilter filter={filter} onFilter={draft.set} />
  return (
    <Page
      title={text.title}
      help={isCoordinator ? text.helpCoordinator : text.help}
      foot={add}
      side={
        isWide &&
        filters && (
          <>
            <h2>{mensenFilterText.title}</h2>
            {filters}
          </>
        )
      }
    >
      <PageHead title={text.title} />
      <TextField
        label={text.search}
        type="search"
        value={vraag}
        enterKeyHint="search"
        onValue={(next) => draft.set({ vraag: next })}
      />
      {!isWide && filters && (
        <Details title={mensenFilterText.title} isOpen={!isEverybody(filter)}>
          <div class="stack">{filters}</div>
        </Details>
      )}
      <div class="list-head">
        <p class="quiet small" role="status">
          {rows.length === 1 ? text.one : text.count(found.length, rows.length)}
        </p>
        {isNarrowed && found.length > 0 && <TekstKnop onClick={showAll}>{text.showAll}</TekstKnop>}
        {isCoordinator && found.length > 0 && (
          <TekstKnop icon="share" onClick={() => setExporting(true)}>
            {mensenExportText.open}
          </TekstKnop>
        )}
      </div>
      {found.length === 0 && (
        <EmptyState
          isCertain
          title={vraag.trim() === '' ? mensenFilterText.nobody : text.nobody(vraag.trim())}
          action={<Knop onClick={showAll}>{text.showAll}</Knop>}
        >
          {isEverybody(filter) ? text.nobodyText : mensenFilterText.nobodyText}
        </EmptyState>
      )}
      <LongRowList label={text.list} rows={found} rowKey={docOf} row={filter.wacht === '' ? plainRow : waitRow} />
      <ExportSheet rows={found} isOpen={isExporting} onClose={() => setExporting(false)} />
    </Page>
  )
}

const docOf = (row: MensRij) => row.kandidaat.doc
const plainRow = (row: MensRij) => <MensRow row={row} isWaitShown={false} />
const waitRow = (row: MensRij) => <MensRow row={row} isWaitShown />

function isEverybody(filter: MensFilter): boolean {
  return Object.values(filter).every((value) => value === '')
}

function MensRow({ row, isWaitShown }: { row: MensRij; isWaitShown: boolean }) {
  const { kandidaat, organisatie, groep, wacht } = row
  const status = kandidaat.status === undefined ? '' : kandidaatStatusWoorden[kandidaat.status]
  // Two people with exactly one name: the place where they live, and the plek, say who is who.
  const where = kandidaat.hasTwin ? [kandidaat.woonplaats, organisatie] : [organisatie]
  const waits = isWaitShown ? wacht.map((soort) => wachtWoorden[soort]) : []
  const below = [...where, organisatie === '' ? status : '', groep, ...waits].filter(Boolean)
  return <PersonLink name={kandidaat.naam} below={below.join(' · ')} href={`/dossier/${kandidaat.doc}`} />
}
