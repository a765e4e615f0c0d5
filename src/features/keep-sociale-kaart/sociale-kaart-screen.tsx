import { useMemo } from 'preact/hooks'
import { makeSearch } from '#domain/zoeken.ts'
import { socialeKaartText as text } from '#i18n/nl/keep-sociale-kaart.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useDraft } from '#workspace/draft.ts'
import { useVoorzieningen } from '#workspace/regio/sociale-kaart.ts'

/** Where somebody can turn to in this region, with a search that forgives accents. */
export function SocialeKaartScreen() {
  const found = useVoorzieningen()
  const { value, set } = useDraft('sociale-kaart', () => ({ vraag: '' }))
  const all = found?.voorzieningen
  const search = useMemo(() => makeSearch(all ?? [], ({ naam, soort, gebied }) => [naam, soort, gebied]), [all])
  if (found === undefined || all === undefined) return <NotHerePage title={text.title} backHref="/" />
  const { vraag } = value
  const shown = search(vraag)
  const add = found.canWrite && (
    <Knop look="main" icon="plus" href="/sociale-kaart/nieuw">
      {text.add}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {all.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={add}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <>
          <Acties>{add}</Acties>
          <TextField
            type="search"
            inputMode="search"
            enterKeyHint="search"
            label={text.search}
            value={vraag}
            onValue={(next) => set({ vraag: next })}
          />
          {vraag.trim() !== '' && (
            <p class="quiet" role="status">
              {text.found(shown.length)}
            </p>
          )}
          {shown.length === 0 ? (
            <EmptyState
              isCertain
              title={text.nothingFound(vraag.trim())}
              action={<Knop onClick={() => set({ vraag: '' })}>{text.showAll}</Knop>}
            >
              {text.nothingFoundText}
            </EmptyState>
          ) : (
            <RowList label={text.title}>
              {shown.map(({ id, naam, soort, gebied }) => (
                <ListRow
                  key={id}
                  icon="building"
                  title={naam}
                  below={[soort, gebied].filter((one) => one !== '').join(' · ')}
                  href={`/sociale-kaart/${id}`}
                />
              ))}
            </RowList>
          )}
        </>
      )}
    </Page>
  )
}
