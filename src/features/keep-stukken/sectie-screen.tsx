import { hoofdstukVan, isStuksoort, paginasVan } from '#domain/stuk.ts'
import type { Stuksoort } from '#domain/stuk.ts'
import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import { stukTitel, stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Stuk } from '#workspace/map/stukken.ts'
import { useStukken } from '#workspace/map/stukken.ts'
import { hrefOf, NIEUW } from './stuk-adressen.ts'

/** Everything of one kind in mijn map: a krachtig moment, a sollicitatie, … */
export function SectieScreen({ soort }: { soort: string }) {
  return isStuksoort(soort) ? <Sectie soort={soort} /> : <NotHerePage title={text.empty} backHref="/" />
}

function Sectie({ soort }: { soort: Stuksoort }) {
  const stukken = useStukken(soort)
  const { naam, onder, begin, noot } = stukWoorden[soort]
  const add = (
    <Knop look="main" icon="plus" href={hrefOf(soort, NIEUW)}>
      {begin}
    </Knop>
  )
  return (
    <Page
      title={naam}
      back={{ href: `/in-mijn-map/${hoofdstukVan[soort]}` }}
      help={text.help}
      foot={stukken.length > 0 ? add : undefined}
    >
      <PageHead title={naam} below={stukken.length > 0 ? noot : undefined} />
      {stukken.length === 0 ? (
        <EmptyState isCertain title={text.empty} action={add}>
          {noot === undefined ? onder : `${onder}. ${noot}`}
        </EmptyState>
      ) : (
        <LongRowList rows={stukken} rowKey={keyOf} row={rowOf} label={naam} />
      )}
    </Page>
  )
}

function keyOf({ doc, id }: Stuk): string {
  return `${doc}.${id}`
}

function rowOf(stuk: Stuk) {
  const { soort, id, antwoorden, isKlaar } = stuk
  return (
    <ListRow
      title={stukTitel(soort, antwoorden) || text.noName}
      below={isKlaar ? excerpt(stuk) : text.notReady}
      href={hrefOf(soort, id)}
    />
  )
}

const SHORT = 80

/** The first own words after what it is called. */
function excerpt({ soort, antwoorden }: Stuk): string | undefined {
  const words = paginasVan(soort)
    .slice(1)
    .flatMap(({ vragen }) => vragen)
    .flatMap(({ veld, vorm }) => (vorm === 'lang' || vorm === 'regel' ? (antwoorden[veld] ?? []) : []))
    .map((one) => one.trim())
    .find((one) => one !== '')
  if (words === undefined) return undefined
  return words.length > SHORT ? `${words.slice(0, SHORT - 1).trimEnd()}…` : words
}
