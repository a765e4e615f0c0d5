import { formatDayYear } from '#i18n/format.ts'
import { gekregenText as text } from '#i18n/nl/see-gekregen.ts'
import { Card, CardHead } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Gekregen } from '#workspace/map/gekregen.ts'
import { useGekregenOpScherm } from '#workspace/map/gekregen.ts'

/** Everything that kandidaten show to whoever is looking, each with the last day on which it is read. */
export function GekregenScreen() {
  const { gekregen, voorbij } = useGekregenOpScherm()
  return (
    <Page title={text.title} back={{ href: '/meer' }} help={text.help}>
      <PageHead title={text.title} {...(gekregen.length > 0 ? { below: text.below } : {})} />
      {voorbij > 0 && (
        <Melding title={text.over(voorbij)} icon="clock">
          {text.overText}
        </Melding>
      )}
      {gekregen.length === 0 && <EmptyState title={text.empty}>{text.emptyText}</EmptyState>}
      {gekregen.map((one) => (
        <Stukje key={`${one.doc}.${one.id}`} stukje={one} />
      ))}
    </Page>
  )
}

function Stukje({ stukje: { naam, titel, tekst, stappen, tot } }: { stukje: Gekregen }) {
  return (
    <Card look="outlined" label={titel}>
      <CardHead title={titel} below={naam === '' ? text.someone : text.from(naam)} />
      <p class="as-written">{tekst}</p>
      {stappen !== '' && <p class="as-written">{stappen}</p>}
      <p class="quiet">{tot === undefined ? text.noEnd : text.until(formatDayYear(tot))}</p>
    </Card>
  )
}
